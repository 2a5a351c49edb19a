"""The printed and the computed interval on one scale: do they share a point?"""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from models.frozen import frozen
from ui.theme import Theme, font

_LEFT = 92
_RIGHT = 24
_ROW = 44
_TEXT = 18
_NOISE = 1e-9
"""Relative: ends nearer to each other are one value, and its bar a dot or an arrow."""

PRINTED, COMPUTED = "printed", "computed"
"""What the bars are called."""


@frozen
class Bar:
    """An interval with the value in it; infinite ends are drawn as arrows."""

    name: str
    value: float
    low: float
    high: float
    text: str


class IntervalStrip(QWidget):
    """Two bars above each other; what they share is shaded."""

    def __init__(self) -> None:
        super().__init__()
        self._bars: tuple[Bar, ...] = ()
        self._theme: Theme | None = None
        self._agree = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: tuple[Bar, ...], *, agree: bool, theme: Theme) -> None:
        """Draw `bars`; `agree` says whether the verdict lets them stand together."""
        self._bars, self._agree, self._theme = bars, agree, theme
        self.setAccessibleName("; ".join(f"{bar.name}: {bar.text}" for bar in bars))
        self.setFixedHeight(_ROW * len(bars) + 8)
        self.setVisible(bool(bars))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, _ROW * len(self._bars) + 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None or not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = span_of(self._bars)
        self._paint_shared(painter, self._theme, low, high)
        for place, bar in enumerate(self._bars):
            self._paint_bar(painter, self._theme, bar, 4 + _ROW * place, low, high)
        painter.end()

    def _x(self, value: float, low: float, high: float) -> float:
        room = self.width() - _LEFT - _RIGHT
        share = (min(max(value, low), high) - low) / (high - low)
        return _LEFT + room * share

    def _paint_shared(self, painter: QPainter, theme: Theme, low: float, high: float) -> None:
        if len(self._bars) < 2:
            return
        first = max(bar.low for bar in self._bars)
        last = min(bar.high for bar in self._bars)
        if first <= last:
            left, right = self._x(first, low, high), self._x(last, low, high)
            shade = QColor(theme.good)
            shade.setAlpha(28)
            painter.fillRect(QRectF(left, 0, max(right - left, 2), self.height()), shade)

    def _paint_bar(
        self, painter: QPainter, theme: Theme, bar: Bar, top: float, low: float, high: float
    ) -> None:
        painter.setFont(font(11))
        painter.setPen(QColor(theme.muted))
        area = QRectF(0, top + _TEXT - 2, _LEFT - 12, 20)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, bar.name)
        ink = QColor(theme.ink if bar.name == PRINTED else theme.accent)
        middle = top + _TEXT + 8
        left, right = self._x(bar.low, low, high), self._x(bar.high, low, high)
        fill = QColor(ink)
        fill.setAlpha(70)
        painter.fillRect(QRectF(left, middle - 4, max(right - left, 2.0), 8), fill)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for end, x, way in ((bar.low, left, -1), (bar.high, right, 1)):
            if math.isinf(end):
                tip = QPolygonF(
                    [QPointF(x + 8 * way, middle), QPointF(x, middle - 5), QPointF(x, middle + 5)]
                )
                painter.drawPolygon(tip)
        at = self._x(bar.value, low, high)
        painter.drawEllipse(QPointF(at, middle), 4, 4)
        self._paint_text(painter, theme, bar, top, at)

    def _paint_text(self, painter: QPainter, theme: Theme, bar: Bar, top: float, at: float) -> None:
        """The value above its dot, moved in where it would run over the edge."""
        painter.setFont(font(12, strong=True))
        painter.setPen(QColor(theme.ink))
        wide = painter.fontMetrics().horizontalAdvance(bar.text)
        x = min(max(at - wide / 2, _LEFT), self.width() - wide - 2)
        area = QRectF(x, top, wide + 4, _TEXT)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, bar.text)


def span_of(bars: tuple[Bar, ...]) -> tuple[float, float]:
    """The ends of the scale on which `bars` are drawn, with room beside every finite end."""
    ends = [end for bar in bars for end in (bar.low, bar.value, bar.high) if math.isfinite(end)]
    low, high = min(ends), max(ends)
    width = high - low
    if width <= _NOISE * abs(high):
        width = abs(high) or 1.0
    return low - 0.25 * width, high + 0.35 * width
