"""A small table of words and numbers, every row in sight: for results, not for data."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from ui.widgets.labels import label

_TOP = Qt.AlignmentFlag.AlignTop


class FiguresGrid(QWidget):
    """Rows below a header; numbers stand right under each other, words wrap."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._holder = QWidget()
        self._rows.addWidget(self._holder)
        self.cells: list[list[str]] = []
        """The words shown, row by row, the header left out."""

    def show_rows(
        self,
        header: Sequence[str],
        rows: Sequence[Sequence[str]],
        numbers: Collection[int] = (),
        *,
        wide: Collection[int] = (),
    ) -> None:
        """Show `rows` below `header`; the columns `numbers` stand right, those in `wide` wrap."""
        self.cells = [list(row) for row in rows]
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(4)
        for line, row in enumerate((header, *rows)):
            for column, words in enumerate(row):
                right = column in numbers
                made = _cell(words, header=line == 0, wrap=column in wide)
                side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
                if column in wide:
                    grid.addWidget(made, line, column, _TOP)
                else:
                    grid.addWidget(made, line, column, side | _TOP)
        for column in wide:
            grid.setColumnStretch(column, 1)
        if not wide:
            grid.setColumnStretch(len(header), 1)
        self._rows.replaceWidget(self._holder, holder)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = holder


def _cell(words: str, *, header: bool, wrap: bool) -> QLabel:
    return label(words, "caption" if header else "body", wrap=wrap)
