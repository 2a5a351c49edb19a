"""What is said to the user: anywhere in the program it is said, it is shown in one place."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, Signal

from models.frozen import frozen

Level = Literal["information", "warning", "error"]


@frozen
class Offer:
    """A thing to do about a message."""

    words: str
    run: Callable[[], None]


@frozen
class Message:
    """One sentence, and one thing to do about it; `other` where there are two to choose from."""

    level: Level
    text: str
    action: str = ""
    run: Callable[[], None] | None = None
    other: Offer | None = None


class Messages(QObject):
    """Carries messages to the bar, and keeps them to be read again."""

    said = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.history: list[Message] = []
        self.standing: Message | None = None
        """What is to be read whenever nothing newer is: it waits for an answer."""

    def say(self, message: Message) -> None:
        """Show `message` now."""
        self.history.append(message)
        self.said.emit(message)

    def stand(self, message: Message) -> None:
        """Show `message` now, and again until `settle` is called."""
        self.standing = message
        self.say(message)

    def settle(self) -> None:
        """Nothing waits for an answer any more."""
        self.standing = None

    def inform(self, text: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        """Say that something was done."""
        self.say(Message("information", text, action, run))

    def warn(self, text: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        """Say that something needs a look."""
        self.say(Message("warning", text, action, run))

    def fail(self, text: str, action: str = "", run: Callable[[], None] | None = None) -> None:
        """Say that something did not work."""
        self.say(Message("error", text, action, run))
