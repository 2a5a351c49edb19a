"""Stacked bars: where each begins, and which stand on which."""

import numpy as np
import pytest

from models.charts import ChartSpec, Outcome, Series
from models.charts.drawing import prepare
from tests.models.charts.marks.january import JANUARY, NAN, drawn, table


def test_that_stacked_bars_begin_where_those_below_them_end() -> None:
    made = table(JANUARY, a=[1, 2, -3, NAN], b=[4, -5, -6, 7])
    one, two = drawn(
        made, Series("t", "day", "a", "stacked"), Series("t", "day", "b", "stacked")
    ).points
    assert one.low.tolist()[:3] == [0, 0, 0]
    assert one.high.tolist()[:3] == [1, 2, -3]
    assert two.low.tolist() == [1, 0, -3, 0]
    assert two.high.tolist() == [5, -5, -9, 7]
    assert np.isnan(one.high[3])


def test_that_the_axis_of_stacked_bars_holds_their_sums() -> None:
    made = table(JANUARY, a=[30, 30, 30, 30], b=[30, 30, 30, 30])
    drawing = drawn(made, Series("t", "day", "a", "stacked"), Series("t", "day", "b", "stacked"))
    assert drawing.full.y == (0.0, 60.0)


def test_that_series_stacked_on_other_days_meet_on_those_they_share() -> None:
    first = table(["2024-01-01", "2024-01-03"], a=[1, 3])
    other = table(["2024-01-02", "2024-01-03"], a=[10, 20])
    series = (Series("one", "day", "a", "stacked"), Series("two", "day", "a", "stacked"))
    drawing = prepare(Outcome(ChartSpec(series=series), {"one": first, "two": other}))
    assert drawing.points[1].low.tolist() == [0, 3]
    assert drawing.points[1].high.tolist() == [10, 23]


@pytest.mark.parametrize(
    "apart", [{"panels": "each"}, {"panels": "each, own scale"}, {"side": "right"}]
)
def test_that_bars_of_another_plot_or_axis_are_not_stood_upon(apart: dict[str, str]) -> None:
    made = table(JANUARY, a=[1, 2, 3, 4], b=[10, 20, 30, 40])
    other = Series("t", "day", "b", "stacked", side=apart.pop("side", "left"))  # pyright: ignore
    one, two = drawn(made, Series("t", "day", "a", "stacked"), other, **apart).points
    assert (one.low.tolist(), one.high.tolist()) == ([0, 0, 0, 0], [1, 2, 3, 4])
    assert (two.low.tolist(), two.high.tolist()) == ([0, 0, 0, 0], [10, 20, 30, 40])
