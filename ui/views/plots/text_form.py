"""The words of a chart: finding, measure, note, source, author."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.charts.spec import ChartSpec
from models.counted import counted
from ui.widgets.growing_line import GrowingLine
from ui.widgets.labels import label

_FIELDS = (
    ("title", "Title: the finding", "10 to 15 words that say what the chart shows"),
    ("subtitle", "Subtitle: what is measured", "measure, area, period, unit"),
    ("note", "Note", "what a reader must know"),
    ("scope", "Scope", "what is counted, and what is left out"),
    ("source", "Source line", "empty: taken from the data"),
    ("relay", "Passed on by", "who relayed the figures"),
    ("as_of", "As of", "empty: taken from the data"),
    ("byline", "Author of the chart", "who made it"),
)
FEWEST, MOST = 10, 15
"""Words of a title that says a finding and can still be read at a glance."""


class TextForm(QWidget):
    """Edits the words while they are typed; `typed` carries a field's name and its text."""

    typed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, GrowingLine] = {}
        self.hint = label("", "caption", wrap=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(3)
        for name, words, hint in _FIELDS:
            field = GrowingLine(hint)
            field.setAccessibleName(words)
            field.textEdited.connect(partial(self.typed.emit, name))
            self.fields[name] = field
            rows.addWidget(label(words, "muted"))
            rows.addWidget(field)
            if name == "title":
                field.textEdited.connect(self._count)
                rows.addWidget(self.hint)

    def show_words(self, spec: ChartSpec) -> None:
        """Show the words of `spec`; a field that says the same already keeps its cursor."""
        self._count(spec.title)
        for name, field in self.fields.items():
            text = str(getattr(spec, name) or "")
            if field.text() != text:
                field.setText(text)

    def _count(self, title: str) -> None:
        self.hint.setText(title_hint(title))


def title_hint(title: str) -> str:
    """How many words a title has, and whether that is enough for a finding."""
    count = len(title.split())
    words = counted(count, "word")
    if count == 0:
        return "Without a title readers look for the finding themselves."
    if count < FEWEST:
        return f"{words}: {FEWEST} to {MOST} are enough for a finding, such as what rose and when."
    return words if count <= MOST else f"{words}: more than {MOST} are seldom read."
