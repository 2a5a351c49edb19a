"""Hatching: filled series are told apart without their colour."""

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from ui.charts.look import Look
from ui.charts.paths import polygon
from ui.charts.style import mixed

Floats = npt.NDArray[np.float64]

PATTERNS: tuple[tuple[float, ...], ...] = ((), (45.0,), (135.0,), (0.0,), (45.0, 135.0), (90.0,))
"""Of each filled series the directions of its lines, in degrees from the right upwards."""

APART = 3.5
"""From one line to the next, in widths of a line."""

NARROWEST = 1.5
"""Widths of a line below which a bar is too narrow to show which way its lines run."""

EXACT = 256
"""Points of an area up to which its lines end exactly at its outline."""

STEP = 1.0
"""Pixels between the places at which lines are looked at in an area of more points."""

BARS_AT_MOST = 400
"""More bars than this are not hatched: there is nothing left to see in each."""


def hatch_bars(painter: QPainter, bars: Sequence[QRectF], look: Look, *, pale: bool) -> None:
    """Draw the lines of the series over its bars, where they are wide enough."""
    if not look.pattern or not 0 < len(bars) <= BARS_AT_MOST:
        return
    widths = sorted(bar.width() for bar in bars)
    if widths[len(bars) // 2] < NARROWEST * look.width:
        return
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for bar in bars:
        path.addRect(bar.normalized())
    _hatch(painter, path, look, pale=pale)


def hatch_area(painter: QPainter, x: Floats, upper: Floats, lower: Floats, look: Look) -> None:
    """Draw the lines of the series over what lies between two lines above the same places."""
    if not look.pattern or len(x) < 2:
        return
    if len(x) <= EXACT:
        path = QPainterPath()
        outline = np.concatenate([upper, lower[::-1]])
        path.addPolygon(polygon(np.concatenate([x, x[::-1]]), outline))
        path.closeSubpath()
        _hatch(painter, path, look, pale=True)
        return
    box = QRectF(
        QPointF(float(x[0]), float(min(upper.min(), lower.min()))),
        QPointF(float(x[-1]), float(max(upper.max(), lower.max()))),
    )
    box = _seen(painter, box)
    if box.isEmpty():
        return
    before = painter.pen()
    painter.setPen(_pen(look, pale=True))
    for angle in PATTERNS[look.pattern % len(PATTERNS)]:
        lines = _lines(box, angle, APART * look.width)
        painter.drawLines(_inside(lines, x, np.fmin(upper, lower), np.fmax(upper, lower)))
    painter.setPen(before)


def _hatch(painter: QPainter, path: QPainterPath, look: Look, *, pale: bool) -> None:
    """Lines over what lies in `path`."""
    box = _seen(painter, path.boundingRect())
    if box.isEmpty():
        return
    painter.save()
    try:
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(_pen(look, pale=pale))
        for angle in PATTERNS[look.pattern % len(PATTERNS)]:
            painter.drawLines(_lines(box, angle, APART * look.width))
    finally:
        painter.restore()


def _pen(look: Look, *, pale: bool) -> QPen:
    """Of the ground on full colour, of the colour on a pale one."""
    ink = mixed(look.colour, look.fill, 0.6) if pale else mixed(look.ground, look.colour, 0.6)
    return QPen(ink, 0.55 * look.width)


def _seen(painter: QPainter, box: QRectF) -> QRectF:
    return box.intersected(painter.clipBoundingRect()) if painter.hasClipping() else box


def _inside(lines: Sequence[QLineF], x: Floats, top: Floats, bottom: Floats) -> list[QLineF]:
    """The parts of the lines, all of one direction and length, between two lines over `x`.

    To clip by an outline of thousands of points takes longer than to draw all the rest.
    """
    if not lines:
        return []
    steps = np.arange(0.0, lines[0].length() + STEP, STEP) / max(lines[0].length(), STEP)
    ends = np.array([(line.x1(), line.y1(), line.dx(), line.dy()) for line in lines])
    across = ends[:, 0:1] + ends[:, 2:3] * steps
    down = ends[:, 1:2] + ends[:, 3:4] * steps
    there = (down >= np.interp(across, x, top)) & (down <= np.interp(across, x, bottom))
    there &= (across >= x[0]) & (across <= x[-1])
    edges = np.diff(np.pad(there, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    row, first = np.nonzero(edges == 1)
    _, behind = np.nonzero(edges == -1)
    last = behind - 1
    pairs = np.column_stack(
        [across[row, first], down[row, first], across[row, last], down[row, last]]
    )
    return [QLineF(*each) for each in pairs[last > first].tolist()]


def _lines(box: QRectF, angle: float, apart: float) -> list[QLineF]:
    """Lines through `box`, always at the same places of the picture, whatever moves below them."""
    along = (math.cos(math.radians(angle)), -math.sin(math.radians(angle)))
    aside = (-along[1], along[0])
    corners = (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight())
    far = [corner.x() * aside[0] + corner.y() * aside[1] for corner in corners]
    reach = [corner.x() * along[0] + corner.y() * along[1] for corner in corners]
    low, high = min(reach), max(reach)
    found: list[QLineF] = []
    for step in range(math.ceil(min(far) / apart), math.floor(max(far) / apart) + 1):
        x, y = aside[0] * step * apart, aside[1] * step * apart
        found.append(
            QLineF(x + along[0] * low, y + along[1] * low, x + along[0] * high, y + along[1] * high)
        )
    return found
