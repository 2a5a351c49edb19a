"""A small table of words and numbers, every row in sight: for results, not for data."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

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
        # Columns that do not wrap may be wider than the pane: then they alone scroll.
        shown = holder if wide else _Sideways(holder)
        self._rows.replaceWidget(self._holder, shown)
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = shown


class _Sideways(QScrollArea):
    """As tall as its content; where that is wider than the room there is, it scrolls sideways."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self._content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        size = self._content.minimumSizeHint()
        bar = self.horizontalScrollBar().sizeHint().height() if size.width() > self.width() else 0
        self.setFixedHeight(size.height() + bar)


def _cell(words: str, *, header: bool, wrap: bool) -> QLabel:
    return label(words, "caption" if header else "body", wrap=wrap)
