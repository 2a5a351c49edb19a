"""A log scale along an axis of numbers: where points stand, what is read off, what has no place."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from models.charts import Axis, ChartSpec, Outcome, Series
from models.charts.brushed import filters
from models.charts.drawing import Drawing, prepare
from models.charts.lint import remarks
from models.charts.log_along import marks_along
from models.charts.readout import nearest, read_at
from models.charts.sight import Sight
from models.charts.summary import summary
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ChartError
from models.tables import Filter, Table


def drawing(x: list[float], mark: str = "scatter", **axis: object) -> Drawing:
    frame = pd.DataFrame({"fired": x, "hit": [float(n + 1) for n in range(len(x))]})
    columns = (Column("fired", "number", "shells"), Column("hit", "number"))
    table = Table("t", columns, ColumnValues.of(frame), np.arange(len(x)))
    along = replace(Axis("Fired", "shells", log=True), **axis)  # pyright: ignore
    series = (Series("t", "fired", "hit", mark, "Hit"),)
    return prepare(Outcome(ChartSpec(series=series, x=along), {"t": table}))


def test_that_equal_factors_are_equal_steps() -> None:
    made = drawing([1.0, 10.0, 100.0, 1000.0])
    assert np.diff(made.points[0].x) == pytest.approx([1.0, 1.0, 1.0])
    low, high = made.full.x
    assert low <= 0.0
    assert high >= 3.0


@pytest.mark.parametrize("mark", ["line", "step"])
def test_that_few_numbers_are_not_surrounded_by_powers_without_any(mark: str) -> None:
    """A twentieth of three powers of ten stays free at both ends."""
    assert drawing([1.0, 1000.0], mark).full.x == pytest.approx((-0.15, 3.15))
    assert drawing([1.0, 1000.0], mark, low=0.1).full.x == pytest.approx((-1.0, 3.15))


def test_that_points_close_by_fill_the_axis() -> None:
    low, high = drawing([7_000.0, 7_400.0, 7_900.0]).full.x
    assert (10**low, 10**high) == pytest.approx((7_000, 8_000))


def test_that_what_is_read_off_is_the_number_itself() -> None:
    made = drawing([3.0, 50.0, 7000.0])
    at = nearest(made, np.log10(60.0))
    assert at is not None
    assert read_at(made, at).place == "50 shells"
    assert "from 3 shells to 7,000 shells" in summary(made)


def test_that_rows_drawn_over_are_filtered_by_their_numbers() -> None:
    made = drawing([3.0, 50.0, 7000.0])
    assert filters(made, (1.0, 4.0)) == {
        "t": (Filter("fired", "≥", "50.0"), Filter("fired", "≤", "7000.0"))
    }


def test_that_numbers_without_a_place_are_left_out_and_said() -> None:
    made = drawing([-5.0, 0.0, 1.0, 10.0])
    assert len(made.points[0].x) == 2
    assert made.points[0].rows.tolist() == [2, 3]
    told = {each.rule: each.words for each in remarks(made)}
    assert "2 values of “fired” are zero or below" in told["log-scale"]
    with pytest.raises(ChartError, match="needs numbers above zero in “fired”"):
        drawing([0.0, -1.0])


def test_that_chosen_ends_are_numbers_and_one_of_zero_counts_for_nothing() -> None:
    assert drawing([1.0, 10.0, 100.0], low=10.0, high=1000.0).full.x == pytest.approx((1.0, 3.0))
    assert drawing([10.0, 100.0], low=0.0).full.x[0] <= 1.0


@pytest.mark.parametrize(
    ("window", "marks"),
    [((0.0, 3.0), (1.0, 10.0, 100.0, 1000.0)), ((0.0, 1.0), (1.0, 2.0, 5.0, 10.0))],
)
def test_that_powers_are_marked_and_close_by_what_lies_between(
    window: tuple[float, float], marks: tuple[float, ...]
) -> None:
    assert marks_along(window, 5) == pytest.approx(marks)


def test_that_a_narrow_window_still_has_marks() -> None:
    found = marks_along((float(np.log10(31.0)), float(np.log10(38.0))), 6)
    assert len(found) > 1
    assert all(31 <= each <= 38 for each in found)


def test_that_days_and_bars_keep_even_steps() -> None:
    assert not drawing([1.0, 10.0], mark="bar").log_along


def test_that_another_scale_does_not_keep_what_was_zoomed_in_on() -> None:
    log, even = drawing([1.0, 10.0, 100.0]), drawing([1.0, 10.0, 100.0], log=False)
    sight = Sight(log)
    sight.seen = (0.5, 1.0)
    other = Sight(even)
    other.takes_over(sight)
    assert other.seen is None


def test_that_numbers_are_told_as_the_table_has_them() -> None:
    (each,) = drawing([123_456_789_012_345, 7.1, 3e5]).points
    assert [each.number(float(x)) for x in each.x] == [7.1, 3e5, 123_456_789_012_345]


def test_that_numbers_beyond_every_picture_have_no_place() -> None:
    (each,) = drawing([1.7e308, 1e-320, 5.0]).points
    assert [each.number(float(x)) for x in each.x] == [5.0]
    assert marks_along((-400.0, 400.0), 5)


def test_that_ends_that_cannot_be_told_apart_are_refused() -> None:
    with pytest.raises(ChartError, match="too large to be told apart"):
        drawing([1.0, 2.0], log=False, low=1e308)
