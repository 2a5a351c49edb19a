"""Fields that the forms of a chart share."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from ui.widgets.choice import Choice
from ui.widgets.labels import label

_WORD, _LOW = 66, 28
"""Pixels that the word beside a field has at least across, and upwards as the field has."""


class Field(Choice):
    """A choice that shows `value` from the start and never pushes its panel wider."""

    def __init__(self, name: str, choices: Sequence[tuple[object, str]], value: object) -> None:
        super().__init__(name, choices)
        self.show_value(value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)


class FieldRows(QFormLayout):
    """Rows of a word and its field, close together; fields of all forms begin at one place."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(4)
        self.setVerticalSpacing(4)
        self.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)

    def add(self, words: str, field: QWidget) -> None:
        """Put `field` below the others, with `words` beside it."""
        made = label(words, "muted")
        made.setMinimumWidth(_WORD)
        made.setMinimumHeight(_LOW)
        self.addRow(made, field)
