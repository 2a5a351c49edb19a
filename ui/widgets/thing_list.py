"""The list on the left of a tab: grouped, searchable, two lines an item."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.thing_lines import TwoLines, height
from ui.widgets.thing_rows import Thing, ThingRows, rows_of

__all__ = ["Thing", "ThingList"]


class ThingList(QWidget):
    """Shows things and says which one the user picked; `picked` carries its key."""

    picked = Signal(str)

    def __init__(self, name: str, search: str) -> None:
        super().__init__()
        self._things: tuple[Thing, ...] = ()
        self._current = ""
        self._filling = False
        self._heights: list[int] = []
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
        self._delegate = TwoLines(self.items)
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

    def show_things(self, things: Sequence[Thing], current: str, theme: Theme) -> bool:
        """Fill the list and mark the thing with the key `current`; nothing is emitted.

        Tells whether anything in it changed.
        """
        self._delegate.theme = theme
        unchanged = tuple(things) == self._things and current == self._current
        self._things, self._current = tuple(things), current
        if unchanged:
            self.items.viewport().update()
        else:
            self._fill()
        return not unchanged

    def _fill(self) -> None:
        rows = rows_of(self._things, self.search.text().casefold().split())
        scroll = self.items.verticalScrollBar().value()
        self._filling = True
        heights, before = [height(row) for row in rows], self._heights
        self._heights = heights
        # One height for all of a long list: nothing has to be asked of every row.
        self.items.setUniformItemSizes(len(set(heights)) == 1)
        others = self.rows.show_rows(rows)
        place = self.rows.places.get(self._current)
        if others:
            self.items.verticalScrollBar().setValue(scroll)
        if place is None:
            self.items.setCurrentIndex(QModelIndex())
        elif others or self.items.currentIndex().row() != place or heights[place] != before[place]:
            # A picture that comes later makes room for itself, which must not hide what is current.
            self.items.setCurrentIndex(self.rows.index(place))
            self.items.scrollTo(self.rows.index(place))
        self._filling = False

    def _tell(self, index: QModelIndex) -> None:
        if index.isValid() and not self._filling and self.rows.rows[index.row()].key:
            self._current = self.rows.rows[index.row()].key
            self.picked.emit(self._current)
