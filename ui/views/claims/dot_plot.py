"""Dots in named rows on one scale from 0, with the printed values shaded."""

import math

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from models.frozen import frozen
from models.quantity import Interval
from models.quantity.written import number
from ui.theme import Theme, font

_LEFT = 232
_RIGHT = 84
_TOP = 22
_ROW = 36
_FOOT = 20
_RADIUS = 4.5


@frozen
class Dots:
    """A row: its name, a second line in small, its values, and what is written beside them."""

    name: str
    caption: str
    values: tuple[float, ...]
    text: str
    hollow: bool = False
    strong: bool = False


class DotPlot(QWidget):
    """Every value for itself: nothing is joined or averaged."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Dots, ...] = ()
        self._printed: Interval | None = None
        self._words = ""
        self._unit = ""
        self._theme: Theme | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_dots(
        self, rows: tuple[Dots, ...], printed: Interval | None, words: str, unit: str, theme: Theme
    ) -> None:
        """Draw `rows` in `unit`, and shade the values of `printed`, which `words` name."""
        self.rows, self._printed, self._words, self._theme = rows, printed, words, theme
        self._unit = unit
        said = "; ".join(f"{row.name}, {row.caption}: {row.text} {unit}" for row in rows)
        self.setAccessibleName(f"{words}. {said}" if words else said)
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    @property
    def top(self) -> float:
        """The end of the scale."""
        ends = [value for row in self.rows for value in row.values]
        if self._printed is not None:
            ends += [end for end in (self._printed.low, self._printed.high) if math.isfinite(end)]
        return 1.08 * max(ends, default=1.0)

    def across(self, value: float) -> float:
        """Where a value lies across the widget."""
        return self._left + (self.width() - self._left - _RIGHT) * min(value / self.top, 1.0)

    @property
    def _left(self) -> float:
        return min(_LEFT, 0.4 * self.width())

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, _TOP + _ROW * len(self.rows) + _FOOT)

    @override
    def event(self, event: QEvent) -> bool:
        """Tell a row in full where the pointer rests on it: its words may be cut short."""
        if isinstance(event, QHelpEvent):
            place = int((event.pos().y() - _TOP) // _ROW)
            if 0 <= place < len(self.rows):
                row = self.rows[place]
                told = f"{row.name}\n{row.caption}\n{row.text} {self._unit}"
                QToolTip.showText(event.globalPos(), told, self)
                return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None or not self.rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter, self._theme)
        self._paint_printed(painter, self._theme)
        for place, row in enumerate(self.rows):
            self._paint_row(painter, self._theme, row, _TOP + _ROW * place)
        painter.end()

    def _paint_scale(self, painter: QPainter, theme: Theme) -> None:
        bottom = self.height() - _FOOT
        painter.setFont(font(11))
        for tick in ticks(self.top):
            x = round(self.across(tick)) + 0.5
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(QPointF(x, _TOP), QPointF(x, bottom))
            painter.setPen(QColor(theme.muted))
            area = QRectF(x - 30, bottom + 2, 60, _FOOT - 2)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, number(tick, 3))
        area = QRectF(self.width() - _RIGHT, bottom + 2, _RIGHT, _FOOT - 2)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, right, self._unit)

    def _paint_printed(self, painter: QPainter, theme: Theme) -> None:
        if self._printed is None:
            return
        left, right = self.across(self._printed.low), self.across(min(self._printed.high, self.top))
        shade = QColor(theme.good)
        shade.setAlpha(34)
        height = self.height() - _FOOT - _TOP
        painter.fillRect(QRectF(left, _TOP, max(right - left, 2.0), height), shade)
        painter.setPen(QPen(QColor(theme.good), 1.4))
        painter.drawLine(QPointF(left, _TOP - 2), QPointF(left, _TOP + height))
        painter.setFont(font(11, strong=True))
        painter.setPen(QColor(theme.good))
        wide = painter.fontMetrics().horizontalAdvance(self._words) + 4
        x = min(left + 2, self.width() - wide)
        painter.drawText(QRectF(x, 0, wide, _TOP - 2), Qt.AlignmentFlag.AlignVCenter, self._words)

    def _paint_row(self, painter: QPainter, theme: Theme, row: Dots, top: float) -> None:
        room = self._left - 14
        for text, pixels, ink, y in (
            (row.name, 12, theme.ink, top + 2), (row.caption, 11, theme.muted, top + 17)
        ):  # fmt: skip
            painter.setFont(font(pixels, strong=row.strong and pixels == 12))
            painter.setPen(QColor(ink))
            fitted = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room))
            painter.drawText(QRectF(0, y, room, 16), Qt.AlignmentFlag.AlignVCenter, fitted)
        middle = top + _ROW / 2
        ink = QColor(theme.accent if row.strong else theme.ink)
        painter.setPen(QPen(ink, 1.6))
        painter.setBrush(QColor(theme.card) if row.hollow else ink)
        for value in row.values:
            painter.drawEllipse(QPointF(self.across(value), middle), _RADIUS, _RADIUS)
        painter.setFont(font(11))
        painter.setPen(QColor(theme.ink))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(self.width() - _RIGHT, middle - 9, _RIGHT, 18), right, row.text)


def ticks(top: float) -> tuple[float, ...]:
    """Round values from 0 to `top`, five or fewer steps apart."""
    size = 10.0 ** math.floor(math.log10(top / 5)) if top > 0 else 1.0
    step = next(size * factor for factor in (1, 2, 5, 10) if size * factor * 5 >= top)
    return tuple(step * place for place in range(int(top / step) + 1))
