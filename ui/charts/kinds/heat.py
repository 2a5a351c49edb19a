"""Values as colours: the stronger, the further from zero; one hue for each side of it."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

from models.charts.points import Points
from ui.charts.look import Look
from ui.charts.place import Place
from ui.charts.style import mixed

Floats = npt.NDArray[np.float64]
WIDE = 3.0
"""Pixels of a cell from which it is drawn by itself."""

PARTED = 8
"""Pixels of a cell from which a gap parts it from the next."""

STEPS = 127
"""Steps of a colour on either side of zero where cells share pixels."""

ROUNDING = 1e-6
"""Pixels by which a cell may end before the next begins without a gap between them."""

PALEST = 0.06
"""What a value next to zero has of its hue, so that it differs from a missing one."""


class Heat:
    """A cell for each value in the row of its series or name; nothing where one is missing."""

    mark = "heat"
    under = False

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw the cells in the window; where many share a pixel, the strongest of them."""
        first, last = points.within(*place.window.x)
        if last <= first or points.level is None or points.scale is None:
            return
        left, right = place.across(points.start[first:last]), place.across(points.end[first:last])
        level = points.level[first:last]
        height = place.rect.height() / max(place.window.y[1] - place.window.y[0], 1.0)
        gap = 1.0 if height >= 4 else 0.0
        share = points.scale.shares(points.y[first:last])
        top = place.down(level.astype(np.float64) + 1.0)
        if float(np.median(right - left)) >= WIDE:
            cells = zip(
                left.tolist(), right.tolist(), top.tolist(), share.tolist(), strict=True
            )  # fmt: skip
            for start, end, up, value in cells:
                if value == value:
                    width = max(round(end) - round(start), 1)
                    box = QRectF(round(start), up, width - (width >= PARTED), height - gap)
                    painter.fillRect(box, tint(look, value))
            return
        for row in np.unique(level).tolist():
            here = level == row
            box = QRectF(place.rect.left(), place.down_one(row + 1.0), place.rect.width(), 0.0)
            box.setHeight(height - gap)
            ratio = max(painter.deviceTransform().m11(), 1.0)
            count = max(int(box.width() * ratio), 1)
            begin, end = (
                (ends[here] - place.rect.left()) * (count / box.width()) for ends in (left, right)
            )
            painter.drawImage(box, _strip(begin, end, share[here], count, look))

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw the hue from weak to strong."""
        painter.fillRect(box, gradient(look, box, (0.0, 1.0)))


def tint(look: Look, share: float) -> QColor:
    """The colour of a value so far from zero."""
    hue = look.colour if share >= 0 else look.contrary
    return mixed(hue, look.ground, PALEST + (1 - PALEST) * abs(share))


def gradient(look: Look, box: QRectF, shares: tuple[float, float]) -> QLinearGradient:
    """The colours from one share to the other, along `box`."""
    made = QLinearGradient(QPointF(box.topLeft()), QPointF(box.topRight()))
    for part in np.linspace(0.0, 1.0, 9).tolist():
        made.setColorAt(part, tint(look, shares[0] + (shares[1] - shares[0]) * part))
    return made


def _strip(left: Floats, right: Floats, share: Floats, count: int, look: Look) -> QImage:
    """A row one pixel high and `count` wide, each pixel in the colour of the strongest value on it.

    `left`, `right`: (n,) where the cells begin and end, in pixels from the first one; a cell takes
    the pixel on which it begins and all others up to where it ends.
    """
    there = np.isfinite(share) & (right >= 0) & (left < count)
    start = np.clip(np.floor(left[there]), 0, count - 1).astype(np.int64)
    ends = np.floor(right[there] + ROUNDING)
    end = np.maximum(np.clip(ends, 0, count).astype(np.int64), start + 1)
    step = np.round(share[there] * STEPS).astype(np.int64)
    # Of the cells on the same pixels only the strongest counts, whatever their number: as one
    # number each, the last of those that share its beginning and its end.
    key = np.sort(((start * (count + 1) + end) << 8) + (np.abs(step) << 1) + (step > 0))
    key = key[np.append(np.diff(key >> 8) != 0, True)] if len(key) else key
    start, end = np.divmod(key >> 8, count + 1)
    step = ((key & 255) >> 1) * np.where(key & 1, 1, -1)
    order = np.argsort(np.abs(step), kind="stable")
    start, wide, step = start[order], (end - start)[order], step[order]
    behind = np.cumsum(wide)
    pixels = np.arange(int(wide.sum())) + np.repeat(start - (behind - wide), wide)
    index = np.full(count, 2 * STEPS + 1, dtype=np.uint8)
    index[pixels] = np.repeat(step + STEPS, wide)
    image = QImage(index.tobytes(), count, 1, count, QImage.Format.Format_Indexed8)
    table = [tint(look, place / STEPS).rgb() for place in range(-STEPS, STEPS + 1)]
    image.setColorTable([*table, look.ground.rgb()])
    return image.copy()
