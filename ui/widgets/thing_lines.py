"""How an entry of a list is painted: a title with its caption below, its mark before it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui.elision import in_a_line
from ui.theme import Theme, font
from ui.widgets.thing_rows import CAPTION, GROUP, MARK, PICTURE, Thing
from ui.widgets.verdict_mark import draw_mark

_TALL, _LOW = 44, 30
_TITLE, _CAPTION, _GROUP = font(13), font(11), font(11, strong=True)
_ROOM = 10
"""Pixels above a picture."""


def height(thing: Thing) -> int:
    """How many pixels an entry is high."""
    words = _TALL if thing.caption and thing.key else _LOW
    return words + _picture_height(thing.picture)


def _picture_height(picture: object) -> int:
    """Pixels that a picture takes above its words."""
    if not isinstance(picture, QImage):
        return 0
    return round(picture.deviceIndependentSize().height()) + _ROOM


def _draw_picture(painter: QPainter, area: QRect, picture: QImage, theme: Theme) -> None:
    size = picture.deviceIndependentSize().toSize()
    box = QRect(area.left(), area.top() + _ROOM, size.width(), size.height())
    painter.drawImage(box.topLeft(), picture)
    painter.setPen(QColor(theme.line))
    painter.drawRect(box.adjusted(0, 0, -1, -1))


class TwoLines(QStyledItemDelegate):
    """Paints a title with its caption below, and group headings in small."""

    theme: Theme | None = None

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        words = _TALL if index.data(CAPTION) else _LOW
        return QSize(0, words + _picture_height(index.data(PICTURE)))

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if self.theme is None:
            return
        theme, area = self.theme, option.rect.adjusted(0, 0, 0, 0)  # pyright: ignore
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        inner = area.adjusted(14, 0, -10, 0)
        if index.data(GROUP):
            painter.setFont(_GROUP)
            painter.setPen(QColor(theme.muted))
            bottom = Qt.AlignmentFlag.AlignBottom
            painter.drawText(inner.adjusted(0, 0, 0, -6), bottom, str(index.data()))
            painter.restore()
            return
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(theme.selected))
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(theme.hover))
        picture = index.data(PICTURE)
        if isinstance(picture, QImage):
            _draw_picture(painter, inner, picture, theme)
            inner.setTop(inner.top() + _picture_height(picture))
        if index.data(MARK):
            draw_mark(painter, str(index.data(MARK)), inner.left() + 7, area.center().y(), theme)
            inner.adjust(24, 0, 0, 0)
        self._words(painter, inner, str(index.data()), str(index.data(CAPTION) or ""), theme)
        painter.restore()

    def _words(
        self, painter: QPainter, area: QRect, title: str, caption: str, theme: Theme
    ) -> None:
        middle = Qt.AlignmentFlag.AlignVCenter
        title_area = QRect(area)
        if caption:
            title_area.setHeight(area.height() // 2 + 3)
            top, height = title_area.bottom() - 2, area.height() // 2 - 3
            small = QRect(area.left(), top, area.width(), height)
            painter.setFont(_CAPTION)
            painter.setPen(QColor(theme.muted))
            painter.drawText(small, middle, in_a_line(caption, painter.fontMetrics(), area.width()))
        painter.setFont(_TITLE)
        painter.setPen(QColor(theme.ink))
        painter.drawText(title_area, middle, in_a_line(title, painter.fontMetrics(), area.width()))
