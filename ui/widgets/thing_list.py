"""The list on the left of a tab: grouped, searchable, two lines an item."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.claims.words import WORDS
from ui.theme import Theme, font
from ui.widgets.verdict_mark import draw_mark

_CAPTION = Qt.ItemDataRole.UserRole + 1
_GROUP = Qt.ItemDataRole.UserRole + 2
_MARK = Qt.ItemDataRole.UserRole + 3
_PICTURE = Qt.ItemDataRole.UserRole + 4
_TALL, _LOW = 44, 30
_ROOM = 10
"""Pixels above a picture."""


@dataclass(frozen=True, slots=True)
class Thing:
    """An entry: what it is called, a second line in small, the heading it stands under.

    `picture`: what it looks like, shown above its words.
    """

    key: str
    title: str
    caption: str = ""
    group: str = ""
    mark: str = ""
    picture: QImage | None = None


class ThingRows(QAbstractListModel):
    """The entries as rows, with a heading as a row of its own: a `Thing` without a key."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Thing] = []
        self.places: dict[str, int] = {}

    def show_rows(self, rows: list[Thing]) -> bool:
        """Show `rows`; tell whether they are other rows than before, not only changed ones."""
        before = self.rows
        if len(before) == len(rows) and all(
            old is new or old.key == new.key for old, new in zip(before, rows, strict=True)
        ):
            changed = [n for n, (a, b) in enumerate(zip(before, rows, strict=True)) if a is not b]
            self.rows = rows
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return False
        self.beginResetModel()
        self.rows = rows
        self.places = {row.key: place for place, row in enumerate(rows) if row.key}
        self.endResetModel()
        return True

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if index.isValid() and not self.rows[index.row()].key:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        thing = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return thing.title
            case Qt.ItemDataRole.ToolTipRole:
                parts = (thing.title, WORDS.get(thing.mark, ""), thing.caption)
                return "\n".join(part for part in parts if part)
            case Qt.ItemDataRole.AccessibleTextRole:
                parts = (thing.title, WORDS.get(thing.mark, ""), thing.caption)
                return ", ".join(part for part in parts if part)
            case _:
                own = {
                    _CAPTION: thing.caption,
                    _MARK: thing.mark,
                    _GROUP: not thing.key,
                    _PICTURE: thing.picture,
                }
                return own.get(role)


class ThingList(QWidget):
    """Shows things and says which one the user picked; `picked` carries its key."""

    picked = Signal(str)

    def __init__(self, name: str, search: str) -> None:
        super().__init__()
        self._things: tuple[Thing, ...] = ()
        self._current = ""
        self._filling = False
        self.search = QLineEdit(placeholderText=search, clearButtonEnabled=True)
        self.search.setAccessibleName(search)
        self.search.textChanged.connect(self._fill)
        self.rows = ThingRows()
        self.items = QListView()
        self.items.setModel(self.rows)
        self.items.setAccessibleName(name)
        self.items.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.items.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.items.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._delegate = _TwoLines(self.items)
        self.items.setItemDelegate(self._delegate)
        self.items.selectionModel().currentChanged.connect(self._tell)
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
        rows = _rows(self._things, self.search.text().casefold().split())
        scroll = self.items.verticalScrollBar().value()
        self._filling = True
        # One height for all of a long list: nothing has to be asked of every row.
        self.items.setUniformItemSizes(len({_height(row) for row in rows}) == 1)
        others = self.rows.show_rows(rows)
        place = self.rows.places.get(self._current)
        if others:
            self.items.verticalScrollBar().setValue(scroll)
        if place is None:
            self.items.setCurrentIndex(QModelIndex())
        elif others or self.items.currentIndex().row() != place:
            self.items.setCurrentIndex(self.rows.index(place))
            self.items.scrollTo(self.rows.index(place))
        self._filling = False

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid() and not self._filling and self.rows.rows[index.row()].key:
            self._current = self.rows.rows[index.row()].key
            self.picked.emit(self._current)


def _rows(things: Sequence[Thing], wanted: Sequence[str]) -> list[Thing]:
    """Those of `things` that have every wanted word, each group under its heading."""
    rows: list[Thing] = []
    group = ""
    for thing in things:
        if wanted:
            words = f"{thing.title} {thing.caption} {thing.group}".casefold()
            if not all(word in words for word in wanted):
                continue
        if thing.group != group:
            group = thing.group
            rows.append(Thing("", group))
        rows.append(thing)
    return rows


def _height(thing: Thing) -> int:
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


class _TwoLines(QStyledItemDelegate):
    """Paints a title with its caption below, and group headings in small."""

    theme: Theme | None = None

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        words = _TALL if index.data(_CAPTION) else _LOW
        return QSize(0, words + _picture_height(index.data(_PICTURE)))

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
        picture = index.data(_PICTURE)
        if isinstance(picture, QImage):
            _draw_picture(painter, inner, picture, theme)
            inner.setTop(inner.top() + _picture_height(picture))
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
