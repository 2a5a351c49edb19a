"""Fills what lies between two restless lines column by column of pixels.

The time to fill an outline grows with the square of how often a row of pixels crosses it. Columns
take the same few milliseconds however restless the lines are.
"""

import math
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter

Floats = npt.NDArray[np.float64]
Shares = npt.NDArray[np.uint8]
"""(height, width) how much of each pixel is covered, of 255."""

STRIPS = 16
"""Strips of a pixel from left to right, of each of which the middle is looked at."""

LEVELS = 255

RESTLESS = 30.0
"""Heights of what is seen that lines go up and down in all, from which columns are quicker."""


def has_columns(painter: QPainter) -> bool:
    """Whether it paints on pixels that stand upright; lines of an SVG or a PDF stay lines."""
    engine = painter.paintEngine()
    upright = not painter.deviceTransform().isRotating()
    return upright and engine is not None and engine.type() == QPaintEngine.Type.Raster


def pixels_of(painter: QPainter, box: QRectF) -> QRect:
    """The pixels of the device that `box` touches."""
    return painter.deviceTransform().mapRect(box).toAlignedRect()


def is_restless(lines: Floats, box: QRectF) -> bool:
    """Whether lines go up and down so often in what is seen of them that columns are quicker."""
    way = np.abs(np.diff(np.clip(lines, box.top(), box.bottom()))).sum()
    return bool(way > RESTLESS * box.height())


def between(painter: QPainter, x: Floats, lines: Floats, pixels: QRect) -> Shares:
    """How much of each pixel lies between two lines.

    `lines`: (2, n) over the rising places `x`, (n,), in the units of the painter.
    """
    across, down = _on_pixels(painter, x, lines, pixels)
    strips = (np.arange(pixels.width() * STRIPS) + 0.5) / STRIPS
    first, behind = np.searchsorted(strips, (across[0], across[-1]))
    ends = [np.interp(strips[first:behind], across, line) for line in down]
    return _shares(np.arange(first, behind), np.minimum(*ends), np.maximum(*ends), pixels)


def under(painter: QPainter, x: Floats, y: Floats, width: float, pixels: QRect) -> Shares:
    """How much of each pixel lies under a line of that width with round corners and ends.

    As a line runs on without a break, it covers all between its uppermost and its lowermost point
    above each place. `x` is rising, (n,), and as `y` and `width` in the units of the painter.
    """
    across, (down,) = _on_pixels(painter, x, y[np.newaxis], pixels)
    radius = width * painter.deviceTransform().m11() / 2
    reach = math.floor(radius * STRIPS)
    ends = np.floor(across[[0, -1]] * STRIPS).astype(np.int64)
    first, last = np.clip(ends, -reach, pixels.width() * STRIPS + reach).tolist()
    edges = np.interp(np.arange(first, last + 2) / STRIPS, across, down)
    low, high = np.minimum(edges[1:], edges[:-1]), np.maximum(edges[1:], edges[:-1])
    strip = np.floor(across * STRIPS).astype(np.int64) - first
    here = (strip >= 0) & (strip < len(low))
    np.minimum.at(low, strip[here], down[here])
    np.maximum.at(high, strip[here], down[here])
    top, bottom = np.full(len(low) + 2 * reach, np.inf), np.full(len(low) + 2 * reach, -np.inf)
    for shift in range(2 * reach + 1):
        more = math.sqrt(radius**2 - ((shift - reach) / STRIPS) ** 2)
        part = slice(shift, shift + len(low))
        np.minimum(top[part], low - more, out=top[part])
        np.maximum(bottom[part], high + more, out=bottom[part])
    strips = np.arange(first - reach, last + 1 + reach)
    seen = (strips >= 0) & (strips < pixels.width() * STRIPS)
    return _shares(strips[seen], top[seen], bottom[seen], pixels)


def _on_pixels(painter: QPainter, x: Floats, lines: Floats, pixels: QRect) -> tuple[Floats, Floats]:
    """The same in pixels of the device from the corner of `pixels`."""
    device = painter.deviceTransform()
    across = x * device.m11() + device.dx() - pixels.left()
    return across, lines * device.m22() + device.dy() - pixels.top()


def _shares(strips: npt.NDArray[np.int64], top: Floats, bottom: Floats, pixels: QRect) -> Shares:
    """How much of each pixel lies between `top` and `bottom`, (n,), of `strips`, (n,)."""
    width, height = pixels.width(), pixels.height()
    column = strips // STRIPS
    # How much more of each pixel is covered than of the one above it: two rows at each end.
    more = np.zeros((height + 2) * width, dtype=np.int16)
    for sign, end in ((1, top), (-1, bottom)):
        level = np.rint(np.clip(end, 0, height) * LEVELS).astype(np.int64)
        row, part = np.divmod(level, LEVELS)
        place = row * width + column
        np.add.at(more, place, (sign * (LEVELS - part)).astype(np.int16))
        np.add.at(more, place + width, (sign * part).astype(np.int16))
    rows = more[: height * width].reshape(height, width)
    # numpy's own sum along the columns takes four times as long.
    for above, row in pairwise(rows):
        row += above
    return (rows // STRIPS).astype(np.uint8)


def draw_shares(painter: QPainter, shares: Shares, pixels: QRect, colour: QColor) -> None:
    """Paint `pixels` of the device in `colour`, each as dense as its share is."""
    height, width = shares.shape
    image = QImage(width, height, QImage.Format.Format_Indexed8)
    memory: Any = image.bits()
    rows = np.frombuffer(memory, dtype=np.uint8).reshape(height, image.bytesPerLine())
    rows[:, :width] = shares
    red, green, blue = colour.red(), colour.green(), colour.blue()
    image.setColorTable([QColor(red, green, blue, share).rgba() for share in range(256)])
    before = painter.worldTransform()
    painter.setWorldTransform(painter.deviceTransform().inverted()[0] * before)
    painter.drawImage(QPoint(pixels.left(), pixels.top()), image)
    painter.setWorldTransform(before)
