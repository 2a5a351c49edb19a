"""A new column by a formula: its name, the formula, and what comes out before it is added."""

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from models.errors import SalientError
from models.quantity.written import number
from models.tables import Computed, Table
from models.tables.calendar import CALENDAR_KINDS
from models.tables.table import taken, told
from ui.widgets.labels import button, label

_FIRST = 50
"""Rows that are tried while the formula is typed."""


class ComputeForm(QWidget):
    """Two fields and the answer for the first row; `wanted` carries the step to take.

    `stated` carries what is typed.
    """

    stated = Signal(str, str)
    wanted = Signal(object)

    def __init__(self, typed: tuple[str, str]) -> None:
        super().__init__()
        self._table: Table | None = None
        self.name = QLineEdit(typed[0], placeholderText="per_day")
        self.formula = QLineEdit(typed[1], placeholderText="casualties / days")
        self.name.setAccessibleName("Name of the new column")
        self.formula.setAccessibleName("Formula of the new column")
        for field in (self.name, self.formula):
            field.textChanged.connect(self._typed)
            field.returnPressed.connect(self._add)
        self.columns = label("", "caption", wrap=True)
        self.answer = label("", wrap=True)
        self.add = button("Add the column", hint="A step of this table, to be taken back like any")
        self.add.clicked.connect(self._add)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        for words, field in (("Name", self.name), ("Formula", self.formula)):
            rows.addWidget(label(words, "muted"))
            rows.addWidget(field)
        for widget in (self.columns, self.answer, self.add):
            rows.addWidget(widget)

    def show_table(self, table: Table) -> None:
        """Calculate with the columns of `table` from now on."""
        self._table = taken(table, np.arange(min(_FIRST, len(table.values))), "")
        usable = (
            column.name
            for column in table.columns
            if column.kind == "number" or column.kind in CALENDAR_KINDS
        )
        self.columns.setText(f"Of {told(usable)}; with + − × ÷, units are worked out.")
        self._compute()

    @property
    def step(self) -> Computed:
        """What is typed, as a step."""
        formula = self.formula.text().replace("×", "*").replace("÷", "/").replace("−", "-")
        return Computed(self.name.text().strip(), formula.strip())

    def _typed(self) -> None:
        self.stated.emit(self.name.text(), self.formula.text())
        self._compute()

    def _compute(self) -> None:
        self.add.setEnabled(False)
        step = self.step
        if self._table is None or not step.formula:
            self.answer.setText("")
            return
        try:
            # Of a formula without a name yet the answer is shown, but nothing can be added.
            made = Computed(step.column or "…", step.formula).apply(self._table)
        except SalientError as error:
            self.answer.setText(str(error))
            return
        column = made.columns[-1]
        values = made.values.numbers(column.name)
        there = values[~np.isnan(values)]
        if len(there):
            self.answer.setText(f"First {number(there[0])} {column.unit or ''}".rstrip() + ".")
        else:
            self.answer.setText("No number comes out in the first rows.")
        self.add.setEnabled(bool(step.column))

    def _add(self) -> None:
        if self.add.isEnabled():
            self.wanted.emit(self.step)
