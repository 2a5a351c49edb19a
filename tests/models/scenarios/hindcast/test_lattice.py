"""The even cloud of chance that a test on the past draws from."""

import numpy as np
import pytest

from models.scenarios.hindcast.lattice import EvenNoise
from models.scenarios.monthly_paths import MonthlyPaths
from models.scenarios.paces import HISTORY, PaceModel
from models.scenarios.paces.block_bootstrap import BLOCK_BOOTSTRAP
from models.scenarios.paces.bootstrap import BOOTSTRAP
from models.scenarios.paces.random_walk import RANDOM_WALK
from models.scenarios.paces.trend import TREND


@pytest.mark.parametrize("pace", [BOOTSTRAP, BLOCK_BOOTSTRAP, RANDOM_WALK, TREND])
def test_that_no_path_goes_on_after_the_last_month_that_is_looked_at(pace: PaceModel) -> None:
    """Nobody gets through 9,999 km² at 10 or 20 km² a day in 13 months: 360 would be drawn."""
    readings = {
        "remaining": np.full(4, 9999.0), "whole": np.full(4, 9999.0), "rate": np.full(4, 10.0),
        "step": np.zeros(4), "block": np.full(4, 3.0), "share": np.ones(4),
        HISTORY: np.array([10.0, 20.0, 10.0, 20.0]),
    }  # fmt: skip
    paths = pace.paths(readings, EvenNoise(trials=4, most=16, months=13))
    assert isinstance(paths, MonthlyPaths)
    assert len(paths.month_ends) == 14


def test_that_what_is_drawn_once_is_the_same_whatever_was_drawn_before() -> None:
    alone, after = EvenNoise(4, 16, 13), EvenNoise(4, 16, 13)
    for month in range(13):
        after.normals(f"month {month}")
    assert after.normals("mean").tolist() == alone.normals("mean").tolist()
    assert after.normals("mean").tolist() != after.normals("month 0").tolist()
