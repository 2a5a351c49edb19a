"""A line through the values, broken where they are missing."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from models.charts.points import Points
from models.charts.thinning import thinned
from ui.charts.kinds.kind import DASHES, line_swatch
from ui.charts.look import Look
from ui.charts.markers import draw_markers
from ui.charts.paths import draw_line
from ui.charts.place import Place

DENSE = 4.0
"""Points on a pixel from which each pixel's extremes are drawn instead of the points."""

FINE = 8
"""Stretches of a pixel of which extremes are drawn where edges are soft."""

PEN = 1.5
"""Pixels up to which a pen is thin: a thicker one asks for fewer stretches."""

MOST = 16_000
"""Stretches of a line at most."""

SHORT = 0.2
"""Pixels by which a hard stroke is drawn longer: Qt ends a long one above the row that the short
ones of a full drawing are rounded to."""

MARKS = 6
"""Shapes along a line that tell it from another: as many on a picture of any size, so that they
stand at the same points in the window and in print."""

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


class Line:
    """Solid for data, dashed for a forecast."""

    mark = "line"
    under = False

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw what lies in the window, and the points just outside it."""
        draw_stroke(painter, points, place, look)
        if look.marked and not look.forecast:
            mark_way(painter, points, place, look)

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw a piece of the line."""
        line_swatch(painter, box, look)


def draw_stroke(painter: QPainter, points: Points, place: Place, look: Look) -> None:
    """Draw the line alone."""
    first, last = points.about(*place.window.x)
    crowd = (last - first) / max(place.rect.width(), 1.0)
    soft = not (look.hair or (look.live and crowd > DENSE))
    scale = painter.deviceTransform().m11()
    pixels = max(place.rect.width() * scale, 1.0)
    # What is finer than the pen is not seen.
    fine = min(max(FINE * PEN / max(look.width * scale, PEN), 2.0), MOST / pixels) if soft else 1.0
    if last - first > DENSE * pixels * fine:
        few = thinned(points, place.cuts(painter, fine))
        x, y, joined = place.across(few.x), place.down(few.y), few.joined
        if not soft:
            y[few.lowest] += SHORT
    else:
        x, y = place.across(points.x[first:last]), place.down(points.y[first:last])
        joined = points.joined[first:last]
    if place.log:
        joined = parted(joined, y)
    painter.setPen(pen(look))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # Upright strokes side by side look the same without, and take a third of the time.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, soft)
    draw_line(painter, x, y, joined, dot=1.2 * look.width)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)


def parted(joined: Flags, y: Floats) -> Flags:
    """`joined`, and parted where a value has no place: one of zero or below on a log scale."""
    there = np.isfinite(y)
    found = joined & there
    found[1:] &= there[:-1]
    return found


def mark_way(painter: QPainter, points: Points, place: Place, look: Look) -> None:
    """Put the shape of the series on some of its points, evenly along the picture.

    Each series begins elsewhere, so that the shapes of lines that run together do not hide each
    other.
    """
    if len(points.x) == 0:
        return
    low, high = place.rect.left(), place.rect.right()
    shares = (np.arange(MARKS) + 0.2 + 0.2 * (look.marker % 4)) / MARKS
    x = place.window.x[0] + shares * (place.window.x[1] - place.window.x[0])
    found = np.unique(np.clip(np.searchsorted(points.x, x), 0, len(points.x) - 1))
    across, down = place.across(points.x[found]), place.down(points.tops[found])
    inside = (across >= low) & (across <= high)
    draw_markers(painter, across[inside], down[inside], look, 1.5 * look.width)


def pen(look: Look) -> QPen:
    """The pen of a line: dashed for a forecast; a hair is one pixel of any device."""
    hair = look.hair or look.fine
    made = QPen(look.colour, 1.0 if hair else max(1.0, look.share * look.width))
    made.setCosmetic(hair)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    made.setCapStyle(Qt.PenCapStyle.FlatCap if look.forecast else Qt.PenCapStyle.RoundCap)
    if look.forecast:
        made.setDashPattern(list(DASHES))
    return made
