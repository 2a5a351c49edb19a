"""Words on screen, by the role they play."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QSizePolicy, QWidget

from ui.widgets.explained import explain
from ui.widgets.selectable import SelectableLabel

TextRole = Literal["body", "title", "answer", "section", "muted", "caption", "bad"]


def label(text: str = "", role: TextRole = "body", *, wrap: bool = False) -> QLabel:
    """A line or, with `wrap`, a paragraph. Its text can be selected; it is never read as HTML.

    Words of the trade in it are explained where it stands.
    """
    made = SelectableLabel(text)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if wrap:
        # A wrapped label otherwise asks for a width of its own and pushes its panel wider.
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def word(text: str) -> QLabel:
    """A word between fields of a row that reads as a sentence, as high as they are."""
    made = label(text, "muted")
    made.setMinimumHeight(28)
    return made


def rule() -> QFrame:
    """A hairline across."""
    line = QFrame()
    line.setProperty("role", "rule")
    return line


def button(text: str, role: Literal["", "primary", "link"] = "", *, hint: str = "") -> QPushButton:
    """A button that says with a verb what it does."""
    made = QPushButton(text)
    made.setProperty("role", role)
    explain(made, text, hint)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def mark_bad(field: QLineEdit, sentence: str) -> None:
    """Mark what is typed into `field` as wrong, for those who see it and those who hear it.

    `sentence` stands beside it and says what is expected; the empty one takes the mark away.
    """
    field.setAccessibleDescription(sentence)
    field.setProperty("state", "bad" if sentence else "")
    field.style().unpolish(field)
    field.style().polish(field)


def set_role(widget: QWidget, role: str) -> None:
    """Give `widget` another role and have the style sheet follow."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
