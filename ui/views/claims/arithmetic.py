"""The arithmetic of a claim set out as on paper: inputs, operations, and the comparison."""

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget
from typing_extensions import override

from models.claims import Checked, Line
from models.claims.recorded import RESULT
from ui.views.claims.section import Section, grid_in
from ui.widgets.explained import explain
from ui.widgets.labels import TextRole, label, rule

_TOP = Qt.AlignmentFlag.AlignTop
_COLUMNS = 3
_UNIT = re.compile(r"(\d) (?=[^\W\d_])")


class Arithmetic(Section):
    """One row an input: its name, what is printed, what that may stand for; below the sum.

    `pointed` carries the name of the figure under the pointer, and nothing when it leaves.
    """

    pointed = Signal(str)

    def __init__(self) -> None:
        super().__init__("The arithmetic")
        self._values: dict[str, QLabel] = {}

    def light(self, name: str) -> None:
        """Mark the figure of that name, or none."""
        for own, value in self._values.items():
            value.setProperty("lit", own == name)
            value.style().unpolish(value)
            value.style().polish(value)

    def show_checked(self, checked: Checked) -> None:
        """Show the lines of `checked`; an undefined claim has none, and hides the card."""
        self.setVisible(bool(checked.lines))
        self.show_content((checked.lines, checked.comparison), lambda: self._set_out(checked))

    def _set_out(self, checked: Checked) -> QWidget:
        self._values = {}
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
                came = line.brief or line.value
                _across(grid, label(on_paper(f"{line.figures} = {came}"), wrap=True))
            if kind == "result":
                _across(grid, rule())
                _row(grid, "computed", line, "section")
            elif kind != "step":
                value = _row(grid, line.name, line, "section" if kind == "printed" else "body")
                self._follow(RESULT if kind == "printed" else line.name, value)
        if checked.comparison:
            _cell(grid, label(checked.comparison, "muted", wrap=True), grid.rowCount(), 1, 2)
        return holder

    def _follow(self, name: str, value: QLabel) -> None:
        """Tell when the pointer comes to a figure's value."""
        value.setProperty("figure", name)
        value.installEventFilter(self)
        self._values[name] = value

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Enter:
            self.pointed.emit(str(watched.property("figure")))
        elif event.type() == QEvent.Type.Leave:
            self.pointed.emit("")
        return False


def on_paper(text: str) -> str:
    """A formula with the signs of pen and paper: `a * b / c` becomes `a × b ÷ c`.

    No line ends between a number and its unit.
    """
    for sign, written in ((" / ", " ÷ "), (" * ", " × "), (" - ", " − ")):
        text = text.replace(sign, written)
    return _UNIT.sub("\\1\u00a0", text)


def _row(grid: QGridLayout, name: str, line: Line, role: TextRole) -> QLabel:
    row = grid.rowCount()
    value = label(line.brief or line.value, role)
    if line.exact not in ("", value.text()):
        explain(value, value.text(), f"In full: {line.exact}")
    interval = line.brief_interval or line.interval
    about = " · ".join(part for part in (interval or "exactly", line.basis) if part)
    _cell(grid, label(name, "muted"), row, 0)
    _cell(grid, value, row, 1)
    _cell(grid, label(about, "caption", wrap=True), row, 2)
    if line.evidence:
        _cell(grid, label(line.evidence, "caption", wrap=True), row + 1, 1, 2)
    return value


def _across(grid: QGridLayout, widget: QWidget) -> None:
    _cell(grid, widget, grid.rowCount(), 0, _COLUMNS)


def _cell(grid: QGridLayout, widget: QWidget, row: int, column: int, columns: int = 1) -> None:
    # A line across has no height of its own to be aligned in.
    alignment = _TOP if columns == 1 else Qt.AlignmentFlag(0)
    grid.addWidget(widget, row, column, 1, columns, alignment)
