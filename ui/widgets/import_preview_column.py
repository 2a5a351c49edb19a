"""What can be decided about one column: its kind, how its cells are written, what they measure."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QVBoxLayout, QWidget

from models.datasets.dataset import Column
from models.datasets.overrides import ColumnOverride, missing_codes
from models.errors import UnitError
from models.quantity import parse_unit
from ui.widgets.choice import Choice
from ui.widgets.labels import label, mark_bad

_KINDS = (
    (None, ""), ("number", "number"), ("date", "date"), ("datetime", "date and time"),
    ("period", "period"), ("flag", "yes or no"), ("text", "text"),
)  # fmt: skip
_ORDERS = ((None, "by the cells"), ("day/month", "day first"), ("month/day", "month first"))
_DECIMALS = ((None, "by the cells"), (".", "point"), (",", "comma"))
_BASES = (
    (None, ""), ("cumulative", "running total"), ("per day", "per day"), ("level", "level"),
)  # fmt: skip
_EXTENTS = ((None, ""), ("net", "net"), ("gross", "gross"))
_STANDINGS = ((None, ""), ("claimed", "claimed"), ("assessed", "assessed"))


class ColumnForm(QWidget):
    """One line a decision; `decided` carries the new `ColumnOverride`."""

    decided = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._before = ColumnOverride("")
        self.title = label("", "section", wrap=True)
        self.reason = label("", "muted", wrap=True)
        self.kind = Choice("Kind", _KINDS)
        self.order = Choice("Day and month", _ORDERS)
        self.decimal = Choice("Decimal sign", _DECIMALS)
        self.missing = QLineEdit(placeholderText="-99, n.d.")
        self.missing.setAccessibleName("Missing codes")
        self.missing.setToolTip("Texts that stand for no value, with commas between")
        self.unit = QLineEdit(placeholderText="km², persons, %")
        self.unit.setAccessibleName("Unit")
        self.basis = Choice("Per day or running total", _BASES)
        self.basis.setToolTip("Does each figure add to the one before, or stand for its day?")
        self.extent = Choice("Net or gross", _EXTENTS)
        self.extent.setToolTip("What was won less what was lost, or all that was won?")
        self.standing = Choice("Claimed or assessed", _STANDINGS)
        self.standing.setToolTip("Does a side say so, or does somebody else assess it?")
        self.wrong = label("", "bad", wrap=True)
        form = QFormLayout()
        form.setContentsMargins(0, 4, 0, 0)
        form.setSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for words, widget in (
            ("Kind", self.kind), ("Day, month", self.order), ("Decimals", self.decimal),
            ("Missing", self.missing), ("Unit", self.unit), ("Basis", self.basis),
            ("Extent", self.extent), ("Standing", self.standing),
        ):  # fmt: skip
            form.addRow(label(words, "muted"), widget)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.title)
        rows.addWidget(self.reason)
        rows.addLayout(form)
        rows.addWidget(self.wrong)
        rows.addStretch(1)
        for choice in (
            self.kind, self.order, self.decimal, self.basis, self.extent, self.standing
        ):  # fmt: skip
            choice.activated.connect(self._tell)
        for field in (self.missing, self.unit):
            field.editingFinished.connect(self._tell)

    def show_column(self, column: Column, chosen: ColumnOverride) -> None:
        """Show how `column` is read now and what was decided about it."""
        self._before = chosen
        self.title.setText(column.name)
        self.reason.setText(column.reason[:1].upper() + column.reason[1:])
        self.kind.word_first("by the cells" if chosen.kind else f"{column.kind}, by the cells")
        stated = "not stated" if chosen.basis or not column.basis else f"{column.basis}, as read"
        self.basis.word_first("running total, as read" if stated.startswith("cumul") else stated)
        self.kind.show_value(chosen.kind)
        self.order.show_value(chosen.order)
        self.decimal.show_value(chosen.decimal)
        self.basis.show_value(chosen.basis)
        for choice, read, held in (
            (self.extent, column.extent, chosen.extent),
            (self.standing, column.standing, chosen.standing),
        ):
            choice.word_first("not stated" if held or not read else f"{read}, as read")
            choice.show_value(held)
        self.missing.setText(", ".join(chosen.missing))
        self.unit.setText(chosen.unit or "")
        self.unit.setPlaceholderText(column.unit or "km², persons, %")
        dated = column.kind in ("date", "datetime") or chosen.order is not None
        self.order.setEnabled(dated)
        self.decimal.setEnabled(not dated)
        for field in (self.unit, self.basis, self.extent, self.standing):
            field.setEnabled(column.kind == "number")
        self._say("")

    def _tell(self) -> None:
        unit = self.unit.text().strip()
        try:
            symbol = parse_unit(unit).symbol if unit else None
        except UnitError as error:
            self._say(str(error))
            return
        self._say("")
        what: dict[str, Any] = {
            "kind": self.kind.value, "order": self.order.value, "decimal": self.decimal.value,
            "basis": self.basis.value, "unit": symbol, "extent": self.extent.value,
            "standing": self.standing.value,
            "missing": missing_codes(self.missing.text()),
        }  # fmt: skip
        if what["kind"] not in (None, "date", "datetime"):
            what["order"] = None
        if what["kind"] not in (None, "number"):
            what["decimal"] = None
        after = replace(self._before, **what)
        if after != self._before:
            self._before = after
            self.decided.emit(after)

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))
        mark_bad(self.unit, sentence)
