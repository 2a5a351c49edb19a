"""How thick lines are in the window, by how many of their points are in sight."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSizeF

from models.charts import ChartSpec, Series
from models.charts.drawing import prepare
from tests.ui.charts.conftest import MakeChart
from ui.charts.frame import lay_out
from ui.charts.look import looks
from ui.charts.style import Style, colour, hues
from ui.charts.weights import weighed
from ui.theme import LIGHT

DAYS = 1_626
"""From 25 February 2022 to 8 August 2026, both included."""


@pytest.mark.parametrize(("lines", "fine"), [(1, False), (3, False), (4, True)])
def test_that_years_of_days_are_as_thick_in_the_window_as_in_the_picture_up_to_three_lines(
    lines: int, fine: bool, chart: MakeChart
) -> None:
    series = tuple(Series("t", "date", "v", "line", str(line)) for line in range(lines))
    drawing = prepare(chart([float(day) for day in range(DAYS)], series=series))
    style = Style(LIGHT, live=True)
    frame = lay_out(drawing, drawing.full, QSizeF(700, 400), style)
    found = weighed(looks(drawing, style), drawing, frame)
    assert {(look.fine, look.width, look.share) for look in found} == {(fine, 2.0, 1.0)}


def test_that_what_stands_behind_its_mean_is_half_as_thick_pale_and_of_the_same_hue(
    chart: MakeChart,
) -> None:
    """Up and down thirty times, which alone would make all lines of the plot thinner."""
    daily = Series("t", "date", "v", "line", "Daily", faint=True)
    mean = Series("t", "date", "low", "line", "Mean")
    restless = [float(day % 2) for day in range(1000)]
    drawing = prepare(chart(restless, series=(daily, mean)))
    style = Style(LIGHT)
    frame = lay_out(drawing, drawing.full, QSizeF(700, 400), style)
    behind, over = weighed(looks(drawing, style), drawing, frame)
    assert (behind.share, over.share) == (0.5, 1.0)
    assert (behind.marked, over.marked) == (False, False)
    assert behind.words == colour(LIGHT, "muted")


def test_that_a_mean_shares_its_hue_with_the_values_behind_it_and_with_no_other() -> None:
    series = (
        Series("t", "date", "v", faint=True),
        Series("t", "date", "w"),
        Series("t", "date", "v (7-day mean)"),
        Series("t", "date", "v (28-day mean)"),
    )
    assert hues(ChartSpec(series=series)) == (0, 1, 0, 2)
    full = (replace(series[0], faint=False), *series[1:])
    assert hues(ChartSpec(series=full)) == (0, 1, 2, 3)
