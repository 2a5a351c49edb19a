"""Hatching: filled series are told apart without their colour."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from ui.charts.columns import Shares, draw_shares
from ui.charts.look import Look
from ui.charts.paths import seen
from ui.charts.style import mixed

PATTERNS: tuple[tuple[float, ...], ...] = ((), (45.0,), (135.0,), (0.0,), (45.0, 135.0), (90.0,))
"""Of each filled series the directions of its lines, in degrees from the right upwards."""

APART = 3.5
"""From one line to the next, in widths of a line."""

THICK = 0.55
"""Of a line, in widths of a line."""

FINE = 32
"""Places of a pixel at which is looked for a line."""

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
    hatch_path(painter, path, look, pale=pale)


def hatch_path(painter: QPainter, path: QPainterPath, look: Look, *, pale: bool) -> None:
    """Draw the lines of the series over what lies in `path`."""
    box = seen(painter, path.boundingRect())
    if not look.pattern or box.isEmpty():
        return
    painter.save()
    try:
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(_ink(look, pale=pale), THICK * look.width))
        for angle in PATTERNS[look.pattern % len(PATTERNS)]:
            painter.drawLines(_lines(box, angle, APART * look.width))
    finally:
        painter.restore()


def hatch_pixels(painter: QPainter, shares: Shares, pixels: QRect, look: Look) -> None:
    """Draw the same lines over pixels of the device, pale ones, as far as each is covered."""
    if not look.pattern:
        return
    lined = np.zeros(shares.shape, dtype=np.uint8)
    for angle in PATTERNS[look.pattern % len(PATTERNS)]:
        np.maximum(lined, _lined(painter.deviceTransform(), pixels, angle, look.width), out=lined)
    both = np.multiply(shares, lined, dtype=np.uint16) // 255
    draw_shares(painter, both.astype(np.uint8), pixels, _ink(look, pale=True))


def _lined(device: QTransform, pixels: QRect, angle: float, width: float) -> Shares:
    """How much of each pixel lies under lines of one direction.

    They run along the pixels or from corner to corner, so that one row of shares is that of all
    pixels: each row of the picture begins one pixel further on.
    """
    right, down = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    sideways, downwards = round(right), round(down)
    step = max(abs(right), abs(down))
    first = min(downwards * (pixels.height() - 1), 0)
    count = abs(sideways) * (pixels.width() - 1) + abs(downwards) * (pixels.height() - 1) + 1
    # Where on its way across the lines a pixel begins, and how much of it lies how far behind.
    origin = (pixels.left() - device.dx()) * right + (pixels.top() - device.dy()) * down
    begins = origin + step * (first + np.arange(count, dtype=np.float64))
    parts = (np.arange(FINE) + 0.5) / FINE
    weight = np.ones(FINE)
    if sideways and downwards:
        parts = parts * 2 + min(downwards, 0)
        weight = 1.0 - np.abs(parts - (1 + min(downwards, 0)))
    apart, thick = APART * width * device.m11(), THICK * width * device.m11()
    away = (begins[:, np.newaxis] + step * parts + apart / 2) % apart - apart / 2
    row = np.rint(255 * ((np.abs(away) < thick / 2) @ weight) / weight.sum()).astype(np.uint8)
    if not downwards:
        return np.broadcast_to(row, (pixels.height(), pixels.width()))
    if not sideways:
        return np.broadcast_to(row[:, np.newaxis], (pixels.height(), pixels.width()))
    rows = np.lib.stride_tricks.sliding_window_view(row, pixels.width())
    return rows if downwards > 0 else rows[::-1]


def _ink(look: Look, *, pale: bool) -> QColor:
    """Of the ground on full colour, of the colour on a pale one."""
    return mixed(look.colour, look.fill, 0.6) if pale else mixed(look.ground, look.colour, 0.6)


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
