"""The figures found in a text: which one is the result, and which it was calculated from."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from models.claims.from_text import Found
from ui.theme import Theme
from ui.views.claims.tick import Tick

_RESULT, _INPUT, _FIGURE, _UNIT, _PERIOD = range(5)
_HEADINGS = ("Result", "Input", "Figure", "Unit", "Period")
_ROW = 28
_FEWEST_SHOWN = 7


class FoundTable(QTableWidget):
    """One row a figure, with a tick for its part in the calculation; `chosen` tells of each."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__(0, len(_HEADINGS))
        self._figures: tuple[Found, ...] = ()
        self._result: int | None = None
        self._most_shown = _FEWEST_SHOWN
        self.setAccessibleName("Figures found in the text")
        self.setHorizontalHeaderLabels(_HEADINGS)
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_FIGURE, QHeaderView.ResizeMode.Stretch)
        self._ticks = {_RESULT: Tick(ring=True), _INPUT: Tick(ring=False)}
        for column, tick in self._ticks.items():
            self.setItemDelegateForColumn(column, tick)
        self.itemChanged.connect(self._ticked)
        self.itemActivated.connect(self._activated)

    @property
    def result(self) -> Found | None:
        """The figure that was calculated, once it is chosen."""
        return None if self._result is None else self._figures[self._result]

    @property
    def inputs(self) -> tuple[Found, ...]:
        """The figures that are ticked as inputs, in the order of the text."""
        return tuple(
            found
            for row, found in enumerate(self._figures)
            if row != self._result and _is_ticked(self.item(row, _INPUT))
        )

    def show_figures(self, figures: Sequence[Found]) -> None:
        """List `figures`: none of them the result yet, all of them inputs."""
        self._figures, self._result = tuple(figures), None
        blocked = self.blockSignals(True)
        self.setRowCount(len(figures))
        for row, found in enumerate(figures):
            period = found.period.text if found.period else ""
            unit = _unit(found.printed.unit.symbol)
            self.setItem(row, _RESULT, _tick(f"{found.text} is the result", ticked=False))
            self.setItem(row, _INPUT, _tick(f"{found.text} is an input", ticked=True))
            for column, text in (
                (_FIGURE, found.text), (_UNIT, unit), (_PERIOD, period)
            ):  # fmt: skip
                item = QTableWidgetItem(" ".join(text.split()))
                item.setToolTip(" … ".join(found.nouns))
                self.setItem(row, column, item)
        self.blockSignals(blocked)
        self._fit()

    def fill(self, height: int) -> None:
        """Show as many rows as `height` pixels have room for, and no fewer than a few."""
        self._most_shown = max(_FEWEST_SHOWN, height // _ROW - 1)
        self._fit()

    def set_theme(self, theme: Theme) -> None:
        """Draw the ticks in the colours of `theme`."""
        for tick in self._ticks.values():
            tick.theme = theme
        self.viewport().update()

    def choose_result(self, row: int) -> None:
        """Make the figure of that row the result, and no other; it is no input then."""
        blocked = self.blockSignals(True)
        if self._result is not None:
            _set_ticked(self.item(self._result, _INPUT), ticked=True)
        self._result = row
        _set_ticked(self.item(row, _INPUT), ticked=False)
        for other in range(self.rowCount()):
            _set_ticked(self.item(other, _RESULT), ticked=other == row)
        self.blockSignals(blocked)
        self.chosen.emit()

    def _fit(self) -> None:
        self.setFixedHeight(_ROW * (min(len(self._figures), self._most_shown) + 1) + 6)

    def _ticked(self, item: QTableWidgetItem) -> None:
        if item.column() == _RESULT and (_is_ticked(item) or self._result == item.row()):
            self.choose_result(item.row())
        elif item.column() == _INPUT and item.row() == self._result:
            self._result = None
            blocked = self.blockSignals(True)
            _set_ticked(self.item(item.row(), _RESULT), ticked=False)
            self.blockSignals(blocked)
            self.chosen.emit()
        elif item.column() == _INPUT:
            self.chosen.emit()

    def _activated(self, item: QTableWidgetItem) -> None:
        self.choose_result(item.row())


def _unit(symbol: str) -> str:
    """A unit as the table says it: nothing for a number, “per day” where the rest is unsaid."""
    if symbol == "1":
        return ""
    return f"per {symbol.removeprefix('1/')}" if symbol.startswith("1/") else symbol


def _tick(name: str, *, ticked: bool) -> QTableWidgetItem:
    item = QTableWidgetItem()
    item.setFlags(
        Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
    )
    item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
    _set_ticked(item, ticked=ticked)
    return item


def _set_ticked(item: QTableWidgetItem | None, *, ticked: bool) -> None:
    if item is not None:
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)


def _is_ticked(item: QTableWidgetItem | None) -> bool:
    return item is not None and item.checkState() == Qt.CheckState.Checked
