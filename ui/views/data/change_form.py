"""How much a running total or a level changed over a period that the user names."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.charts.reading_unit import unit_step
from models.datasets.dataset import Column
from models.errors import QueryError
from models.quantity.written import number
from models.tables import Table
from models.tables.change_over_period import Change, changes_over, read_period
from ui.widgets.labels import label


class ChangeForm(QWidget):
    """Two fields and both readings: by report date, and a report covering the day before.

    `stated` carries the period as it is typed.
    """

    stated = Signal(str, str)

    def __init__(self, period: tuple[str, str]) -> None:
        super().__init__()
        self._table: Table | None = None
        self._column: Column | None = None
        self.start = QLineEdit(period[0])
        self.end = QLineEdit(period[1])
        for field, words in ((self.start, "From"), (self.end, "To")):
            field.setAccessibleName(f"{words}: a day, a month or a year")
            field.setToolTip("A day, a month or a year: 2024-12-31, 2024-12, 2024")
            field.textChanged.connect(self._typed)
        self.answer = label("", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(label("from", "muted"))
        row.addWidget(self.start)
        row.addWidget(label("to", "muted"))
        row.addWidget(self.end)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(row)
        rows.addWidget(self.answer)

    def show_column(self, table: Table, column: Column) -> None:
        """Answer for `column` of `table` from now on."""
        step = unit_step(table, column.name)
        self._table = step.apply(table) if step is not None else table
        self._column = self._table.column(column.name)
        self._compute()

    def _typed(self) -> None:
        self.stated.emit(self.start.text(), self.end.text())
        self._compute()

    def _compute(self) -> None:
        if self._table is None or self._column is None:
            return
        name = self._column.name
        try:
            period = read_period(self.start.text(), self.end.text(), name)
        except QueryError as error:
            self.answer.setText(str(error))
            return
        found = changes_over(self._table, name, *period)
        problems = {change.problem for change in found if change.problem}
        if len(problems) == len(found):
            self.answer.setText(next(iter(sorted(problems))))
        else:
            self.answer.setText("\n".join(self._line(change) for change in found))

    def _line(self, change: Change) -> str:
        if change.value is None:
            return f"– {change.convention}: {change.problem}"
        unit = self._column.unit if self._column is not None and self._column.unit else ""
        return f"{number(change.value, 9)} {unit} ({change.convention})".replace("  ", " ")
