"""Which of the published figures to draw together: of one kind, one unit and the same days."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.counted import counted
from models.figures.periods_in_words import period_words
from models.tables import FiguresAlike
from ui.widgets.choice import Choice
from ui.widgets.labels import button, label


class FiguresForm(QWidget):
    """A choice and a button; `wanted` carries a `FiguresAlike`."""

    wanted = Signal(object)

    def __init__(self, kinds: Sequence[tuple[FiguresAlike, int]]) -> None:
        super().__init__()
        self.kind = Choice("Figures of one kind", [(step, _words(step, n)) for step, n in kinds])
        self.plot = button("Plot these", hint="Dots by originator, each with its range")
        self.plot.clicked.connect(self._want)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.kind)
        words = "Figures of one kind, unit and period, a row for each originator, never averaged."
        rows.addWidget(label(words, "caption", wrap=True))
        rows.addWidget(self.plot)

    def _want(self) -> None:
        self.wanted.emit(self.kind.value)


def _words(step: FiguresAlike, count: int) -> str:
    """“Change of area, 2024, Ukraine: 8 values”."""
    kind = f"{step.kind[:1].upper()}{step.kind[1:]}"
    parts = (kind, period_words(step.period), *step.scopes)
    return f"{', '.join(part for part in parts if part)}: {counted(count, 'value')}"
