"""The wheel scrolls the page, not the choices that it happens to pass over."""

from PySide6.QtCore import QEvent, QObject
from typing_extensions import override


class ScrollPast(QObject):
    """Keeps the wheel from what it is installed on, so that it reaches the page around."""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False


SCROLL_PAST = ScrollPast()
"""One for all: it holds nothing."""
