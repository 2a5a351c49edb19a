"""Bars on top of each other, parted by a hairline of the ground."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from models.charts.bars import sides
from models.charts.points import Points
from ui.charts.filling import draw_levels
from ui.charts.hatch import hatch_bars
from ui.charts.kinds.bar import is_narrow, rectangles, slim
from ui.charts.kinds.kind import filled_swatch
from ui.charts.look import Look
from ui.charts.place import Place

PARTED = 4.0
"""Pixels of width from which bars are parted from each other."""

HIGH = 2.0
"""And of height, in widths of a line."""

NO_PEN = QPen(Qt.PenStyle.NoPen)


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
        left, right = slim(left, right, look)
        bottom, top = place.down(points.low[seen]), place.down(points.high[seen])
        part = points.part[seen] if not look.forecast else np.ones(last - first, dtype=np.bool_)
        if is_narrow(left, right):
            whole = place.across(points.start[seen]), place.across(points.end[seen])
            painter.setPen(NO_PEN)
            for pale, brush in ((False, look.colour), (True, look.fill)):
                painter.setBrush(brush)
                draw_levels(painter, *whole, np.where(part == pale, top, np.nan), bottom)
            return
        wide = float(np.median(right - left)) >= PARTED
        upper, lower = np.fmin(top, bottom), np.fmax(top, bottom)
        # A hairline about a bar no higher than itself would paint the bar away.
        lined = wide & (lower - upper >= HIGH * look.width)
        for pale, brush in ((False, look.colour), (True, look.fill)):
            painter.setBrush(brush)
            for edged, pen in ((False, NO_PEN), (True, QPen(look.ground, look.width / 2))):
                painter.setPen(pen)
                # Soft edges would let the ground through between bars on top of each other.
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, edged)
                here = np.where((part == pale) & (lined == edged), upper, np.nan)
                painter.drawRects(rectangles(left, right, here, lower))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for pale in (False, True):
            here = np.where(part == pale, upper, np.nan)
            hatch_bars(painter, rectangles(left, right, here, lower), look, pale=pale)

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw a small bar."""
        filled_swatch(painter, box, look, pale=False)
