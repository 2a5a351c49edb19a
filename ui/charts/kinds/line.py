"""A line through the values, broken where they are missing."""

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from models.charts.points import Points
from models.charts.thinning import thinned
from ui.charts.look import Look
from ui.charts.paths import draw_line
from ui.charts.place import Place

DENSE = 4.0
"""Points on a pixel from which each pixel's extremes are drawn instead of the points."""

FINE = 8
"""Stretches of a pixel of which extremes are drawn where edges are soft."""

CROWDED, RESTLESS, THIN = 0.6, 6.0, 0.6
"""Points on a pixel, and heights of the plot that a line goes up and down in all, from which it is
drawn thinner, and by how much: it would clot."""

LIVE_POINTS = 500
"""Points in sight from which a line in the window is one pixel wide: forty times as fast."""

DASHES = (5.0, 3.0)


class Line:
    """Solid for data, dashed for a forecast."""

    mark = "line"
    under = False

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw what lies in the window, and the points just outside it."""
        first, last = points.about(*place.window.x)
        pixels = max(place.rect.width() * painter.deviceTransform().m11(), 1.0)
        crowd = (last - first) / max(place.rect.width(), 1.0)
        soft = not (look.live and crowd > DENSE)
        stretches = round(pixels * (FINE if soft else 1))
        if last - first > DENSE * stretches:
            x, y, joined = thinned(points, place.window.x, stretches)
            x, y = place.across(x), place.down(y)
        else:
            x, y = place.across(points.x[first:last]), place.down(points.y[first:last])
            joined = points.joined[first:last]
        clots = crowd > CROWDED and np.nansum(np.abs(np.diff(y))) > RESTLESS * place.rect.height()
        width = max(1.0, look.width * THIN) if clots else look.width
        painter.setPen(_pen(look, width, hair=look.live and last - first > LIVE_POINTS))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Upright strokes side by side look the same without, and take a third of the time.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, soft)
        draw_line(painter, x, y, joined, dot=1.2 * look.width)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def _pen(look: Look, width: float, *, hair: bool) -> QPen:
    pen = QPen(look.colour, 1.0 if hair else width)
    pen.setCosmetic(hair)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if look.forecast else Qt.PenCapStyle.RoundCap)
    if look.forecast:
        pen.setDashPattern(list(DASHES))
    return pen
