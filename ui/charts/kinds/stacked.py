"""Bars on top of each other, parted by a hairline of the ground."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from models.charts.bars import sides
from models.charts.points import Points
from ui.charts.kinds.bar import rectangles
from ui.charts.kinds.kind import filled_swatch
from ui.charts.look import Look
from ui.charts.place import Place

PARTED = 4.0
"""Pixels of width from which bars are parted from each other."""


class Stacked:
    """Each bar from where the one below it ends; part-months are paler."""

    mark = "stacked"
    under = False

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw the bars in the window."""
        first, last = points.within(*place.window.x)
        if last <= first:
            return
        seen = slice(first, last)
        left, right = (place.across(side) for side in sides(
            points.start[seen], points.end[seen], 0, 1
        ))  # fmt: skip
        bottom, top = place.down(points.low[seen]), place.down(points.high[seen])
        part = points.part[seen] if not look.forecast else np.ones(last - first, dtype=np.bool_)
        wide = float(np.median(right - left)) >= PARTED
        painter.setPen(QPen(look.ground, look.width / 2) if wide else Qt.PenStyle.NoPen)
        for pale, brush in ((False, look.colour), (True, look.fill)):
            painter.setBrush(brush)
            upper = np.where(part == pale, np.fmin(top, bottom), np.nan)
            painter.drawRects(rectangles(left, right, upper, np.fmax(top, bottom)))

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw a small bar."""
        filled_swatch(painter, box, look, pale=False)
