"""A point with an upright line from its lower to its upper bound."""

import numpy as np
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from models.charts.estimates import valued
from models.charts.points import Points
from ui.charts.kinds.kind import point_swatch
from ui.charts.look import Look
from ui.charts.markers import draw_markers, draw_spots
from ui.charts.open_ends import DOWN, UP, open_ends
from ui.charts.place import Place

CAPS_AT_MOST = 400
"""More ranges than this have no caps at their ends: they would run together."""

TOGETHER = 2.0
"""Widths of a line between ranges below which they run together: they are paler then, and their
points are spots without an edge, which would hide the ranges.
"""


class Range:
    """The point may lie anywhere between its bounds, or be missing, and so may one of these."""

    mark = "range"
    under = False

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw the ranges in the window, then the points."""
        first, last = points.about(*place.window.x)
        seen = slice(first, last)
        x, y = place.across(points.x[seen]), place.down(valued(points)[seen])
        below, above = place.down(points.low[seen]), place.down(points.high[seen])
        low = np.where(np.isnan(below) & np.isfinite(above), y, below)
        high = np.where(np.isnan(above) & np.isfinite(below), y, above)
        there = np.isfinite(low) & np.isfinite(high)
        cap = 2.0 * look.width if there.sum() <= CAPS_AT_MOST else 0.0
        ends = np.column_stack([x, low, high])[there]
        crowded = len(ends) > 1 and np.ptp(x[there]) / len(ends) < TOGETHER * look.width
        painter.setPen(QPen(look.fill if crowded else look.colour, 0.75 * look.width))
        lines = [QLineF(at, bottom, at, top) for at, bottom, top in ends.tolist()]
        if cap:
            for at, bottom, top in ends.tolist():
                lines.append(QLineF(at - cap, bottom, at + cap, bottom))
                lines.append(QLineF(at - cap, top, at + cap, top))
        alone = points.at_least[seen], points.at_most[seen]
        for known, bound, way in zip(alone, (below, above), (UP, DOWN), strict=True):
            lines += open_ends(x[known], bound[known], way, place, look)
        painter.drawLines(lines)
        if crowded:
            draw_spots(painter, x, y, look, look.width)
        else:
            draw_markers(painter, x, y, look, 1.6 * look.width)

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw a point with its range."""
        painter.setPen(QPen(look.colour, 0.75 * look.width))
        painter.drawLine(QLineF(box.center().x(), box.top(), box.center().x(), box.bottom()))
        point_swatch(painter, box, look)
