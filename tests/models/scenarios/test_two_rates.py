"""Open ground and towns, each at its own pace, both at once."""

import numpy as np
import pytest

from models.scenarios import numbers, scenario_from, template_named
from models.scenarios.paces import Paths
from models.scenarios.paces.two_rates import TWO_RATES
from models.scenarios.sampling import ChunkNoise


def both(remaining: float, towns: float, rate: float, town_rate: float) -> Paths:
    values = {"remaining": remaining, "towns": towns, "rate": rate, "town_rate": town_rate}
    readings = {name: np.array([value]) for name, value in values.items()}
    return TWO_RATES.paths(readings, ChunkNoise(seed=1, chunk=0, trials=1))


def test_that_the_slower_of_the_two_decides() -> None:
    """Towns take 77.8 / 0.12 = 648.3 days or / 0.17 = 457.6, open ground 8,481.2 / 18 = 471.2."""
    assert both(8559, 77.8, 18, 0.12).arrival[0] == pytest.approx(648.333, abs=1e-3)
    assert both(8559, 77.8, 18, 0.17).arrival[0] == pytest.approx(471.178, abs=1e-3)


def test_that_what_is_left_is_the_sum_of_both() -> None:
    """After 100 days 8,481.2 - 1,800 and 77.8 - 12; after 500 only 77.8 - 60 of the towns."""
    paths = both(8559, 77.8, 18, 0.12)
    assert paths.left(np.array([0.0]))[0] == pytest.approx(8559)
    assert paths.left(np.array([100.0]))[0] == pytest.approx(6681.2 + 65.8)
    assert paths.left(np.array([500.0]))[0] == pytest.approx(17.8)


def test_that_either_pace_at_zero_never_arrives() -> None:
    assert np.isinf(both(8559, 77.8, 18, 0).arrival[0])
    assert np.isinf(both(8559, 77.8, 0, 0.12).arrival[0])


def test_that_without_towns_it_is_a_constant_pace() -> None:
    assert both(8559, 0, 18, 0).arrival[0] == pytest.approx(475.5)


def test_that_towns_are_no_larger_than_all_that_is_left() -> None:
    """Of 50 km² all are town: 50 / 0.1 = 500 days."""
    paths = both(50, 77.8, 18, 0.1)
    assert paths.arrival[0] == pytest.approx(500)
    assert paths.left(np.array([0.0]))[0] == 50


def test_that_towns_hold_the_advance_up_longer_than_open_ground() -> None:
    """In the middle 77.8 / 0.145 = 536.6 days against 8,481.2 / 18.89 = 449.0."""
    outputs = numbers(scenario_from(template_named("remaining-area-towns")))
    assert outputs["open_ground"].p50 == pytest.approx(449.0 / 365.25, rel=1e-3)
    assert outputs["duration"].p50 is not None
    assert outputs["duration"].p50 > 536 / 365.25
