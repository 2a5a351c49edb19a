"""How much of the doubt each input brings: dark what it does alone, pale with all others."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from models.frozen import frozen
from models.scenarios.understanding import Follows, Share
from ui.theme import Theme, font

_ROW = 40
_RIGHT = 290


@frozen
class Bar:
    """One input: its shares where they could be told, and how closely the order follows it."""

    label: str
    share: Share | None
    follows: Follows | None

    @property
    def words(self) -> str:
        """“71 % alone, 83 % with others · follows high (−0.91)”."""
        parts: list[str] = []
        if self.share is not None:
            alone, total = 100 * self.share.first, 100 * self.share.total
            parts.append(f"{alone:.0f} % alone, {total:.0f} % with others")
        if self.follows is not None:
            size = f"{self.follows.correlation:+.2f}".replace("-", "−")
            parts.append(f"{self.follows.grade} ({size})")
        return " · ".join(parts)


def bars(shares: Sequence[Share], follows: Sequence[Follows]) -> tuple[Bar, ...]:
    """A bar for every input that either names, in the order of the shares."""
    by_input = {each.input: each for each in follows}
    made = [Bar(each.label, each, by_input.pop(each.input, None)) for each in shares]
    return (*made, *(Bar(each.label, None, each) for each in by_input.values()))


class ShareBars(QWidget):
    """Paints bars from 0 to 100 %."""

    def __init__(self) -> None:
        super().__init__()
        self.bars: tuple[Bar, ...] = ()
        self._theme: Theme | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, shown: Sequence[Bar], theme: Theme) -> None:
        """Paint `shown`, one below the other."""
        self.bars, self._theme = tuple(shown), theme
        self.setFixedHeight(max(_ROW * len(self.bars), 1))
        self.setAccessibleName("; ".join(f"{each.label}: {each.words}" for each in self.bars))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, max(_ROW * len(self.bars), 1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter, names = QPainter(self), self._names
        for place, bar in enumerate(self.bars):
            self._paint(painter, self._theme, bar, place * _ROW, names)
        painter.end()

    @property
    def _names(self) -> int:
        """The width of the names: as long as they are, and no more than a third of the whole."""
        metrics = QFontMetrics(font(13))
        longest = max((metrics.horizontalAdvance(bar.label) for bar in self.bars), default=0)
        return min(longest + 24, max(self.width() // 3, 120))

    def _paint(self, painter: QPainter, theme: Theme, bar: Bar, top: int, names: int) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(13))
        painter.setPen(QColor(theme.ink))
        name = painter.fontMetrics().elidedText(bar.label, Qt.TextElideMode.ElideRight, names - 16)
        painter.drawText(QRectF(0, top, names, _ROW), middle, name)
        room = max(self.width() - names - _RIGHT, 40)
        box = QRectF(names, top + _ROW / 2 - 7, room, 14)
        painter.fillRect(box, QColor(theme.line))
        if bar.share is not None:
            pale, strong = QColor(theme.accent), QColor(theme.accent)
            pale.setAlpha(110)
            for colour, share in ((pale, bar.share.total), (strong, bar.share.first)):
                part = QRectF(box)
                part.setWidth(box.width() * min(max(share, 0.0), 1.0))
                painter.fillRect(part, colour)
        painter.setFont(font(11))
        painter.setPen(QColor(theme.muted))
        painter.drawText(QRectF(names + room + 12, top, _RIGHT - 12, _ROW), middle, bar.words)
