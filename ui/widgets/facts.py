"""Pairs of a word and what it is: the plain way to say what is known of a thing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.widgets.labels import label


class Facts(QWidget):
    """A small grid: words in grey at the left, values that wrap at the right."""

    def __init__(self, pairs: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, 76)
        for row, (word, value) in enumerate(pair for pair in pairs if pair[1]):
            name = label(word, "muted")
            name.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(name, row, 0)
            self._grid.addWidget(label(_breakable(value), wrap=True), row, 1)


def _breakable(text: str) -> str:
    """Long addresses and names may break after a slash, so that they do not widen the panel."""
    return text.replace("/", "/\u200b").replace("_", "_\u200b") if " " not in text else text
