"""What is filled: in the colour of its key however narrow, with lines where parts meet."""

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest

from models.charts import Axis, ChartSpec, Outcome, Series, Size
from models.charts.drawing import prepare
from models.datasets.dataset import Column
from tests.ui.charts.every_kind import MADE, SIZE, chart, of, plot_of
from tests.ui.charts.levels import levels, numbers, share_of
from tests.ui.charts.small_tables import months, table
from ui.charts import render
from ui.charts.look import looks
from ui.charts.style import Style, mixed
from ui.theme import LIGHT


def test_that_one_day_of_a_heat_map_is_one_pixel_where_days_outnumber_pixels() -> None:
    """1,500 days of tanks on 400 pixels, one of ships, and guns with a hole of a hundred days."""
    day = np.datetime64("2021-01-01") + np.arange(1_500)
    hole = np.flatnonzero((np.arange(1_500) < 700) | (np.arange(1_500) >= 800))
    frame = pd.DataFrame(
        {
            "day": np.concatenate([day, day[300:301], day[hole]]).astype("datetime64[s]"),
            "type": ["Tanks"] * 1_500 + ["Ships"] + ["Guns"] * len(hole),
            "units": 9.0,
        }
    )
    columns = (Column("day", "date"), Column("type", "text"), Column("units", "number"))
    series = Series("t", "day", "units", "heat", "units", names="type")
    outcome = chart(table("Losses", columns, frame), series)
    drawing = prepare(outcome)
    picture = levels(render(outcome, LIGHT, SIZE))
    full = numbers(looks(drawing, Style(LIGHT))[0].colour)
    place = plot_of(drawing)

    def coloured(row: str) -> npt.NDArray[np.bool_]:
        level = len(drawing.rows) - 1 - drawing.rows.index(row)
        pixels = picture[round(place.down_one(level + 0.5))]
        return np.abs(pixels - full).max(axis=1) < 24

    wide = place.rect.width()
    assert coloured("Tanks").sum() == pytest.approx(wide, abs=3)
    assert 1 <= coloured("Ships").sum() <= 2
    assert coloured("Guns").sum() == pytest.approx(wide * 1_400 / 1_500, abs=3)


def test_that_thin_parts_of_a_stack_keep_their_colour() -> None:
    """A hundred parts of one bar, two pixels each: nothing of the bar is the ground between."""
    frame = pd.DataFrame({"year": np.array(["2024"] * 100, dtype="datetime64[s]"), "v": 1.0})
    columns = (Column("year", "period", granularity="year"), Column("v", "number"))
    made = table("Weeks", columns, frame)
    spec = ChartSpec(series=(Series("t", "year", "v", "stacked", "weeks"),))
    drawing = prepare(Outcome(spec, {"t": made}))
    colour = looks(drawing, Style(LIGHT))[0].colour
    # A single bar is 153 pixels wide, and with the plot some 180 high: 0.26 of the picture.
    assert share_of(render(drawing.outcome, LIGHT, SIZE), colour) > 0.23


@pytest.mark.parametrize("mark", ["bar", "stacked"])
@pytest.mark.parametrize("count", [250, 1_500, 9_000])
def test_that_narrow_bars_have_the_colour_of_their_key(mark: str, count: int) -> None:
    """Bars of each day up to the middle of the plot: a paler colour would say “part of a month”."""
    day = (np.datetime64("2000-01-01") + np.arange(count)).astype("datetime64[s]")
    frame = pd.DataFrame({"day": day, "v": 50.0 + np.arange(count) % 2})
    made = table("Days", (Column("day", "date"), Column("v", "number")), frame)
    spec = ChartSpec(series=(Series("t", "day", "v", mark, "days"),), y=Axis(low=0, high=100))
    drawing = prepare(Outcome(spec, {"t": made}))
    colour = looks(drawing, Style(LIGHT))[0].colour
    plot = plot_of(drawing)
    half = plot.rect.width() * plot.rect.height() / 2 / (400 * 260)
    assert share_of(render(drawing.outcome, LIGHT, SIZE), colour) > 0.9 * half


def lined(of_series: int, **labels: str) -> float:
    """The share of pixels in the colour of the lines over a series of stacked bars."""
    outcome = chart(months(), *of("month", "stacked", **labels), y=Axis(unit="km²"))
    look = looks(prepare(outcome), Style(LIGHT))[of_series]
    return share_of(
        render(outcome, LIGHT, Size(800, 500, 3.0)), mixed(look.ground, look.colour, 0.6)
    )


def test_that_filled_series_have_lines_of_their_own_and_a_single_one_has_none() -> None:
    assert lined(0, donetsk="Donetsk") < 0.001
    assert lined(0, donetsk="Donetsk", kursk="Kursk Oblast") < 0.001
    assert lined(1, kursk="Kursk Oblast", donetsk="Donetsk") > 0.005


def test_that_bands_of_one_column_are_steps_of_a_hue_without_lines() -> None:
    steps = looks(prepare(MADE["band"]()), Style(LIGHT))
    assert [look.pattern for look in steps] == [0, 0, 0]
    regions = looks(prepare(MADE["stacked"]()), Style(LIGHT))
    assert [look.pattern for look in regions] == [0, 1, 2]
    panels = looks(prepare(MADE["own scales"]()), Style(LIGHT))
    assert [look.pattern for look in panels] == [0, 0, 0]
