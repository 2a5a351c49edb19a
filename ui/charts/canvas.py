"""Paints a chart, part by part. The window and an export use the same parts, so they are the same.

An export paints all of them at once; in the window each is an item of a scene.
"""

from collections.abc import Sequence

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QPainter

from models.charts.drawing import Drawing, Window
from models.charts.points import Points
from ui.charts import axis, events, legend
from ui.charts.frame import Frame, lay_out
from ui.charts.kinds import KINDS
from ui.charts.look import Look, looks
from ui.charts.place import Place
from ui.charts.style import Style


def paint(
    painter: QPainter, drawing: Drawing, size: QSizeF, style: Style, window: Window | None = None
) -> Frame:
    """Paint the chart from the origin onto `size` and return where everything stands.

    `window` is what is seen, or all there is. The ground is the painter's owner's business.
    """
    frame = lay_out(drawing, window or drawing.full, size, style)
    paint_parts(painter, drawing, frame, looks(drawing, style), style)
    return frame


def paint_parts(
    painter: QPainter, drawing: Drawing, frame: Frame, found: Sequence[Look], style: Style
) -> None:
    """Paint all parts, from what lies below to what stands in front."""
    soften(painter)
    draw_words(painter, drawing, frame, found, style)
    _draw_kinds(painter, drawing, frame.place, found, style, under=True)
    axis.draw_grid(painter, frame.upright, frame.place, style)
    _draw_kinds(painter, drawing, frame.place, found, style, under=False)
    draw_front(painter, drawing, frame, found, style)


def soften(painter: QPainter) -> None:
    """What every part expects of its painter."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)


def draw_words(
    painter: QPainter, drawing: Drawing, frame: Frame, found: Sequence[Look], style: Style
) -> None:
    """Draw the words above and below the plot and the rows of names, which a move leaves alone."""
    for text in frame.texts:
        text.draw(painter, style)
    legend.draw_above(painter, frame.entries, found, drawing, style)


def draw_series(painter: QPainter, points: Points, place: Place, look: Look, style: Style) -> None:
    """Draw one series inside the plot."""
    # A line at the very edge of the plot keeps its whole thickness.
    room = style.px(2)
    inside = place.rect.adjusted(0, -room, room, room)
    painter.save()
    try:
        painter.setClipRect(inside, Qt.ClipOperation.IntersectClip)
        for kind in KINDS:
            if kind.mark == points.series.mark and len(points.x):
                kind.draw(painter, points, place, look)
    finally:
        painter.restore()


def draw_front(
    painter: QPainter, drawing: Drawing, frame: Frame, found: Sequence[Look], style: Style
) -> None:
    """Draw what lies over the series: events, both axes, and the names at the ends of lines."""
    place = frame.place
    events.draw(painter, list(frame.marks), place, style)
    axis.draw_upright(painter, frame.upright, place, style)
    axis.draw_along(painter, drawing, place, style)
    legend.draw_direct(painter, frame.direct, found, drawing, place, frame.right, style)


def _draw_kinds(
    painter: QPainter,
    drawing: Drawing,
    place: Place,
    found: Sequence[Look],
    style: Style,
    *,
    under: bool,
) -> None:
    """Draw the series of the kinds that lie below the grid, or above it."""
    for kind in KINDS:
        if kind.under == under:
            for each, look in zip(drawing.points, found, strict=True):
                if each.series.mark == kind.mark:
                    draw_series(painter, each, place, look, style)
