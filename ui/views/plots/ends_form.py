"""Where the axes of a chart begin and end."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.charts.editing import Which, with_axis
from models.charts.spec import Axis, ChartSpec
from models.quantity.calendar import day_of
from models.tables.calendar import day_number
from ui.views.plots.fields import FieldRows
from ui.views.plots.typed_fields import DayField, NumberField, TypedField

End = Literal["low", "high"]
HINT = "as far as the data go"

WORDS: dict[Which, dict[End, tuple[str, str]]] = {
    "y": {
        "low": ("Lowest", "Lowest value of the axis"),
        "high": ("Highest", "Highest value of the axis"),
    },
    "right": {
        "low": ("Lowest, right", "Lowest value of the right axis"),
        "high": ("Highest, right", "Highest value of the right axis"),
    },
    "x": {"low": ("From", "Where the chart begins"), "high": ("To", "Where the chart ends")},
}
"""What stands beside each field, and its name for those who do not see it."""


class EndsForm(QWidget):
    """Edits the ends of the axes; `changed` as in `MarksForm`. `dated`: days run along.

    What each end is now is known only to say whether another fits.
    """

    changed = Signal(str, object, str)

    def __init__(self, spec: ChartSpec, *, dated: bool) -> None:
        super().__init__()
        self._dated = dated
        self._axes = _axes(spec)
        self._fields: dict[tuple[Which, End], TypedField] = {}
        rows = FieldRows()
        self.setLayout(rows)
        second = any(series.side == "right" for series in spec.series)
        for which in self._axes:
            if which == "right" and not second:
                continue
            for end, (words, name) in WORDS[which].items():
                field = self._field(which, end, name)
                field.show_value(self._value(which, end))
                field.given.connect(partial(self._give, which, end))
                rows.add(words, field)
                self._fields[which, end] = field

    def follow(self, before: "EndsForm") -> None:
        """Go on where the form before this one was left, with what it could not read."""
        for place, field in self._fields.items():
            if place in before._fields:
                field.take_over(before._fields[place])

    def show_spec(self, spec: ChartSpec) -> None:
        """Keep up with what changed elsewhere; what is being typed stays."""
        self._axes = _axes(spec)
        for (which, end), field in self._fields.items():
            field.show_value(self._value(which, end))

    def _field(self, which: Which, end: End, name: str) -> TypedField:
        unfit = partial(self._unfit, which, end)
        if self._has_days(which):
            return DayField(name, HINT, needed=False, unfit=unfit)
        return NumberField(name, HINT, unfit=unfit)

    def _has_days(self, which: Which) -> bool:
        return which == "x" and self._dated

    def _value(self, which: Which, end: End) -> float | date | None:
        axis = self._axes[which]
        value = axis.low if end == "low" else axis.high
        return day_of(value) if self._has_days(which) else value

    def _give(self, which: Which, end: End, value: float | date | None) -> None:
        number = float(day_number(value)) if isinstance(value, date) else value
        ended = {end: number}
        self._axes[which] = replace(self._axes[which], **ended)
        self.changed.emit("Change what the axis shows", with_axis(which, **ended), "")
        for field in self._fields.values():
            field.try_again()

    def _unfit(self, which: Which, end: End, value: float | date) -> str:
        """Why the axis cannot end at `value`; nothing where it can."""
        if isinstance(value, date):
            return self._unfit_day(end, value)
        axis = self._axes[which]
        if axis.log and value <= 0:
            return "A number above 0: a log scale has no zero."
        if end == "low" and axis.high is not None and value >= axis.high:
            return f"A number below the highest, {axis.high:,.12g}."
        if end == "high" and axis.low is not None and value <= axis.low:
            return f"A number above the lowest, {axis.low:,.12g}."
        return ""

    def _unfit_day(self, end: End, value: date) -> str:
        other = self._value("x", "high" if end == "low" else "low")
        if end == "low" and isinstance(other, date) and value > other:
            return f"A day up to the last, {other.isoformat()}."
        if end == "high" and isinstance(other, date) and value < other:
            return f"A day from the first on, {other.isoformat()}."
        return ""


def _axes(spec: ChartSpec) -> dict[Which, Axis]:
    """In the order in which their ends stand below each other."""
    return {"y": spec.y, "right": spec.right, "x": spec.x}
