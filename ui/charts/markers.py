"""Shapes of points: series are told apart without their colour."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from ui.charts.look import Look
from ui.charts.paths import polygon

Floats = npt.NDArray[np.float64]
SIZE = 2.0
"""Half the width of a shape, in widths of a line."""


def draw_marker(painter: QPainter, at: QPointF, look: Look, size: float) -> None:
    """A disc, a square, a diamond or a triangle, `size` from its middle to its edge.

    From the fifth series on they are hollow, and so are those of a projection.
    """
    hollow = look.forecast or look.marker % 8 >= 4
    edge = look.colour if hollow else look.ground
    painter.setPen(QPen(edge, look.width * (0.7 if hollow else 0.5)))
    painter.setBrush(look.ground if hollow else look.colour)
    match look.marker % 4:
        case 0:
            painter.drawEllipse(at, size, size)
        case 1:
            painter.drawRect(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size))
        case 2:
            turns = ((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0))
            painter.drawPolygon(_shape(at, size, turns))
        case _:
            painter.drawPolygon(_shape(at, size, ((0, -1.2), (1.2, 1), (-1.2, 1))))


def draw_markers(painter: QPainter, x: Floats, y: Floats, look: Look, size: float) -> None:
    """A shape at each point that is there; of points that share a pixel, one."""
    there = np.isfinite(x) & np.isfinite(y)
    pairs = np.column_stack([x[there], y[there]])
    if len(pairs) > 2_000:
        _, first = np.unique(np.round(pairs), axis=0, return_index=True)
        pairs = pairs[np.sort(first)]
    for across, down in pairs.tolist():
        draw_marker(painter, QPointF(across, down), look, size)


def draw_spots(painter: QPainter, x: Floats, y: Floats, look: Look, size: float) -> None:
    """A plain disc `size` wide at each point that is there; of those on one pixel, one."""
    there = np.isfinite(x) & np.isfinite(y)
    ratio = max(painter.deviceTransform().m11(), 1.0)
    spots = np.unique(np.round(np.column_stack([x, y])[there] * ratio), axis=0) / ratio
    pen = QPen(look.colour, size)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPoints(polygon(spots[:, 0], spots[:, 1]))


def _shape(at: QPointF, size: float, turns: Sequence[tuple[float, float]]) -> QPolygonF:
    return QPolygonF([QPointF(at.x() + size * x, at.y() + size * y) for x, y in turns])
