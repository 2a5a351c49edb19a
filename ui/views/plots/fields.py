"""Fields that the forms of a chart share."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit
from typing_extensions import override

from models.charts.ticks import LARGEST
from ui.widgets.choice import Choice


class Field(Choice):
    """A choice that shows `value` from the start and never pushes its panel wider."""

    def __init__(self, name: str, choices: Sequence[tuple[object, str]], value: object) -> None:
        super().__init__(name, choices)
        self.show_value(value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)


class TypedField(QLineEdit):
    """A line whose text stands for a value; what cannot be read is marked and not given."""

    given = Signal(object)

    def __init__(self, name: str, hint: str, problem: str) -> None:
        super().__init__(placeholderText=hint)
        self._problem = problem
        self._shown: object = None
        self.setAccessibleName(name)
        self.editingFinished.connect(self._give)

    def show_value(self, value: object) -> None:
        """Show `value`; the empty field stands for none."""
        self._shown = value
        self.setText(self.written(value))
        self._mark(bad=False)

    def written(self, value: object) -> str:
        """The text that stands for `value`."""
        raise NotImplementedError

    def read(self, text: str) -> object:
        """The value that `text` stands for. Raises `ValueError`."""
        raise NotImplementedError

    def _give(self) -> None:
        try:
            value = self.read(self.text().strip())
        except ValueError:
            self._mark(bad=True)
            return
        self._mark(bad=False)
        if value != self._shown:
            self._shown = value
            self.given.emit(value)

    def _mark(self, *, bad: bool) -> None:
        self.setToolTip(self._problem if bad else "")
        self.setProperty("state", "bad" if bad else "")
        self.style().unpolish(self)
        self.style().polish(self)


class NumberField(TypedField):
    """A number, or nothing unless it is `needed`."""

    def __init__(self, name: str, hint: str, *, needed: bool = False) -> None:
        super().__init__(name, hint, "This is not a number, such as 1200 or 11.4.")
        self._needed = needed

    @override
    def written(self, value: object) -> str:
        return f"{value:,.12g}" if isinstance(value, int | float) else ""

    @override
    def read(self, text: str) -> float | None:
        if not text and not self._needed:
            return None
        value = float(text.replace(",", "").replace("−", "-").replace(" ", ""))
        if not abs(value) <= LARGEST:
            raise ValueError(text)
        return value


class DayField(TypedField):
    """A day of the calendar."""

    def __init__(self, name: str) -> None:
        super().__init__(name, "2024-12-31", "This is not a day; write it as 2024-12-31.")

    @override
    def written(self, value: object) -> str:
        return value.isoformat() if isinstance(value, date) else ""

    @override
    def read(self, text: str) -> date:
        return date.fromisoformat(text)


def form_layout() -> QFormLayout:
    """Rows of a word and its field, close together."""
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(4)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return form
