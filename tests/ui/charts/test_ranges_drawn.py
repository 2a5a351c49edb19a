"""Ranges and bands: seen under their points, at an open end and on a lone day."""

import numpy as np
import pandas as pd
import pytest
from PySide6.QtGui import QColor

from models.charts import Axis, ChartSpec, Outcome, Series
from models.charts.drawing import prepare
from models.datasets.dataset import Column
from tests.ui.charts.every_kind import SIZE, chart, plot_of
from tests.ui.charts.levels import levels, numbers, share_of
from tests.ui.charts.small_tables import NAN, table
from ui.charts import render
from ui.charts.look import looks
from ui.charts.picture import style_on
from ui.charts.style import Style
from ui.theme import LIGHT


def test_that_points_of_ranges_that_run_together_do_not_hide_them() -> None:
    """2,000 ranges 200 high under points of 400 pixels: the ranges are a band of colour."""
    n = np.arange(2_000)
    frame = pd.DataFrame({"n": n, "v": 1_000.0 + 0 * n, "low": 800.0 + 0 * n, "high": 1_200.0})
    columns = tuple(Column(name, "number") for name in frame.columns)
    made = table("Many", columns, frame)
    series = Series("t", "n", "v", "range", "many", "low", "high")
    spec = ChartSpec(series=(series,), y=Axis(low=800.0, high=1_200.0))
    drawing = prepare(Outcome(spec, {"t": made}))
    fill = looks(drawing, Style(LIGHT))[0].fill
    assert share_of(render(drawing.outcome, LIGHT, SIZE), fill) > 0.4


@pytest.mark.parametrize(
    ("low", "high", "above", "below"), [(50.0, NAN, True, False), (NAN, 50.0, False, True)]
)
def test_that_a_bound_alone_has_an_arrow_to_its_open_end(
    low: float, high: float, above: bool, below: bool
) -> None:
    """On an axis to 100 it stands in the middle, and is drawn on one side of it alone."""
    day = np.array(["2024-01-01", "2024-01-02"], dtype="datetime64[s]")
    frame = pd.DataFrame({"day": day, "v": [NAN, 1.0], "low": [low, 1.0], "high": [high, 1.0]})
    columns = (Column("day", "date"), *(Column(name, "number") for name in ("v", "low", "high")))
    series = Series("t", "day", "v", "range", "v", "low", "high")
    outcome = chart(table("Deaths", columns, frame), series, y=Axis(low=0.0, high=100.0))
    drawing = prepare(outcome)
    place, style = plot_of(drawing), style_on(SIZE, drawing, LIGHT)
    at, width = round(place.across_one(drawing.points[0].x[0])), round(style.px(2.0))
    picture = levels(render(outcome, LIGHT, SIZE))[:, at - width : at + width]
    full = numbers(looks(drawing, Style(LIGHT))[0].colour)
    coloured = (np.abs(picture - full).max(axis=2) < 60).any(axis=1)
    middle, reach = round(place.down_one(50.0)), round(style.px(12.0))
    assert coloured[middle - 2 : middle + 3].any()
    assert coloured[middle - reach : middle - 4].all() == above
    assert coloured[middle + 4 : middle + reach].all() == below
    assert coloured[middle - reach : middle - 4].any() == above


def test_that_a_lone_day_of_a_band_is_an_upright_line_with_the_line_of_its_middle() -> None:
    """Nine days; the third alone has bounds, 20 and 80, and the first and second are a line."""
    day = (np.datetime64("2024-01-01") + np.arange(9)).astype("datetime64[s]")
    lone = np.where(np.arange(9) == 2, 1.0, NAN)
    value = np.where(np.arange(9) < 2, 45.0, NAN)
    frame = pd.DataFrame({"day": day, "v": value, "low": 20 * lone, "high": 80 * lone})
    columns = (Column("day", "date"), *(Column(name, "number") for name in ("v", "low", "high")))
    series = Series("t", "day", "v", "band", "v", "low", "high")
    outcome = chart(table("Deaths", columns, frame), series, y=Axis(low=0.0, high=100.0))
    drawing = prepare(outcome)
    place = plot_of(drawing)
    picture, look = levels(render(outcome, LIGHT, SIZE)), looks(drawing, Style(LIGHT))[0]

    def is_there(x: float, y: float, colour: QColor) -> bool:
        at, down = round(place.across_one(x)), round(place.down_one(y))
        near = picture[down - 2 : down + 3, at - 2 : at + 3]
        return bool((np.abs(near - numbers(colour)).max(axis=2) < 24).any())

    x = drawing.points[0].x
    assert [is_there(x[2], y, look.fill) for y in (30.0, 70.0, 10.0)] == [True, True, False]
    assert is_there((x[0] + x[1]) / 2, 45.0, look.colour)
    assert not is_there((x[4] + x[5]) / 2, 45.0, look.colour)
