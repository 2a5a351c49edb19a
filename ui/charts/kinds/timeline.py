"""Days in the rows of their names, from the first word to the last one a line."""

import numpy as np
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from models.charts.points import Points
from ui.charts.kinds.kind import aside, point_swatch
from ui.charts.look import Look
from ui.charts.markers import draw_markers
from ui.charts.place import Place


class Timeline:
    """Each kind of day has a shape and a colour."""

    mark = "timeline"
    under = False

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw the stretches from the first day of a row to its last, then the days."""
        y = place.down(points.tops)
        low, high = place.across(points.low), place.across(points.high)
        wide = np.isfinite(low) & (high > low)
        painter.setPen(QPen(look.fill, look.width))
        ends = np.column_stack([low, high, y])[wide]
        painter.drawLines([QLineF(left, at, right, at) for left, right, at in ends.tolist()])
        draw_markers(
            painter, place.across(points.x), y + aside(place, look), look, 2.2 * look.width
        )

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw one day."""
        point_swatch(painter, box, look)
