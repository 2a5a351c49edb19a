"""Which assumption matters most: a bar for each, the widest on top."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from models.quantity.written import number
from models.scenarios import Swing
from ui.theme import Theme, font
from ui.widgets.number_text import number_text

_ROW = 40
_GAP = 16
_SLACK = 8
"""A name is painted a little wider than it is measured."""


class Tornado(QWidget):
    """Each input from its 10th to its 90th percentile, the others at their median."""

    def __init__(self) -> None:
        super().__init__()
        self._swings: tuple[Swing, ...] = ()
        self._theme: Theme | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_swings(self, swings: Sequence[Swing], theme: Theme) -> None:
        """Draw `swings`, the widest first."""
        self._swings, self._theme = tuple(swings), theme
        self.setFixedHeight(max(_ROW * len(self._swings), 28))
        self.setAccessibleName("; ".join(_words(swing) for swing in self._swings))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, max(_ROW * len(self._swings), 28))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._swings:
            painter.setFont(font(13))
            painter.setPen(QColor(self._theme.muted))
            text = "Every input is one value. Give one a range to see what it changes."
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, text)
        else:
            ends = [end for swing in self._swings for end in _ends(swing)]
            low, high = min(ends), max(ends)
            room = (high - low) or abs(high) or 1.0
            names, words = self._names, self._outcomes
            for place, swing in enumerate(self._swings):
                self._paint(painter, self._theme, swing, place * _ROW, names, words, low, room)
        painter.end()

    @property
    def _names(self) -> int:
        """The width of the names: as long as they and their ranges are, and no more than 2 in 5."""
        name, ends = QFontMetrics(font(13)), QFontMetrics(font(11))
        longest = [
            max(name.horizontalAdvance(swing.label), ends.horizontalAdvance(_range(swing)))
            for swing in self._swings
        ]
        return min(max(longest, default=0) + _GAP + _SLACK, max(2 * self.width() // 5, 120))

    @property
    def _outcomes(self) -> int:
        """The width that the words behind the bars need."""
        metrics = QFontMetrics(font(11))
        longest = max(metrics.horizontalAdvance(_outcome(swing)) for swing in self._swings)
        return longest + _GAP + _SLACK

    def _paint(
        self,
        painter: QPainter,
        theme: Theme,
        swing: Swing,
        top: int,
        names: int,
        words: int,
        low: float,
        room: float,
    ) -> None:
        width = max(self.width() - names - words, 40)
        middle = top + _ROW / 2
        self._paint_name(painter, theme, swing, top, names)
        places = [names + width * (end - low) / room for end in _ends(swing)]
        left, right = min(places), max(places)
        endless = swing.output_at_low is None or swing.output_at_high is None
        if endless:
            right = float(names + width + 8)
        fill = QColor(theme.accent)
        fill.setAlpha(110)
        painter.fillRect(QRectF(left, middle - 7, max(right - left, 2), 14), fill)
        if swing.output_at_median is not None:
            at = names + width * (swing.output_at_median - low) / room
            painter.setPen(QPen(QColor(theme.ink), 2))
            painter.drawLine(QPointF(at, middle - 10), QPointF(at, middle + 10))
        painter.setFont(font(11))
        painter.setPen(QColor(theme.muted))
        area = QRectF(right + 8, top, words + width, _ROW)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, _outcome(swing))

    def _paint_name(
        self, painter: QPainter, theme: Theme, swing: Swing, top: int, names: int
    ) -> None:
        left = Qt.AlignmentFlag.AlignLeft
        painter.setFont(font(13))
        painter.setPen(QColor(theme.ink))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(swing.label, Qt.TextElideMode.ElideRight, names - _GAP)
        painter.drawText(QRectF(0, top + 3, names, 18), left | Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(font(11))
        painter.setPen(QColor(theme.muted))
        at = QRectF(0, top + 20, names, 16)
        painter.drawText(at, left | Qt.AlignmentFlag.AlignVCenter, _range(swing))


def _ends(swing: Swing) -> list[float]:
    ends = (swing.output_at_low, swing.output_at_high, swing.output_at_median)
    return [end for end in ends if end is not None] or [0.0]


def _outcome(swing: Swing) -> str:
    """“1.45 – 2.4 years”, “−45.3 to −14.5 %”, “1.45 years – never”."""
    ends = sorted(_ends(swing))
    unit = "" if swing.unit in ("1", "date") else f" {swing.unit}"
    if swing.output_at_low is None or swing.output_at_high is None:
        return f"{_number(ends[0], swing)}{unit} – never"
    between = "to" if ends[0] < 0 else "–"
    return f"{_number(ends[0], swing)} {between} {_number(ends[-1], swing)}{unit}"


def _number(value: float, swing: Swing) -> str:
    return number_text(value, "date") if swing.unit == "date" else number(value, 3)


def _short(value: float, swing: Swing) -> str:
    return number_text(value, "date") if swing.input_unit == "date" else number(value, 4)


def _range(swing: Swing) -> str:
    """“14.45 – 23.88 km²/day”."""
    unit = "" if swing.input_unit in ("1", "date") else f" {swing.input_unit}"
    return f"{_short(swing.low, swing)} – {_short(swing.high, swing)}{unit}"


def _words(swing: Swing) -> str:
    ends = [_number(end, swing) for end in _ends(swing)[:2]]
    return f"{swing.label}: {' to '.join(ends)} {swing.unit}"
