"""A level that holds until the next value, or for the length of its day or period."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from models.charts.points import Points
from ui.charts.kinds.kind import line_swatch
from ui.charts.kinds.line import DENSE, draw_stroke, mark_way, parted, pen
from ui.charts.look import Look
from ui.charts.paths import draw_line
from ui.charts.place import Place


class Step:
    """Solid for data, dashed for a forecast; of very many steps the line through them."""

    mark = "step"
    under = False

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw the steps in the window."""
        first, last = points.about(*place.window.x)
        if last - first > DENSE * max(place.rect.width(), 1.0):
            draw_stroke(painter, points, place, look)
            return
        seen = slice(first, last)
        start, end, joined = points.start[seen], points.end[seen].copy(), points.joined[seen]
        # A level holds until the next begins; before a gap it ends with its own day.
        end[:-1] = np.where(joined[1:], start[1:], end[:-1])
        x = np.column_stack([start, end]).ravel()
        y = np.repeat(points.y[seen], 2)
        on = np.column_stack([joined, np.isfinite(points.y[seen])]).ravel()
        down = place.down(y)
        on = parted(on, down) if place.log else on
        painter.setPen(pen(look))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        draw_line(painter, place.across(x), down, on, dot=1.2 * look.width)
        if look.marked and not look.forecast:
            mark_way(painter, points, place, look)

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw a piece of the line."""
        line_swatch(painter, box, look)
