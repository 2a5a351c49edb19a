"""What a claim becomes with each loaded table, by the chosen meaning of a report's day."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.claims.words import called_with_others
from models.quantity.written import figure
from ui.theme import Theme
from ui.views.claims.section import Section, grid_in
from ui.widgets.choice import Choice
from ui.widgets.labels import label
from ui.widgets.verdict_mark import VerdictMark

if TYPE_CHECKING:
    from models.claims.by_dataset import WithData

_TOP = Qt.AlignmentFlag.AlignTop


class LoadedTables(Section):
    """A row a table: the verdict, the value put in, the result; with the switch above them."""

    switched = Signal()

    def __init__(self) -> None:
        super().__init__("With the data that are loaded")
        self.day = Choice(
            "What a report’s day means",
            [
                ("report date", "by report date"),
                ("day before", "a report covers the day before"),
            ],
        )
        self.day.activated.connect(self.switched)
        self.day.setMaximumWidth(280)

    def show_data(self, rows: "Sequence[WithData]", theme: Theme) -> None:
        """Show `rows`; the card is hidden where there is none."""
        self.setVisible(bool(rows))
        told = "each table by itself, never averaged; all else as printed"
        self.show_content((tuple(rows), theme), lambda: self._made(rows, theme), told)

    def _made(self, rows: "Sequence[WithData]", theme: Theme) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        self.day.setParent(None)
        column.addWidget(self.day)
        below = QWidget()
        grid = grid_in(below)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        for row, each in enumerate(rows):
            mark = VerdictMark()
            mark.show_verdict(each.checked.verdict, theme)
            grid.addWidget(mark, 2 * row, 0, 2, 1, _TOP)
            for place, (words, small) in enumerate((_value(each), _result(each)), 1):
                grid.addWidget(label(words, wrap=True), 2 * row, place, _TOP)
                grid.addWidget(label(small, "caption", wrap=True), 2 * row + 1, place, _TOP)
        column.addWidget(below)
        self.day.show()
        return holder


def _value(each: "WithData") -> tuple[str, str]:
    """Such as “with 430,320 casualties of personnel”, and the table, its version and days."""
    amount, binding = each.bound.amount, each.bound.binding
    assert amount is not None
    value = figure(amount.value, amount.unit, 7)
    note = f" ({amount.note})" if amount.note else ""
    parts = (each.bound.publisher, binding.table, f"version {each.bound.version}")
    source = " · ".join(part for part in parts if part)
    return f"with {value} of {binding.column}{note}", source


def _result(each: "WithData") -> tuple[str, str]:
    worked = each.checked.worked
    if worked is None:
        return called_with_others(each.checked.verdict), ""
    return figure(worked.recomputed, worked.stated.unit, 4), called_with_others(
        each.checked.verdict
    )
