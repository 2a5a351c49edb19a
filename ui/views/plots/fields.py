"""Fields that the forms of a chart share."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QFormLayout

from ui.widgets.choice import Choice


class Field(Choice):
    """A choice that shows `value` from the start and never pushes its panel wider."""

    def __init__(self, name: str, choices: Sequence[tuple[object, str]], value: object) -> None:
        super().__init__(name, choices)
        self.show_value(value)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)


def form_layout() -> QFormLayout:
    """Rows of a word and its field, close together."""
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(4)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    return form
