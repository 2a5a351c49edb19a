"""A line through the values, broken where they are missing."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPen

from models.charts.points import Points
from ui.charts.look import Look
from ui.charts.paths import draw_line
from ui.charts.place import Place

Floats = npt.NDArray[np.float64]
DENSE = 4.0
"""Points on a pixel from which each pixel's extremes are drawn instead of the points."""

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
        first, last = seen(points.x, place)
        crowd = (last - first) / max(place.rect.width(), 1.0)
        if crowd > DENSE:
            x, y, joined = _extremes(points, place, first, last)
        else:
            x, y = place.across(points.x[first:last]), place.down(points.y[first:last])
            joined = points.joined[first:last]
        clots = crowd > CROWDED and np.nansum(np.abs(np.diff(y))) > RESTLESS * place.rect.height()
        width = max(1.0, look.width * THIN) if clots else look.width
        painter.setPen(_pen(look, width, hair=look.live and last - first > LIVE_POINTS))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Upright strokes side by side look the same without, and take a third of the time.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not (look.live and crowd > DENSE))
        draw_line(painter, x, y, joined, dot=1.2 * look.width)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def seen(x: Floats, place: Place) -> tuple[int, int]:
    """The points in the window with one on either side, so that lines run out of the picture."""
    low, high = place.window.x
    first = max(int(np.searchsorted(x, low)) - 1, 0)
    return first, min(int(np.searchsorted(x, high, "right")) + 1, len(x))


def _extremes(
    points: Points, place: Place, first: int, last: int
) -> tuple[Floats, Floats, npt.NDArray[np.bool_]]:
    """Of each pixel the first value, the smallest, the largest and the last."""
    count = max(int(place.rect.width()), 1)
    inside = np.searchsorted(points.x[first:last], np.linspace(*place.window.x, count + 1)) + first
    edges = np.unique(np.concatenate([[first], inside, [last]])).astype(np.int64)
    low, high = points.pyramid.extremes(edges)
    opening, closing = points.y[edges[:-1]], points.y[edges[1:] - 1]
    left, right = place.across(points.x[edges[:-1]]), place.across(points.x[edges[1:] - 1])
    middle = (left + right) / 2
    x = np.column_stack([left, middle, middle, right]).ravel()
    y = place.down(np.column_stack([opening, low, high, closing]).ravel())
    joined = np.ones(len(x), dtype=np.bool_)
    joined[::4] = points.joined[edges[:-1]]
    there = np.isfinite(y)
    return x[there], y[there], joined[there]


def _pen(look: Look, width: float, *, hair: bool) -> QPen:
    pen = QPen(look.colour, 1.0 if hair else width)
    pen.setCosmetic(hair)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if look.forecast else Qt.PenCapStyle.RoundCap)
    if look.forecast:
        pen.setDashPattern(list(DASHES))
    return pen
