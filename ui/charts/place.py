"""From a chart's numbers to pixels, and back."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform

from models.charts.window import Window
from models.frozen import frozen

Floats = npt.NDArray[np.float64]
_FAR = 1e5
"""No pixel lies further out than this, because a painter's arithmetic ends somewhere."""


@frozen
class Place:
    """The window that is seen, laid on the rectangle of the plot."""

    rect: QRectF
    window: Window
    log: bool = False
    """Whether equal steps upwards are equal factors."""

    alone: bool = True
    """Whether no other plot stands beside it, so that labels along may stand out."""

    def across(self, x: Floats) -> Floats:
        """(n,) pixels from the left edge of the picture."""
        low, high = self.window.x
        with np.errstate(over="ignore"):
            pixels = self.rect.left() + (x - low) * (self.rect.width() / (high - low))
        return np.clip(pixels, -_FAR, _FAR)

    def down(self, y: Floats) -> Floats:
        """(n,) pixels from the top edge of the picture."""
        low, high = self.window.y
        with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
            if self.log:
                y, low, high = np.log10(np.where(y > 0, y, np.nan)), np.log10(low), np.log10(high)
            share = y / (high - low) - low / (high - low)
        return np.clip(self.rect.bottom() - share * self.rect.height(), -_FAR, _FAR)

    def across_one(self, x: float) -> float:
        """One place, as `across`."""
        low, high = self.window.x
        pixel = self.rect.left() + (x - low) * (self.rect.width() / (high - low))
        return min(max(pixel, -_FAR), _FAR)

    def down_one(self, y: float) -> float:
        """One value, as `down`."""
        if self.log:
            return float(self.down(np.array([y]))[0])
        low, high = self.window.y
        share = y / (high - low) - low / (high - low)
        return min(max(self.rect.bottom() - share * self.rect.height(), -_FAR), _FAR)

    def value_at(self, pixel: float) -> float:
        """What lies along the axis at `pixel` from the left edge of the picture."""
        low, high = self.window.x
        return low + (pixel - self.rect.left()) * (high - low) / max(self.rect.width(), 1.0)

    def cuts(self, painter: QPainter | None = None, fine: float = 1.0) -> Floats:
        """(n,) the places along the axis where columns of pixels meet, `fine` times as many.

        They are those of the device that `painter` draws on: a column that is off by a quarter of a
        pixel has other extremes.
        """
        moved = painter.deviceTransform() if painter is not None else QTransform()
        scale, shift = moved.m11(), moved.dx()
        left, right = self.rect.left() * scale + shift, self.rect.right() * scale + shift
        columns = np.arange(np.floor(left), np.ceil(right) + 0.5 / fine, 1.0 / fine)
        low, high = self.window.x
        share = ((columns - shift) / scale - self.rect.left()) / max(self.rect.width(), 1.0)
        return low + share * (high - low)
