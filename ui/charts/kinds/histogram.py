"""Bars that stand wall to wall, as wide as their bins."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from models.charts.bars import sides
from models.charts.points import Points
from ui.charts.hatch import hatch_bars
from ui.charts.kinds.bar import rectangles
from ui.charts.kinds.kind import filled_swatch
from ui.charts.look import Look
from ui.charts.place import Place

PARTED = 5.0
"""Pixels of width from which bars are parted by a hairline of the ground."""


class Histogram:
    """Filled bars; those of several series share a bin side by side."""

    mark = "histogram"
    under = False

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw the bins in the window."""
        first, last = points.within(*place.window.x)
        if last <= first:
            return
        start, end = points.start[first:last], points.end[first:last]
        # The bars of one bin stand apart from those of the next.
        ends = sides(start, end, look.rank, look.beside) if look.beside > 1 else (start, end)
        left, right = (place.across(each) for each in ends)
        wide = float((right - left).mean()) >= PARTED
        painter.setPen(QPen(look.ground, look.width / 2) if wide else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour)
        top = place.down(points.y[first:last])
        bars = rectangles(left, right, top, place.down_one(0.0))
        painter.drawRects(bars)
        hatch_bars(painter, bars, look, pale=False)

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw a small bar."""
        filled_swatch(painter, box, look, pale=False)
