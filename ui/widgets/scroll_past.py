"""The wheel scrolls the page, not the choices that it happens to pass over."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class _ScrollPast(QObject):
    """Keeps the wheel from what it is installed on, so that it reaches the page around."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False


_SCROLL_PAST = _ScrollPast()
"""One for all: it holds nothing."""


def scroll_past(field: QWidget) -> None:
    """Let the wheel neither change `field` nor bring the focus into it."""
    field.installEventFilter(_SCROLL_PAST)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
