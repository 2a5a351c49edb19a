"""A point for each pair of numbers, by the shape of its series."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from models.charts.points import Points
from ui.charts.kinds.kind import point_swatch
from ui.charts.look import Look
from ui.charts.markers import draw_markers, draw_spots
from ui.charts.place import Place

SHAPES_AT_MOST = 1_500
"""More points than this are drawn as plain discs, and smaller."""


class Scatter:
    """Points without a line."""

    mark = "scatter"
    under = False

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw the points in the window; of those on one pixel, one."""
        first, last = points.about(*place.window.x)
        x, y = place.across(points.x[first:last]), place.down(points.y[first:last])
        there = np.isfinite(y)
        x, y = x[there], y[there]
        if len(x) <= SHAPES_AT_MOST:
            draw_markers(painter, x, y, look, 1.9 * look.width)
            return
        draw_spots(painter, x, y, look, 1.6 * look.width)

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw one point."""
        point_swatch(painter, box, look)
