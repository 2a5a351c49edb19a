"""A line through the ratios that there are, and hatching where there is none."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from models.charts.points import Points
from ui.charts.kinds.kind import line_swatch
from ui.charts.kinds.line import draw_stroke, mark_way
from ui.charts.look import Look
from ui.charts.paths import stretches
from ui.charts.place import Place


class Ratio:
    """A divisor of zero or below leaves a hatched gap, which is not the same as a missing day."""

    mark = "ratio"
    under = False

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw the hatching, then the line."""
        if points.undefined is not None:
            self._hatch(painter, points, points.undefined, place, look)
        draw_stroke(painter, points, place, look)
        if look.marked and not look.forecast:
            mark_way(painter, points, place, look)

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw a piece of the line."""
        line_swatch(painter, box, look)

    def _hatch(
        self,
        painter: QPainter,
        points: Points,
        undefined: "np.ndarray[tuple[int], np.dtype[np.bool_]]",
        place: Place,
        look: Look,
    ) -> None:
        first, last = points.within(*place.window.x)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(look.fill, Qt.BrushStyle.BDiagPattern))
        gone = undefined[first:last]
        joined = np.zeros(len(gone), dtype=np.bool_)
        joined[1:] = gone[1:] & gone[:-1]
        for start, behind in stretches(joined):
            if gone[start]:
                left = place.across_one(float(points.start[first + start]))
                right = place.across_one(float(points.end[first + behind - 1]))
                top, bottom = place.rect.top(), place.rect.bottom()
                painter.drawRect(QRectF(left, top, right - left, bottom - top))
