"""Bars of several series that are too narrow to be told apart side by side."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from models.charts import Outcome, Series, Size
from models.charts.drawing import Drawing, prepare
from models.charts.lint import allowing
from ui.charts import render
from ui.charts.frame import Frame, lay_out
from ui.charts.left_out import NARROW, room_remarks
from ui.charts.look import looks
from ui.charts.narrow_bars import KEY
from ui.charts.style import Style, hue
from ui.charts.weights import weighed
from ui.theme import LIGHT

MakeChart = Callable[..., Outcome]
DESIGN = QSizeF(900, 506)
"""The size at which a pixel of the design is one of the picture."""


def bars(chart: MakeChart, days: int, series: int = 3) -> Outcome:
    """So many series of bars, each a step higher than the one before."""
    made = chart([10.0 + n % 7 for n in range(days)], "bar")
    every = tuple(Series(f"t{n}", "date", "v", "bar", f"Series {n}") for n in range(series))
    tables = {
        f"t{n}": chart([10.0 * (n + 1) + day % 7 for day in range(days)]).tables["t"]
        for n in range(series)
    }
    return Outcome(replace(made.spec, series=every), tables)


def laid(drawing: Drawing) -> Frame:
    return lay_out(drawing, drawing.full, DESIGN, Style(LIGHT))


def steps(drawing: Drawing, frame: Frame) -> list[bool]:
    return [each.stepped for each in weighed(looks(drawing, Style(LIGHT)), drawing, frame)]


@pytest.mark.parametrize(
    ("days", "series", "stepped"),
    [(30, 3, False), (100, 3, True), (100, 1, False), (1500, 1, False), (140, 2, True)],
)
def test_that_bars_below_three_pixels_side_by_side_are_steps(
    chart: MakeChart, days: int, series: int, stepped: bool
) -> None:
    """Some 850 pixels, of which bars fill 0.8: 7.6 for each of 90 bars, 2.3 of 300, 2.4 of 280."""
    drawing = prepare(bars(chart, days, series))
    frame = laid(drawing)
    assert steps(drawing, frame) == [stepped] * series
    below = " ".join(text.words for text in frame.texts)
    assert (KEY in below) is stepped


def test_that_bars_come_back_where_few_days_are_in_sight(chart: MakeChart) -> None:
    drawing = prepare(bars(chart, 365))
    first = drawing.full.x[0]
    near = lay_out(drawing, drawing.window((first, first + 30)), DESIGN, Style(LIGHT))
    assert steps(drawing, laid(drawing)) == [True] * 3
    assert steps(drawing, near) == [False] * 3


def test_that_small_plots_keep_their_bars(chart: MakeChart) -> None:
    outcome = bars(chart, 365)
    drawing = prepare(replace(outcome, spec=replace(outcome.spec, panels="each")))
    assert steps(drawing, laid(drawing)) == [False] * 3


def test_that_the_author_is_told_and_can_let_it_stand(chart: MakeChart) -> None:
    outcome = bars(chart, 365)
    (found,) = room_remarks(prepare(outcome), Size(1200, 675))
    assert found.rule == NARROW
    assert "are steps" in found.words
    allowed = replace(outcome, spec=allowing(outcome.spec, found, "as meant"))
    assert room_remarks(prepare(allowed), Size(1200, 675))[0].why == "as meant"
    assert room_remarks(prepare(bars(chart, 20)), Size(1200, 675)) == ()


def test_that_each_series_keeps_its_own_colour_however_many_days(chart: MakeChart) -> None:
    image = render(bars(chart, 730), LIGHT, Size(900, 506))
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    data = np.frombuffer(plain.constBits(), np.uint8).reshape(506, plain.bytesPerLine())
    pixels = data[150:430, : 3 * 900].reshape(-1, 3).astype(int)
    for place in range(3):
        colour = hue(LIGHT, place)
        own = np.array([colour.red(), colour.green(), colour.blue()])
        assert np.count_nonzero(np.abs(pixels - own).max(axis=1) <= 2) > 1_000
