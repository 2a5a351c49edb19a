"""Lines of a plot: alike in weight, with shapes at the same points on any picture."""

from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pandas as pd
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter

from models.charts import ChartSpec, Outcome, Series, Size
from models.charts.drawing import prepare
from models.datasets.dataset import Column
from tests.ui.charts.every_kind import MADE
from tests.ui.charts.small_tables import NAN, table
from ui.charts.canvas import paint
from ui.charts.frame import lay_out
from ui.charts.kinds import line
from ui.charts.look import Look, looks
from ui.charts.markers import draw_markers
from ui.charts.picture import scale_of
from ui.charts.style import Style
from ui.charts.weights import weighed
from ui.theme import LIGHT

Floats = npt.NDArray[np.float64]


@pytest.mark.parametrize("live", [False, True])
def test_that_lines_of_a_plot_are_alike_in_weight_and_those_of_another_keep_theirs(
    live: bool,
) -> None:
    """A saw of 3,000 values clots on 400 pixels; a line through ten values does not."""
    n = np.arange(3_000)
    frame = pd.DataFrame({"n": n, "saw": 50.0 * (n % 2), "few": np.where(n % 300, NAN, 25.0)})
    made = table("Two", tuple(Column(name, "number") for name in frame.columns), frame)
    lines = tuple(Series("t", "n", name, "line", name) for name in ("few", "saw"))
    drawing = prepare(Outcome(ChartSpec(series=lines), {"t": made}))
    style = Style(LIGHT, live=live)
    seen = lay_out(drawing, drawing.full, QSizeF(400, 260), style)
    few, saw = weighed(looks(drawing, style), drawing, seen)
    assert (few.share, few.fine) == (saw.share, saw.fine) == ((1.0, True) if live else (0.6, False))
    closer = replace(drawing.full, x=(0.0, 40.0))
    near = weighed(
        looks(drawing, style), drawing, lay_out(drawing, closer, QSizeF(400, 260), style)
    )
    assert {(each.share, each.fine) for each in near} == {(1.0, False)}
    apart = prepare(Outcome(ChartSpec(series=lines, panels="each"), {"t": made}))
    frame_apart = lay_out(apart, apart.full, QSizeF(400, 260), Style(LIGHT))
    few, saw = weighed(looks(apart, Style(LIGHT)), apart, frame_apart)
    assert (few.share, saw.share) == (1.0, 0.6)


def test_that_shapes_along_a_line_stand_at_the_same_points_on_pictures_of_any_size(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A reader takes a shape for a value that was counted: in print it is the one of the window."""
    drawing = prepare(MADE["line"]())
    found: dict[int, list[list[float]]] = {}

    def noted(painter: QPainter, x: Floats, y: Floats, look: Look, size: float) -> None:
        place = frame.place
        days = [round(place.value_at(each), 6) for each in x.tolist()]
        found.setdefault(width, []).append(days)
        draw_markers(painter, x, y, look, size)

    monkeypatch.setattr(line, "draw_markers", noted)
    for width in (320, 800, 1600):
        scale = scale_of(Size(width, width // 2))
        style = Style(LIGHT, scale, 12.0 * scale)
        size = QSizeF(width, width // 2)
        frame = lay_out(drawing, drawing.full, size, style)
        image = QImage(width, width // 2, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        paint(painter, drawing, size, style)
        painter.end()
    assert len(found[320]) == 3
    assert found[320] == found[800] == found[1600]
