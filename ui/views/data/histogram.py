"""How the values of a column lie: a small histogram for the inspector."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from models.quantity.written import number

_BINS = 30
_HEIGHT = 44
_LOOKED_AT = 100_000
"""Values of a longer column that are looked at, spread over it; the eye sees no difference."""


class Histogram(QWidget):
    """Bars of equal width over the range of some values; nothing where there is no range."""

    def __init__(self, values: npt.NDArray[np.float64]) -> None:
        super().__init__()
        known = values[:: max(1, len(values) // _LOOKED_AT)]
        known = known[np.isfinite(known)]
        self.counts = np.zeros(0, dtype=np.int64)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if not _has_range(known):
            self.hide()
            return
        self.counts, edges = np.histogram(known, bins=_BINS)
        fullest = int(np.argmax(self.counts))
        share = 100 * int(self.counts[fullest]) / len(known)
        words = (
            f"{share:.0f} % of the values lie between {number(float(edges[fullest]), 4)} "
            f"and {number(float(edges[fullest + 1]), 4)}"
        )
        self.setToolTip(words)
        self.setAccessibleName(f"Histogram: {words}")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not len(self.counts):
            return
        painter = QPainter(self)
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        line = self.palette().color(QPalette.ColorRole.Mid)
        wide, high = self.width() / len(self.counts), self.height() - 1.0
        sizes = self.counts / self.counts.max() * (high - 2)
        for place, size in enumerate(sizes.tolist()):
            if size > 0:
                bar = QRectF(place * wide, high - max(size, 1.0), max(wide - 1, 1), max(size, 1.0))
                painter.fillRect(bar, accent)
        painter.fillRect(QRectF(0, high, self.width(), 1), line)


def _has_range(known: npt.NDArray[np.float64]) -> bool:
    """Whether the values lie apart, and no further than a number can tell."""
    if len(known) < 2:
        return False
    with np.errstate(over="ignore"):
        spread = float(known.max()) - float(known.min())
    return bool(np.isfinite(spread)) and spread > 0
