"""Paints a chart. The window and an export go through here alike, so that they are the same."""

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter

from models.charts.drawing import Drawing, Window
from ui.charts import axis, events, legend
from ui.charts.frame import Frame, lay_out
from ui.charts.kinds import KINDS
from ui.charts.look import looks
from ui.charts.style import Style


def paint(
    painter: QPainter, drawing: Drawing, size: QSizeF, style: Style, window: Window | None = None
) -> Frame:
    """Paint the chart from the origin onto `size` and return where everything stands.

    `window` is what is seen, or all there is. The ground is the painter's owner's business.
    """
    frame = lay_out(drawing, window or drawing.full, size, style)
    place = frame.place
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
    for text in frame.texts:
        text.draw(painter, style)
    found = looks(drawing, style)
    legend.draw_above(painter, frame.entries, found, drawing, style)
    _series(painter, drawing, frame, style, under=True)
    axis.draw_grid(painter, frame.upright, place, style)
    _series(painter, drawing, frame, style, under=False)
    events.draw(painter, list(frame.marks), place, style)
    axis.draw_upright(painter, frame.upright, place, style)
    axis.draw_along(painter, drawing, place, style)
    legend.draw_direct(painter, frame.direct, found, drawing, place, frame.right, style)
    return frame


def _series(
    painter: QPainter, drawing: Drawing, frame: Frame, style: Style, *, under: bool
) -> None:
    """Draw the series of the kinds that lie below the grid, or above it, inside the plot."""
    found = looks(drawing, style)
    # A line at the very edge of the plot keeps its whole thickness.
    room = style.px(2)
    painter.save()
    try:
        painter.setClipRect(frame.place.rect.adjusted(0, -room, room, room))
        for kind in KINDS:
            if kind.under == under:
                for each, look in zip(drawing.points, found, strict=True):
                    if each.series.mark == kind.mark and len(each.x):
                        kind.draw(painter, each, frame.place, look)
    finally:
        painter.restore()
