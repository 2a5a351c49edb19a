"""The row above a table: the steps taken so far, and a form to add a filter."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from models.datasets.dataset import Column
from models.tables import Filter, Query, Table
from models.tables.transforms.filter import MISSING, OPERATORS, PRESENT
from ui.widgets.choice import Choice
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, label

_WORDS = {"=": "is", "≠": "is not", "<": "below", "≤": "at most", ">": "above", "≥": "at least"}
_LONGEST_CHIP = 60
_WIDEST = 240
"""Pixels of the choice of a column: a long name must not push the rest into another line."""
_DAY_WORDS = {"<": "before", "≤": "until", ">": "after", "≥": "from"}
"""Signs in words; an operator that is not here reads as it is."""


class FilterRow(QWidget):
    """Shows the steps as chips to take back; `added` carries a new `Filter`."""

    added = Signal(object)
    removed = Signal(int)
    """The place of a step in the query, to be taken out."""

    def __init__(self) -> None:
        super().__init__()
        self.column = Choice("Column to filter", [])
        self.column.setMinimumContentsLength(12)
        self.column.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.column.setMaximumWidth(_WIDEST)
        self.operator = QComboBox()
        self.operator.setAccessibleName("Comparison")
        self.value = QLineEdit(placeholderText="value")
        self.value.setAccessibleName("Value to compare with")
        self.value.setMaximumWidth(160)
        self.add = button("Keep these rows")
        self.column.currentIndexChanged.connect(self._column_changed)
        self.operator.currentIndexChanged.connect(self._operator_changed)
        self.add.clicked.connect(self._give)
        self.value.returnPressed.connect(self._give)
        self._columns: tuple[Column, ...] = ()
        self._chip_row = QWidget()
        self._chips = FlowLayout(self._chip_row)
        form = QWidget()
        line = FlowLayout(form)
        for widget in (label("Where", "muted"), self.column, self.operator, self.value, self.add):
            line.addWidget(widget)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 6, 12, 6)
        rows.setSpacing(6)
        rows.addWidget(form)
        rows.addWidget(self._chip_row)

    def show_query(self, query: Query, table: Table) -> None:
        """Offer the columns of `table` and show the steps of `query`."""
        if self._columns != table.columns:
            chosen = self.column.currentText()
            self._columns = table.columns
            self.column.blockSignals(True)
            self.column.offer([(column.name, column.name) for column in table.columns])
            self.column.setCurrentText(chosen)
            self.column.blockSignals(False)
            self._column_changed()
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._chip_row.setVisible(bool(query.steps))
        for place, step in enumerate(query.steps):
            chip = button(f"{_short(step.words())}  ×", hint=f"{step.words()}: take this back")
            chip.clicked.connect(self._remover(place))
            self._chips.addWidget(chip)

    def choose(self, column: str) -> None:
        """Offer `column` for the next filter."""
        self.column.setCurrentText(column)

    def _column_changed(self) -> None:
        place = self.column.currentIndex()
        if not 0 <= place < len(self._columns):
            return
        self.operator.clear()
        kind = self._columns[place].kind
        of_days = kind in ("date", "datetime", "period")
        words = {**_WORDS, **_DAY_WORDS} if of_days else _WORDS
        for sign in OPERATORS[kind]:
            self.operator.addItem(words.get(sign, sign), sign)
        hint = "2024, 2024-11 or 2024-11-30" if of_days else "value"
        self.value.setPlaceholderText(hint)

    def _operator_changed(self) -> None:
        self.value.setVisible(self.operator.currentData() not in (MISSING, PRESENT))

    def _give(self) -> None:
        place = self.column.currentIndex()
        text = self.value.text().strip()
        sign = str(self.operator.currentData())
        if (text or sign in (MISSING, PRESENT)) and 0 <= place < len(self._columns):
            self.added.emit(Filter(self._columns[place].name, sign, text))
            self.value.clear()

    def _remover(self, place: int) -> Callable[[], None]:
        def remove() -> None:
            self.removed.emit(place)

        return remove


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_CHIP else f"{words[: _LONGEST_CHIP - 1]}…"
