"""What an empty place says: what belongs here, and a button that puts it there."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.labels import button, label


class EmptyState(QWidget):
    """A heading, a sentence and up to three things to do; above them what is put into `held`.

    `first`: whether the first of them is the one that is meant.
    """

    def __init__(
        self,
        heading: str,
        text: str,
        actions: Sequence[tuple[str, Callable[[], None]]],
        *,
        first: bool = True,
    ) -> None:
        super().__init__()
        self.heading = label(heading, "title")
        self.text = label(text, "muted", wrap=True)
        self.heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.held = QVBoxLayout()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for number, (words, run) in enumerate(actions):
            made = button(words, "primary" if first and number == 0 else "")
            made.clicked.connect(run)
            buttons.addWidget(made)
        buttons.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(64, 32, 64, 32)
        rows.setSpacing(12)
        rows.addStretch(2)
        rows.addWidget(self.heading)
        rows.addWidget(self.text)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addLayout(self.held)
        middle.addStretch(1)
        rows.addLayout(middle)
        rows.addLayout(buttons)
        rows.addStretch(3)

    def say(self, heading: str, text: str) -> None:
        """Say something else, such as why a file could not be read."""
        self.heading.setText(heading)
        self.text.setText(text)
