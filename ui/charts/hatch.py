"""Hatching: filled series are told apart without their colour."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from ui.charts.look import Look
from ui.charts.style import mixed

PATTERNS: tuple[tuple[float, ...], ...] = ((), (45.0,), (135.0,), (0.0,), (45.0, 135.0), (90.0,))
"""Of each filled series the directions of its lines, in degrees from the right upwards."""

APART = 3.5
"""From one line to the next, in widths of a line."""

NARROWEST = 1.5
"""Widths of a line below which a bar is too narrow to show which way its lines run."""

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


def hatch_area(painter: QPainter, outline: QPolygonF, look: Look) -> None:
    """Draw the lines of the series over an area."""
    if look.pattern:
        path = QPainterPath()
        path.addPolygon(outline)
        path.closeSubpath()
        _hatch(painter, path, look, pale=True)


def _hatch(painter: QPainter, path: QPainterPath, look: Look, *, pale: bool) -> None:
    """Lines over what lies in `path`: of the ground on full colour, of the colour on a pale one."""
    ink = mixed(look.colour, look.fill, 0.6) if pale else mixed(look.ground, look.colour, 0.6)
    box = path.boundingRect()
    if painter.hasClipping():
        box = box.intersected(painter.clipBoundingRect())
    if box.isEmpty():
        return
    painter.save()
    try:
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(ink, 0.55 * look.width))
        for angle in PATTERNS[look.pattern % len(PATTERNS)]:
            painter.drawLines(_lines(box, angle, APART * look.width))
    finally:
        painter.restore()


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
