"""The arithmetic of a claim set out as on paper: inputs, operations, and the comparison."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from models.claims import Checked, Line
from ui.views.claims.section import Section, grid_in
from ui.widgets.labels import TextRole, label, rule

_TOP = Qt.AlignmentFlag.AlignTop
_COLUMNS = 3
_UNIT = re.compile(r"(\d) (?=[^\W\d_])")


class Arithmetic(Section):
    """One row an input: its name, what is printed, what that may stand for; below the sum."""

    def __init__(self) -> None:
        super().__init__("The arithmetic")

    def show_checked(self, checked: Checked) -> None:
        """Show the lines of `checked`; an undefined claim has none, and hides the card."""
        self.setVisible(bool(checked.lines))
        holder = QWidget()
        grid = grid_in(holder)
        grid.setColumnStretch(_COLUMNS - 1, 1)
        kind = "input"
        for line in checked.lines:
            if line.kind != kind and kind == "input":
                _across(grid, rule())
            kind = line.kind
            if kind in ("step", "result"):
                _across(grid, label(on_paper(f"{line.name} ="), "caption", wrap=True))
                _across(grid, label(on_paper(f"{line.figures} = {line.value}"), wrap=True))
            if kind == "result":
                _across(grid, rule())
                _row(grid, "computed", line, "section")
            elif kind != "step":
                _row(grid, line.name, line, "section" if kind == "printed" else "body")
        if checked.comparison:
            _cell(grid, label(checked.comparison, "muted", wrap=True), grid.rowCount(), 1, 2)
        self.show_widget(holder)


def on_paper(text: str) -> str:
    """A formula with the signs of pen and paper: `a * b / c` becomes `a × b ÷ c`.

    No line ends between a number and its unit.
    """
    for sign, written in ((" / ", " ÷ "), (" * ", " × "), (" - ", " − ")):
        text = text.replace(sign, written)
    return _UNIT.sub("\\1\u00a0", text)


def _row(grid: QGridLayout, name: str, line: Line, role: TextRole) -> None:
    row = grid.rowCount()
    _cell(grid, label(name, "muted"), row, 0)
    _cell(grid, label(line.value, role), row, 1)
    _cell(grid, label(line.interval or "exactly", "caption", wrap=True), row, 2)


def _across(grid: QGridLayout, widget: QWidget) -> None:
    _cell(grid, widget, grid.rowCount(), 0, _COLUMNS)


def _cell(grid: QGridLayout, widget: QWidget, row: int, column: int, columns: int = 1) -> None:
    # A line across has no height of its own to be aligned in.
    alignment = _TOP if columns == 1 else Qt.AlignmentFlag(0)
    grid.addWidget(widget, row, column, 1, columns, alignment)
