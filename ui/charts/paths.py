"""Many points to a painter at once: Python objects for each of them would take too long."""

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from shiboken6 import VoidPtr

Floats = npt.NDArray[np.float64]
PIECE, LONG_PIECE, LONG = 64, 8, 6.0
"""Points drawn at once: the time for the outline of a thick line grows with the square of the rows
that it crosses again and again; and of lines whose steps are longer than so many pixels."""


WIDE, SHARED = 8.0, 1.5
"""Pixels that a piece of an area is wide at least, and that it shares with the one before."""


def polygon(x: Floats, y: Floats) -> QPolygonF:
    """The points (x[i], y[i]) as Qt's own list, written into its memory."""
    made = QPolygonF()
    made.resize(len(x))
    if len(x):
        # Two numbers of eight bytes a point, on every platform that Qt 6 runs on.
        memory: Any = VoidPtr(made.data(), 16 * len(x), True)  # pyright: ignore[reportCallIssue]
        pairs = np.frombuffer(memory, dtype=np.float64).reshape(-1, 2)
        pairs[:, 0], pairs[:, 1] = x, y
    return made


def stretches(joined: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Where a line runs without a break: first point, and the one behind the last."""
    starts = np.flatnonzero(~joined)
    if len(joined) and (len(starts) == 0 or starts[0] != 0):
        starts = np.concatenate([[0], starts])
    ends = np.append(starts[1:], len(joined))
    return list(zip(starts.tolist(), ends.tolist(), strict=True))


def areas(x: Floats, upper: Floats, lower: Floats) -> Iterator[QPolygonF]:
    """What lies between two lines over the same places, in pieces side by side.

    The time to fill an outline grows with the square of how often a row of pixels crosses it. The
    pieces overlap a little, so that no seam shows between them, and are wide enough that pixels
    which both of them cover in part are few.
    """
    piece, shared = PIECE, 1
    if len(x) > PIECE:
        step = max(float(x[-1] - x[0]) / (len(x) - 1), 0.05)
        piece = max(min(_piece(x, upper), _piece(x, lower)), round(WIDE / step))
        shared = math.ceil(SHARED / step)
    for start in range(0, max(len(x) - 1, 1), piece):
        part = slice(max(start - shared, 0), start + piece + 1)
        outline = np.concatenate([upper[part], lower[part][::-1]])
        yield polygon(np.concatenate([x[part], x[part][::-1]]), outline)


def draw_line(
    painter: QPainter, x: Floats, y: Floats, joined: npt.NDArray[np.bool_], dot: float
) -> None:
    """A line through the points, broken where one is not `joined`; a lone point is a dot."""
    brush = painter.brush()
    for first, behind in stretches(joined):
        if behind - first > 1:
            # Dashes run on only along one line, and a thin hard one costs nothing.
            pen = painter.pen()
            thick = pen.style() == Qt.PenStyle.SolidLine and not _is_thin(painter)
            piece = _piece(x[first:behind], y[first:behind]) if thick else behind - first
            for start in range(first, behind - 1, piece):
                part = slice(start, min(start + piece + 1, behind))
                painter.drawPolyline(polygon(x[part], y[part]))
        elif np.isfinite(y[first]):
            pen = painter.pen()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pen.color())
            painter.drawEllipse(QPointF(x[first], y[first]), dot, dot)
            painter.setPen(pen)
            painter.setBrush(brush)


def _piece(x: Floats, y: Floats) -> int:
    long = np.abs(np.diff(x)).mean() + np.abs(np.diff(y)).mean()
    return LONG_PIECE if long > LONG else PIECE


def _is_thin(painter: QPainter) -> bool:
    soft = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    return painter.pen().isCosmetic() and painter.pen().widthF() <= 1.0 and not soft
