"""The row above a table: the steps taken so far, and a form to add a filter."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from models.datasets.dataset import Column
from models.tables import Filter, Query, Table
from models.tables.transforms.filter import MISSING, OPERATORS, PRESENT
from ui.widgets.labels import button, label

_WORDS = {"=": "is", "≠": "is not", "<": "below", "≤": "at most", ">": "above", "≥": "at least"}
"""Signs in words; an operator that is not here reads as it is."""


class FilterRow(QWidget):
    """Shows the steps as chips to take back; `added` carries a new `Filter`."""

    added = Signal(object)
    removed = Signal(int)
    """The place of a step in the query, to be taken out."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QComboBox()
        self.column.setAccessibleName("Column to filter")
        self.column.setMinimumContentsLength(12)
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
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(6)
        row.addWidget(label("Where", "muted"))
        for widget in (self.column, self.operator, self.value, self.add):
            row.addWidget(widget)
        row.addSpacing(12)
        row.addLayout(self._chips)
        row.addStretch(1)

    def show_query(self, query: Query, table: Table) -> None:
        """Offer the columns of `table` and show the steps of `query`."""
        if self._columns != table.columns:
            chosen = self.column.currentText()
            self._columns = table.columns
            self.column.blockSignals(True)
            self.column.clear()
            self.column.addItems([column.name for column in table.columns])
            self.column.setCurrentText(chosen)
            self.column.blockSignals(False)
            self._column_changed()
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, step in enumerate(query.steps):
            chip = button(f"{step.words()}  ×", hint="Take this step back")
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
        for sign in OPERATORS[self._columns[place].kind]:
            self.operator.addItem(_WORDS.get(sign, sign), sign)

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
