"""A band between a lower and an upper value, such as an interval or a step of a fan."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from models.charts.points import Points
from models.charts.thinning import edges
from ui.charts.filling import draw_area
from ui.charts.kinds.kind import filled_swatch, line_swatch
from ui.charts.kinds.line import draw_stroke
from ui.charts.look import Look
from ui.charts.open_ends import DOWN, UP, open_ends
from ui.charts.paths import stretches
from ui.charts.place import Place

Floats = npt.NDArray[np.float64]


class Band:
    """An area without an outline, in a step of its hue; it lies below the grid.

    Its values are a line through it where they are others than its bounds.
    """

    mark = "band"
    under = True

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw the stretches of the band in which both of its bounds are there, then the rest."""
        draw_room(painter, points, place, look)
        _draw_alone(painter, points, place, look)
        if look.middle:
            draw_stroke(painter, points, place, look)

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw a piece of the band."""
        filled_swatch(painter, box, look, pale=True)
        if look.middle:
            line_swatch(painter, box, look)


def draw_room(painter: QPainter, points: Points, place: Place, look: Look) -> None:
    """Fill what lies between the bounds; a day between others that have none is an upright line."""
    first, behind = points.about(*place.window.x)
    count = int(2 * max(place.rect.width(), 1.0))
    if behind - first > 2 * count:
        cuts = edges(points, place.cuts(painter, 2.0))
        below, above = points.bounds
        low, high = below.extremes(cuts)[0], above.extremes(cuts)[1]
        x = (points.x[cuts[:-1]] + points.x[cuts[1:] - 1]) / 2
    else:
        seen = slice(first, behind)
        x, low, high = points.x[seen], points.low[seen], points.high[seen]
    across, upper, lower = place.across(x), place.down(high), place.down(low)
    # What is zero or below has no place on a log scale, and a band no end there.
    there = np.isfinite(lower) & np.isfinite(upper)
    joined = np.zeros(len(x), dtype=np.bool_)
    joined[1:] = there[1:] & there[:-1]
    runs = [run for run in stretches(joined) if there[run[0]]]
    painter.setPen(QPen(look.fill, look.width))
    lone = [start for start, behind in runs if behind - start == 1]
    ends = np.column_stack([across, lower, upper])[lone]
    painter.drawLines([QLineF(at, low, at, high) for at, low, high in ends.tolist()])
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.fill)
    for start, behind in runs:
        if behind - start > 1:
            part = slice(start, behind)
            draw_area(painter, across[part], upper[part], lower[part], look)


def _draw_alone(painter: QPainter, points: Points, place: Place, look: Look) -> None:
    """Draw the days of which one bound alone is known."""
    first, behind = points.about(*place.window.x)
    seen = slice(first, behind)
    x = points.x[seen]
    painter.setPen(QPen(look.colour, 0.75 * look.width))
    for known, bounds, way in (
        (points.at_least[seen], points.low[seen], UP),
        (points.at_most[seen], points.high[seen], DOWN),
    ):
        across, down = place.across(x[known]), place.down(bounds[known])
        painter.drawLines(open_ends(across, down, way, place, look))
