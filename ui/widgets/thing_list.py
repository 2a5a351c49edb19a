"""The list on the left of a tab: grouped, searchable, two lines an item."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.theme import Theme, font
from ui.widgets.verdict_mark import draw_mark

_KEY = Qt.ItemDataRole.UserRole
_CAPTION = Qt.ItemDataRole.UserRole + 1
_GROUP = Qt.ItemDataRole.UserRole + 2
_MARK = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Thing:
    """An entry: what it is called, a second line in small, the heading it stands under."""

    key: str
    title: str
    caption: str = ""
    group: str = ""
    mark: str = ""


class ThingList(QWidget):
    """Shows things and says which one the user picked; `picked` carries its key."""

    picked = Signal(str)

    def __init__(self, name: str, search: str) -> None:
        super().__init__()
        self._things: tuple[Thing, ...] = ()
        self._current = ""
        self.search = QLineEdit(placeholderText=search, clearButtonEnabled=True)
        self.search.setAccessibleName(search)
        self.search.textChanged.connect(self._fill)
        self.items = QListWidget()
        self.items.setAccessibleName(name)
        self.items.setUniformItemSizes(False)
        self.items.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.items.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = _TwoLines(self.items)
        self.items.setItemDelegate(self._delegate)
        self.items.currentItemChanged.connect(self._tell)
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 8, 8)
        top.addWidget(self.search)
        self.foot = QVBoxLayout()
        self.foot.setContentsMargins(8, 8, 8, 8)
        self.foot.setSpacing(6)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addWidget(self.items, 1)
        rows.addLayout(self.foot)

    def show_things(self, things: Sequence[Thing], current: str, theme: Theme) -> None:
        """Fill the list and mark the thing with the key `current`; nothing is emitted."""
        self._delegate.theme = theme
        unchanged = tuple(things) == self._things and current == self._current
        self._things, self._current = tuple(things), current
        if unchanged:
            self.items.viewport().update()
        else:
            self._fill()

    def _fill(self) -> None:
        wanted = self.search.text().casefold().split()
        blocked = self.items.blockSignals(True)
        scroll = self.items.verticalScrollBar().value()
        self.items.clear()
        group = ""
        for thing in self._things:
            words = f"{thing.title} {thing.caption} {thing.group}".casefold()
            if not all(word in words for word in wanted):
                continue
            if thing.group != group:
                group = thing.group
                self.items.addItem(_heading(group))
            item = QListWidgetItem(thing.title)
            item.setData(_KEY, thing.key)
            item.setData(_CAPTION, thing.caption)
            item.setData(_MARK, thing.mark)
            item.setToolTip("\n".join(filter(None, (thing.title, thing.caption))))
            self.items.addItem(item)
            if thing.key == self._current:
                self.items.setCurrentItem(item)
        self.items.verticalScrollBar().setValue(scroll)
        if self.items.currentItem() is not None:
            self.items.scrollToItem(self.items.currentItem())
        self.items.blockSignals(blocked)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_KEY):
            self._current = str(item.data(_KEY))
            self.picked.emit(self._current)


def _heading(text: str) -> QListWidgetItem:
    item = QListWidgetItem(text)
    item.setData(_GROUP, True)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    return item


class _TwoLines(QStyledItemDelegate):
    """Paints a title with its caption below, and group headings in small."""

    theme: Theme | None = None

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        if index.data(_GROUP):
            return QSize(0, 30)
        return QSize(0, 44 if index.data(_CAPTION) else 30)

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
        if index.data(_GROUP):
            painter.setFont(font(11, strong=True))
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
        if index.data(_MARK):
            draw_mark(painter, str(index.data(_MARK)), inner.left() + 7, area.center().y(), theme)
            inner.adjust(24, 0, 0, 0)
        self._words(painter, inner, str(index.data()), str(index.data(_CAPTION) or ""), theme)
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
            painter.setFont(font(11))
            painter.setPen(QColor(theme.muted))
            fitted = painter.fontMetrics().elidedText(
                caption, Qt.TextElideMode.ElideRight, area.width()
            )
            painter.drawText(small, middle, fitted)
        painter.setFont(font(13))
        painter.setPen(QColor(theme.ink))
        fitted = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(title_area, middle, fitted)
