"""A field for a sentence: as many lines high as it takes, without breaks in it."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy
from typing_extensions import override

_AROUND = 12
"""Pixels that the edge and the room inside it take above and below the lines."""


class GrowingLine(QPlainTextEdit):
    """Like a line to type in, but nothing of a long text is out of sight.

    `textEdited` carries the text as it is typed, not as it is set.
    """

    textEdited = Signal(str)

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setProperty("role", "line")
        self.setTabChangesFocus(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self._setting = False
        self.textChanged.connect(self._changed)
        self._fit()

    def text(self) -> str:
        """What stands in it."""
        return self.toPlainText()

    def setText(self, text: str) -> None:
        """Have `text` stand in it, from its beginning, without telling anybody."""
        self._setting = True
        self.setPlainText(_in_one_line(text))
        self._setting = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(_in_one_line(source.text()))

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        # There is nothing to scroll to in it, but in the page around.
        e.ignore()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def _changed(self) -> None:
        self._fit()
        if not self._setting:
            self.textEdited.emit(self.toPlainText())

    def _fit(self) -> None:
        lines = max(round(self.document().size().height()), 1)
        wanted = lines * self.fontMetrics().lineSpacing() + _AROUND
        if wanted != self.height():
            self.setFixedHeight(wanted)


def _in_one_line(text: str) -> str:
    return " ".join(text.splitlines())
