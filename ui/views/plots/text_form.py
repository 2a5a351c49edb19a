"""The words of a chart: finding, measure, source, note."""

from dataclasses import replace

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
    """Edits the words; `changed` carries the spec as it should be."""

    changed = Signal(object)

    def __init__(self, spec: ChartSpec) -> None:
        super().__init__()
        self._spec = spec
        self.fields: dict[str, QLineEdit] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(3)
        for name, words, hint in _FIELDS:
            field = QLineEdit(str(getattr(spec, name)), placeholderText=hint)
            field.setCursorPosition(0)
            field.setAccessibleName(words)
            field.editingFinished.connect(self._give)
            self.fields[name] = field
            rows.addWidget(label(words, "muted"))
            rows.addWidget(field)

    def _give(self) -> None:
        texts = {name: field.text().strip() for name, field in self.fields.items()}
        spec = replace(self._spec, **texts)
        if spec != self._spec:
            self._spec = spec
            self.changed.emit(spec)
