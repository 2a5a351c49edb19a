"""A point in the row of its name, with a line along from its lower to its upper bound."""

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from models.charts.estimates import valued
from models.charts.points import Points
from ui.charts.kinds.kind import aside, point_swatch
from ui.charts.look import Look
from ui.charts.markers import draw_markers
from ui.charts.open_ends import LEFT, RIGHT, open_ends
from ui.charts.place import Place


class Dots:
    """Values lie along; the rows are the axis's business."""

    mark = "dots"
    under = False

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw the ranges, then the points."""
        x, y = place.across(points.x), place.down(points.tops) + aside(place, look)
        there = np.where(np.isfinite(valued(points)), x, np.nan)
        below, above = place.across(points.low), place.across(points.high)
        low, high = np.where(np.isnan(below), there, below), np.where(np.isnan(above), there, above)
        wide = np.isfinite(low) & np.isfinite(high) & (high > low)
        pen = QPen(look.fill if look.forecast else look.colour, 1.5 * look.width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        ends = np.column_stack([low, high, y])[wide]
        painter.drawLines([QLineF(left, at, right, at) for left, right, at in ends.tolist()])
        painter.setPen(QPen(pen.color(), 0.75 * look.width))
        for known, bound, way in (
            (points.at_least, below, RIGHT),
            (points.at_most, above, LEFT),
        ):
            painter.drawLines(open_ends(bound[known], y[known], way, place, look))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        draw_markers(painter, there, y, look, 2.2 * look.width)

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw one point."""
        point_swatch(painter, box, look)
