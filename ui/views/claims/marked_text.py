"""A text to paste into, in which the figures found are marked."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit
from typing_extensions import override

from models.claims.from_text import Found
from ui.theme import Theme


class MarkedText(QPlainTextEdit):
    """Plain text; figures are underlined, inputs shaded, the result in the colour of accents."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "field")
        self.setTabChangesFocus(True)
        self.setAccessibleName("Text with figures")
        self.setPlaceholderText(
            "Paste a paragraph here, such as: In December 2024 the advance was 593 square "
            "kilometers, a daily average of 18 square kilometers."
        )

    def mark(
        self, figures: Sequence[Found], result: Found | None, inputs: Sequence[Found], theme: Theme
    ) -> None:
        """Mark `figures`, telling the result and the inputs apart."""
        text = self.toPlainText()
        marks: list[QTextEdit.ExtraSelection] = []
        for found in figures:
            look = QTextCharFormat()
            look.setFontUnderline(True)
            if found == result:
                look.setBackground(QColor(theme.accent))
                look.setForeground(QColor(theme.on_accent))
            elif result is not None and found in inputs:
                look.setBackground(QColor(theme.selected))
            cursor = QTextCursor(self.document())
            cursor.setPosition(_in_qt(text, found.start))
            cursor.setPosition(_in_qt(text, found.end), QTextCursor.MoveMode.KeepAnchor)
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, look  # pyright: ignore[reportAttributeAccessIssue]
            marks.append(mark)
        self.setExtraSelections(marks)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())


def _in_qt(text: str, place: int) -> int:
    """A character's place as Qt counts: one beyond the first 65,536 takes two."""
    return place + sum(character > "\uffff" for character in text[:place])
