"""An input from data: which column, which days, and what a report's day means."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.claims import Binding, Claim, ClaimInput
from models.claims.binding import ReportDay
from models.errors import SalientError, StillReading
from models.figures.figure import Period
from models.quantity.written import figure
from ui.widgets.choice import Choice
from ui.widgets.explained import explain
from ui.widgets.labels import button, label

if TYPE_CHECKING:
    from models.claims.bound import Amount, Reader
    from models.claims.by_dataset import Loaded

_DAYS: tuple[tuple[ReportDay, str], ...] = (
    ("report date", "by report date"),
    ("day before", "a report covers the day before"),
)
_NO_DATA = "No table is loaded; open a file on the Data tab to read an input from it."
_NO_DAYS = "It is not known which days “{}” is about; write them above."

ColumnKey = tuple[str, str, str]
"""A file's id, the name of a table in it, the name of a column."""
PeriodOf = Callable[[str], Period | None]


class DataForm(QWidget):
    """Binds one input of a claim; `bound` carries its name, the binding or `None`, and its text."""

    bound = Signal(str, object, str)

    def __init__(self, read: "Reader") -> None:
        super().__init__()
        self._read = read
        self._awaits = self._bind_when_read = False
        self._claim: Claim | None = None
        self._loaded: tuple[Loaded, ...] = ()
        self._period_of: PeriodOf = _nothing
        self._picked = False
        """Whether the column in front was chosen, and not only proposed."""
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(6)
        self.input = Choice("Input that is read from data", [("", "")])
        self.column = Choice("Column that it is read from", [("", "")])
        self.start, self.end = QLineEdit(), QLineEdit()
        for field, words in ((self.start, "From"), (self.end, "To")):
            field.setAccessibleName(f"{words}: a day, a month or a year")
            field.setToolTip("A day, a month or a year: 2024-12-31, 2024-12, 2024")
            field.textEdited.connect(self._compute)
        self.day = Choice("What a report’s day means", _DAYS)
        self.day.setToolTip(
            "A morning report of a running total may count up to the evening before: then the "
            "report of 1 January closes the year."
        )
        self.answer = label("", wrap=True)
        self.use = button("Use this value", "primary")
        self.release = button("Back to print", hint="Keep the number, and let the data go")
        self.input.activated.connect(self._chosen)
        self.column.activated.connect(self._column_picked)
        self.day.activated.connect(self._switched)
        self.use.clicked.connect(self._bind)
        self.release.clicked.connect(self._release)
        self._lay_out()

    def show_claim(self, claim: Claim, loaded: "Sequence[Loaded]", period_of: PeriodOf) -> None:
        """Offer the tables of `loaded` for the inputs of `claim`.

        `period_of` tells the days that a printed input is known to be about.
        """
        same = self._claim is not None and self._claim.id == claim.id
        chosen = str(self.input.value) if same else ""
        before, column = self._given() if same and self._loaded else None, self.column.value
        names = [each.name for each in claim.inputs if each.name]
        first = next((each.name for each in claim.inputs if each.binding), "")
        columns = _columns(loaded)
        unchanged = same and claim.inputs == (self._claim.inputs if self._claim else ())
        self._claim, self._period_of = claim, period_of
        if unchanged and tuple(loaded) == self._loaded:
            return
        self._loaded = tuple(loaded)
        self.input.offer([(name, name) for name in names] or [("", "no input yet")])
        self.input.show_value(chosen if chosen in names else first or (names[0] if names else ""))
        self.column.offer(columns or [("", "no table is loaded")])
        self.column.show_value(column)
        given = self._given()
        if (
            before
            and given
            and before.name == given.name
            and given.binding in (None, before.binding)
        ):
            # What was chosen in the form stays; a new table may be likelier than what was proposed.
            if not self._picked:
                self._suggest(given.text)
            self._compute()
        else:
            self._chosen()

    def bring(self, name: str, column: ColumnKey) -> None:
        """Show the input `name` with that column, for its days to be written."""
        self.input.show_value(name)
        self._chosen()
        self.column.show_value(column)
        self._column_picked()
        self.start.setFocus()

    def look_again(self) -> None:
        """What was being read may be there now."""
        if self._bind_when_read:
            self._switched()
        else:
            self._compute()

    @property
    def binding(self) -> Binding | None:
        """What the form says; `None` while it is not complete.

        Raises:
            SalientError: the days cannot be read.
        """
        from models.claims.bound import measure_for  # numpy, which a start does without
        from models.tables.change_over_period import read_period

        if not self._loaded or not self.column.value or not self.input.value:
            return None
        file, table, name = cast("ColumnKey", self.column.value)
        dataset = next(d for f, d in self._loaded if (f, d.name) == (file, table))
        given = self._given()
        printed = "" if given is None else given.text
        if given is not None and given.binding is not None:
            printed = given.binding.printed
        start, end = read_period(self.start.text(), self.end.text(), name)
        return Binding(
            file, dataset.name, name, start, end, cast("ReportDay", self.day.value),
            measure_for(dataset.column(name)), dataset.provenance.sha256[:12], printed,
        )  # fmt: skip

    def _chosen(self) -> None:
        """Show the chosen input's binding, or its unit's first column over its own days."""
        given = self._given()
        binding = given.binding if given else None
        self._picked = binding is not None
        if binding is not None:
            self.start.setText(binding.start.isoformat())
            self.end.setText(binding.end.isoformat())
            self.day.show_value(binding.convention)
            self.column.show_value((binding.file, binding.table, binding.column))
        elif given is not None:
            period = self._period_of(given.name)
            known = period is not None and period.first is not None and period.last is not None
            self.start.setText(str(period.first) if period and known else "")
            self.end.setText(str(period.last) if period and known else "")
            self._suggest(given.text)
        self._compute()

    def _column_picked(self) -> None:
        self._picked = True
        self._compute()

    def _suggest(self, text: str) -> None:
        """Bring the first column to the front that measures what `text` prints."""
        if not self._loaded:
            return
        from models.claims.by_dataset import column_of
        from models.quantity import read_printed

        try:
            unit = read_printed(text).unit
        except SalientError:
            return
        for file, dataset in self._loaded:
            column = column_of(dataset, unit)
            if column is not None:
                self.column.show_value((file, dataset.name, column.name))
                return

    def _given(self) -> ClaimInput | None:
        inputs = self._claim.inputs if self._claim else ()
        return next((each for each in inputs if each.name == self.input.value), None)

    def _compute(self) -> None:
        self.use.setEnabled(False)
        self._awaits = self._bind_when_read = False
        given = self._given()
        self.release.setVisible(given is not None and given.binding is not None)
        if not self._loaded:
            self.answer.setText(_NO_DATA)
            return
        if given is not None and not (self.start.text().strip() and self.end.text().strip()):
            self.answer.setText(_NO_DAYS.format(given.name))
            return
        try:
            binding = self.binding
            amount = self._amount(binding) if binding else None
        except StillReading:
            self._awaits = True
            self.answer.setText("Being read from the data…")
            return
        except SalientError as error:
            self.answer.setText(str(error))
            return
        if binding is None or amount is None:
            self.answer.setText("Choose an input and a column.")
            return
        note = f" ({amount.note})" if amount.note else ""
        brief, full = (figure(amount.value, amount.unit, digits) for digits in (7, 15))
        self.answer.setText(f"{brief}{note}")
        explain(self.answer, note, f"In full: {full}" if full != brief else "")
        self.use.setEnabled(given is not None and given.binding != binding)

    def _amount(self, binding: Binding) -> "Amount | None":
        for file, dataset in self._loaded:
            if (file, dataset.name) == (binding.file, binding.table):
                return self._read(binding, dataset)
        return None

    def _switched(self) -> None:
        """The other meaning of a report's day counts at once for an input that is bound."""
        self._compute()
        given = self._given()
        if given is None or given.binding is None:
            return
        if self.use.isEnabled():
            self._bind()
        else:
            self._bind_when_read = self._awaits

    def _bind(self) -> None:
        from models.claims.bound import text_of

        try:
            binding = self.binding
            amount = self._amount(binding) if binding else None
        except SalientError:
            return
        given = self._given()
        if binding is not None and amount is not None and given is not None:
            self.bound.emit(given.name, binding, text_of(amount))

    def _release(self) -> None:
        given = self._given()
        if given is not None:
            printed = given.binding.printed if given.binding else ""
            self.bound.emit(given.name, None, printed or given.text)

    def _lay_out(self) -> None:
        for words, widget in (("Input", self.input), ("Column", self.column)):
            self.rows.addWidget(label(words, "muted"))
            self.rows.addWidget(widget)
        days = QHBoxLayout()
        days.setSpacing(6)
        for words, field in (("from", self.start), ("to", self.end)):
            days.addWidget(label(words, "muted"))
            days.addWidget(field)
        self.rows.addLayout(days)
        self.rows.addWidget(self.day)
        self.rows.addWidget(self.answer)
        foot = QHBoxLayout()
        foot.addWidget(self.use)
        foot.addWidget(self.release)
        foot.addStretch(1)
        self.rows.addLayout(foot)


def _nothing(_name: str) -> Period | None:
    return None


def _columns(loaded: "Sequence[Loaded]") -> list[tuple[object, str]]:
    """Every column of numbers that has a unit, with the table it stands in."""
    return [
        ((file, dataset.name, column.name), f"{column.name} · {dataset.name}")
        for file, dataset in loaded
        for column in dataset.columns
        if column.kind == "number" and column.unit
    ]
