"""What is said to the user: anywhere in the program it is said, it is shown in one place."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal

Level = Literal["information", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence, and at most one thing to do about it."""

    level: Level
    text: str
    action: str = ""
    run: Callable[[], None] | None = None


class Messages(QObject):
    """Carries messages to the bar, and keeps them to be read again."""

    said = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history: list[Message] = []

    def say(self, message: Message) -> None:
        """Show `message` now."""
        self.history.append(message)
        self.said.emit(message)

    def inform(self, text: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        """Say that something was done."""
        self.say(Message("information", text, action, run))

    def warn(self, text: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        """Say that something needs a look."""
        self.say(Message("warning", text, action, run))

    def fail(self, text: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        """Say that something did not work."""
        self.say(Message("error", text, action, run))
