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

PALEST = 0.06
"""What a value next to zero has of its hue, so that it differs from a missing one."""


class Heat:
    """A cell for each value in the row of its series or name; nothing where one is missing."""

    mark = "heat"
    under = False

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw the cells in the window; where many share a pixel, the strongest of them."""
        first, last = points.within(*place.window.x)
        if last <= first or points.level is None:
            return
        left, right = place.across(points.start[first:last]), place.across(points.end[first:last])
        level = points.level[first:last]
        height = place.rect.height() / max(place.window.y[1] - place.window.y[0], 1.0)
        gap = 1.0 if height >= 4 else 0.0
        share = strength(points.y[first:last], points.scale or (0.0, 1.0))
        top = place.down(level.astype(np.float64) + 1.0)
        if float(np.median(right - left)) >= WIDE:
            cells = zip(
                left.tolist(), right.tolist(), top.tolist(), share.tolist(), strict=True
            )  # fmt: skip
            for start, end, up, value in cells:
                if value == value:
                    width = round(end) - round(start)
                    box = QRectF(round(start), up, width - (width >= PARTED), height - gap)
                    painter.fillRect(box, tint(look, value))
            return
        for row in np.unique(level).tolist():
            here = level == row
            box = QRectF(place.rect.left(), place.down_one(row + 1.0), place.rect.width(), 0.0)
            box.setHeight(height - gap)
            ratio = max(painter.deviceTransform().m11(), 1.0)
            image = _strip(left[here] - place.rect.left(), share[here], box, ratio, look)
            painter.drawImage(box, image)

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw the hue from weak to strong."""
        painter.fillRect(box, gradient(look, box, (0.0, 1.0)))


def strength(values: Floats, scale: tuple[float, float]) -> Floats:
    """(n,) from −1 to 1: how far from zero, of the furthest that the scale has."""
    most = max(abs(scale[0]), abs(scale[1])) or 1.0
    return np.clip(values / most, -1.0, 1.0)


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


def _strip(left: Floats, share: Floats, box: QRectF, ratio: float, look: Look) -> QImage:
    """A row one pixel high, each pixel in the colour of the strongest value that begins there."""
    count = max(int(box.width() * ratio), 1)
    there = np.isfinite(share)
    pixel = np.clip((left[there] * ratio).astype(np.int64), 0, count - 1)
    order = np.argsort(np.abs(share[there]), kind="stable")
    found = np.full(count, np.nan)
    found[pixel[order]] = share[there][order]
    table = [tint(look, step / 127.0).rgb() for step in range(-127, 128)]
    table.append(look.ground.rgb())
    index = np.where(np.isfinite(found), np.round(np.nan_to_num(found) * 127) + 127, 255)
    # Pixels between the places at which cells begin belong to the cell to their left.
    data = _carried(index.astype(np.uint8), reach=1 + int(count / max(len(left), 1)))
    image = QImage(data.tobytes(), count, 1, count, QImage.Format.Format_Indexed8)
    image.setColorTable(table)
    return image.copy()


def _carried(index: npt.NDArray[np.uint8], reach: int) -> npt.NDArray[np.uint8]:
    """Empty pixels take the value to their left, up to `reach` pixels away."""
    places = np.where(index != 255, np.arange(len(index)), -1)
    last = np.maximum.accumulate(places)
    near = (last >= 0) & (np.arange(len(index)) - last <= reach)
    return np.where(near, index[np.maximum(last, 0)], index).astype(np.uint8)
