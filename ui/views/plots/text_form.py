"""The words of a chart: finding, measure, source, note."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from models.charts.spec import ChartSpec
from ui.widgets.labels import label

_FIELDS = (
    ("title", "Title: the finding", "10 to 15 words that say what the chart shows"),
    ("subtitle", "Subtitle: what is measured", "measure, area, period, unit"),
    ("source", "Source line", "empty: taken from the data"),
    ("note", "Note", "what a reader must know to read it right"),
)


class TextForm(QWidget):
    """Edits the words while they are typed; `typed` carries a field's name and its text."""

    typed = Signal(str, str)

    def __init__(self, spec: ChartSpec) -> None:
        super().__init__()
        self.fields: dict[str, QLineEdit] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(3)
        for name, words, hint in _FIELDS:
            field = QLineEdit(placeholderText=hint)
            field.setAccessibleName(words)
            field.textEdited.connect(partial(self.typed.emit, name))
            self.fields[name] = field
            rows.addWidget(label(words, "muted"))
            rows.addWidget(field)
        self.show_words(spec)

    def show_words(self, spec: ChartSpec) -> None:
        """Show the words of `spec`; a field that says the same already keeps its cursor."""
        for name, field in self.fields.items():
            text = str(getattr(spec, name))
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
