"""Many points to a painter at once: Python objects for each of them would take too long."""

from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from shiboken6 import VoidPtr

from ui.charts.columns import draw_shares, has_columns, is_restless, pixels_of, under

Floats = npt.NDArray[np.float64]
PIECE, LONG_PIECE, LONG = 64, 8, 6.0
"""Points drawn at once: the time for the outline of a thick line grows with the square of the rows
that it crosses again and again; and of lines whose steps are longer than so many pixels."""

MANY = 1_000
"""Points from which a thick line is quicker by columns, however calm it is."""

FINE = 1.0
"""Pixels of the device up to which a line is fine."""


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


def seen(painter: QPainter, box: QRectF) -> QRectF:
    """What the painter shows of `box`."""
    return box.intersected(painter.clipBoundingRect()) if painter.hasClipping() else box


def cut(x: Floats, lines: Floats, low: float, high: float) -> tuple[Floats, Floats]:
    """The same lines where they are between `low` and `high`; beyond, they run along these.

    `lines`: (n_lines, n) over the places `x`, (n,). Where one of them crosses an end all get a
    point, and points that a straight run has between its ends are left out.
    """
    at = [np.arange(len(x), dtype=np.float64)]
    for line in lines:
        for end in (low, high):
            before = np.flatnonzero((line[1:] > end) != (line[:-1] > end))
            at.append(before + (end - line[before]) / (line[before + 1] - line[before]))
    places = np.unique(np.concatenate(at))
    every = [np.interp(places, at[0], values) for values in (x, *lines)]
    across, found = every[0], np.clip(every[1:], low, high)
    level = (found[:, 1:] == found[:, :-1]).all(axis=0)
    kept = np.ones(len(across), dtype=np.bool_)
    kept[1:-1] = ~(level[1:] & level[:-1])
    return across[kept], found[:, kept]


def draw_line(
    painter: QPainter, x: Floats, y: Floats, joined: npt.NDArray[np.bool_], dot: float
) -> None:
    """A line through the points, broken where one is not `joined`; a lone point is a dot."""
    brush = painter.brush()
    for first, behind in stretches(joined):
        if behind - first > 1:
            _draw_stretch(painter, x[first:behind], y[first:behind])
        elif np.isfinite(y[first]):
            pen = painter.pen()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pen.color())
            painter.drawEllipse(QPointF(x[first], y[first]), dot, dot)
            painter.setPen(pen)
            painter.setBrush(brush)


def _draw_stretch(painter: QPainter, x: Floats, y: Floats) -> None:
    """A line without a break, in pieces or by columns where that is quicker."""
    pen = painter.pen()
    # Dashes run on only along one line, and a thin one costs nothing.
    if pen.style() != Qt.PenStyle.SolidLine or _is_thin(painter):
        painter.drawPolyline(polygon(x, y))
        return
    out = pen.widthF()
    box = QRectF(QPointF(float(x[0]), float(y.min())), QPointF(float(x[-1]), float(y.max())))
    box = seen(painter, box.adjusted(-out, -out, out, out))
    if box.isEmpty():
        return
    # A fine line is quick without, and then each of its pixels is as Qt would draw all points.
    thick = not pen.isCosmetic() and out * painter.deviceTransform().m11() > FINE
    if thick and has_columns(painter) and (len(x) > MANY or is_restless(y, box)):
        pixels = pixels_of(painter, box)
        draw_shares(painter, under(painter, x, y, out, pixels), pixels, pen.color())
        return
    piece = _piece(x, y)
    for start in range(0, len(x) - 1, piece):
        part = slice(start, start + piece + 1)
        painter.drawPolyline(polygon(x[part], y[part]))


def _piece(x: Floats, y: Floats) -> int:
    long = np.abs(np.diff(x)).mean() + np.abs(np.diff(y)).mean()
    return LONG_PIECE if long > LONG else PIECE


def _is_thin(painter: QPainter) -> bool:
    soft = painter.testRenderHint(QPainter.RenderHint.Antialiasing)
    return painter.pen().isCosmetic() and painter.pen().widthF() <= 1.0 and not soft
