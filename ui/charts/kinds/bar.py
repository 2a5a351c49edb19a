"""Bars from zero, up and down, each as wide as its day, month or bin; part-months are paler."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from models.charts.bars import sides
from models.charts.points import Points
from models.charts.thinning import edges
from ui.charts.filling import draw_levels
from ui.charts.hatch import hatch_bars
from ui.charts.kinds.kind import filled_swatch, line_swatch
from ui.charts.kinds.step import Step
from ui.charts.look import Look
from ui.charts.place import Place

Floats = npt.NDArray[np.float64]
CRISP = 3.0
"""Pixels from which a bar's edges are put on whole pixels; narrower ones that share their place
with no other fill all of it.
"""

WIDEST = 90.0
"""Widths of a line that a bar, or a group of them side by side, is wide at most."""


class Bar:
    """Filled for data; a forecast is a pale bar with an outline."""

    mark = "bar"
    under = False

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw the bars in the window."""
        if look.stepped:
            Step().draw(painter, points, place, look)
            return
        first, last = points.within(*place.window.x)
        if last <= first:
            return
        zero = place.down_one(0.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour)
        if last - first > 4 * place.rect.width():
            draw_levels(painter, *_crowded(points, place))
            return
        seen = slice(first, last)
        part, top = points.part[seen], place.down(points.y[seen])
        every = (
            (look.fill, np.where(part, top, np.nan)),
            (look.colour, np.where(part, np.nan, top)),
        )
        left, right = sides(points.start[seen], points.end[seen], look.rank, look.beside)
        across = slim(place.across(left), place.across(right), look)
        if is_narrow(*across) and look.beside == 1 and not look.forecast:
            whole = place.across(points.start[seen]), place.across(points.end[seen])
            for brush, tops in every:
                painter.setBrush(brush)
                draw_levels(painter, *whole, tops, np.full(len(tops), zero))
            return
        pale, full = (rectangles(*across, tops, zero) for _, tops in every)
        if look.forecast:
            painter.setPen(QPen(look.colour, max(1.0, look.width / 2)))
            painter.setBrush(look.fill)
            painter.drawRects(full + pale)
        else:
            for (brush, _), bars in zip(every, (pale, full), strict=True):
                painter.setBrush(brush)
                painter.drawRects(bars)
        hatch_bars(painter, pale, look, pale=True)
        hatch_bars(painter, full, look, pale=look.forecast)

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw a small bar."""
        if look.stepped:
            line_swatch(painter, box, look)
            return
        filled_swatch(painter, box, look, pale=False)


def slim(left: Floats, right: Floats, look: Look) -> tuple[Floats, Floats]:
    """The same sides; of bars that are very wide, because they are few, brought near each other."""
    group = (right - left) * look.beside
    near = np.minimum(1.0, WIDEST * look.width / np.maximum(group, 1e-9))
    middle = left - look.rank * (right - left) + group / 2
    return middle + (left - middle) * near, middle + (right - middle) * near


def is_narrow(left: Floats, right: Floats) -> bool:
    """Whether bars are so narrow that none of them is told from the next."""
    return len(left) > 0 and float(np.median(right - left)) < CRISP


def rectangles(left: Floats, right: Floats, top: Floats, bottom: Floats | float) -> list[QRectF]:
    """A rectangle for each bar whose top is there; wide ones lie on whole pixels."""
    if len(left) and not is_narrow(left, right):
        left, right = np.round(left), np.round(right)
    there = np.isfinite(top)
    height = bottom - top
    return [
        QRectF(*each)
        for each in zip(
            left[there].tolist(),
            top[there].tolist(),
            (right - left)[there].tolist(),
            np.broadcast_to(height, top.shape)[there].tolist(),
            strict=True,
        )
    ]


def _crowded(points: Points, place: Place) -> tuple[Floats, Floats, Floats, Floats]:
    """A bar a pixel, from the lowest to the highest that stands there, zero included."""
    cuts = edges(points, place.cuts())
    low, high = points.pyramid.extremes(cuts)
    left = place.across(points.start[cuts[:-1]])
    right = place.across(points.end[cuts[1:] - 1])
    return left, right, place.down(np.fmax(high, 0.0)), place.down(np.fmin(low, 0.0))
