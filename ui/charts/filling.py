"""Fills what lies between two lines, and hatches it: as an outline, or by columns of pixels."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from ui.charts.columns import between, draw_shares, has_columns, is_restless, pixels_of
from ui.charts.hatch import hatch_path, hatch_pixels
from ui.charts.look import Look
from ui.charts.paths import cut, polygon, seen, stretches

Floats = npt.NDArray[np.float64]

TOUCHING = 0.01
"""Pixels between two bars, or over each other, up to which they touch."""

OUTSIDE = 2.0
"""Pixels beyond what is seen at which an outline may run along."""


def draw_area(painter: QPainter, x: Floats, upper: Floats, lower: Floats, look: Look) -> None:
    """Fill what lies between two lines, with the hatching of its series.

    `upper`, `lower`: (n,) pixels over the rising places `x`, (n,); they may cross.
    """
    lines = np.stack([upper, lower])
    corner = QPointF(float(x[0]), float(lines.min()))
    box = seen(painter, QRectF(corner, QPointF(float(x[-1]), float(lines.max()))))
    if box.isEmpty():
        return
    if has_columns(painter) and is_restless(lines, box):
        pixels = pixels_of(painter, box)
        shares = between(painter, x, lines, pixels)
        draw_shares(painter, shares, pixels, look.fill)
        hatch_pixels(painter, shares, pixels, look)
    else:
        x, lines = cut(x, lines, box.top() - OUTSIDE, box.bottom() + OUTSIDE)
        sides = np.concatenate([x, x[::-1]]), np.concatenate([lines[0], lines[1][::-1]])
        outline = polygon(*sides)
        painter.drawPolygon(outline)
        path = QPainterPath()
        path.addPolygon(outline)
        path.closeSubpath()
        hatch_path(painter, path, look, pale=True)


def draw_levels(
    painter: QPainter, left: Floats, right: Floats, upper: Floats, lower: Floats
) -> None:
    """Fill bars that are too narrow to be told apart, as one outline where they touch.

    `left`, `right`, `upper`, `lower`: (n,) pixels; a bar without an end is not there. Soft edges of
    each would let the ground through between them.
    """
    there = np.isfinite(upper) & np.isfinite(lower)
    joined = np.zeros(len(left), dtype=np.bool_)
    joined[1:] = there[1:] & there[:-1] & (np.abs(left[1:] - right[:-1]) <= TOUCHING)
    colour = painter.brush().color()
    for first, behind in stretches(joined):
        if not there[first]:
            continue
        part = slice(first, behind)
        x = np.column_stack([left[part], right[part]]).ravel()
        lines = np.stack([np.repeat(upper[part], 2), np.repeat(lower[part], 2)])
        corner = QPointF(float(x[0]), float(lines.min()))
        box = seen(painter, QRectF(corner, QPointF(float(x[-1]), float(lines.max()))))
        if box.isEmpty():
            continue
        if has_columns(painter) and is_restless(lines, box):
            pixels = pixels_of(painter, box)
            draw_shares(painter, between(painter, x, lines, pixels), pixels, colour)
        else:
            sides = np.concatenate([x, x[::-1]]), np.concatenate([lines[0], lines[1][::-1]])
            painter.drawPolygon(polygon(*sides))
