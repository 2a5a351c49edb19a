"""How thick lines are in the window, by how many of their points are in sight."""

import pytest
from PySide6.QtCore import QSizeF

from models.charts import Series
from models.charts.drawing import prepare
from tests.ui.charts.conftest import MakeChart
from ui.charts.frame import lay_out
from ui.charts.look import looks
from ui.charts.style import Style
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
