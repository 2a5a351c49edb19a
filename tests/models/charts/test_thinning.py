"""Long series on few pixels: the same extremes, the same breaks."""

import numpy as np
import pandas as pd
import pytest

from models.charts import thinning
from models.charts.points import Points, points
from models.charts.spec import Series
from models.charts.thinning import edges, thinned
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Table


def series(values: list[float]) -> Points:
    """Values at 0, 1, 2 …"""
    frame = pd.DataFrame({"x": np.arange(len(values), dtype=np.float64), "y": values})
    columns = (Column("x", "number"), Column("y", "number"))
    return points(
        Series("t", "x", "y"), Table("t", columns, ColumnValues.of(frame), np.arange(len(values)))
    )


def test_that_each_stretch_keeps_first_lowest_highest_and_last() -> None:
    made = thinned(series([5, 1, 9, 4, 2, 2, 8, 3]), np.array([-0.5, 3.5, 7.5]))
    assert made.y.tolist() == [5, 9, 1, 4, 2, 8, 2, 3]
    assert made.x.tolist() == [0, 1, 2, 3, 4, 5, 6, 7]
    assert made.joined.tolist() == [False] + [True] * 7
    assert np.flatnonzero(made.lowest).tolist() == [2, 6]


def test_that_missing_values_are_left_out_and_still_part_the_line() -> None:
    made = thinned(series([1, 2, float("nan"), 3, 5, 4]), np.array([-0.5, 2.5, 5.5]))
    # The first stretch has no last value; the second one begins behind the gap.
    assert made.y.tolist() == [1, 2, 1, 3, 5, 3, 4]
    assert made.joined.tolist() == [False, True, True, False, True, True, True]


def test_that_the_points_beside_the_window_are_kept_so_that_lines_run_out() -> None:
    assert edges(series([0.0] * 10), np.array([3.5, 4.5, 5.5, 6.5])).tolist() == [3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize("size", [5_000, 400_000])
def test_that_nothing_is_lost_between_the_stretches(size: int) -> None:
    made = series(np.random.default_rng(2).normal(size=size).tolist())
    wanted = np.linspace(100.0, size - 100.0, 61)
    cuts = edges(made, wanted)
    assert (cuts[0], cuts[-1]) == (99, size - 98)
    assert np.all(np.diff(cuts) > 0)
    y = thinned(made, wanted).y
    assert (y.min(), y.max()) == (made.y[99 : size - 98].min(), made.y[99 : size - 98].max())


@pytest.mark.parametrize("spacing", ["even", "rounded", "one gap", "growing", "all at one place"])
def test_that_places_are_found_as_by_halving(monkeypatch: pytest.MonkeyPatch, spacing: str) -> None:
    monkeypatch.setattr(thinning, "_LONG", 10)
    n = np.arange(2_000, dtype=np.float64)
    x = {
        "even": 18_262 + n / 1440,
        "rounded": np.round(n / 3, 1),
        "one gap": n + 500 * (n > 1_000),
        "growing": n**2,
        "all at one place": 0 * n,
    }[spacing]
    random = np.random.default_rng(3)
    between = random.uniform(x[0] - 5, x[-1] + 5, 1_000)
    cuts = np.sort(np.concatenate([between, x[::7], np.nextafter(x[::11], np.inf)]))
    found = thinning._positions(x, cuts)
    assert found.tolist() == np.searchsorted(x, cuts).tolist()
