"""Ordinary windows beside the main one: where they stand, and how they come up."""

from PySide6.QtWidgets import QApplication, QWidget


def front() -> QWidget | None:
    """The window in front, over which another one opens."""
    return QApplication.activeWindow()


def open_window(made: QWidget) -> None:
    """Show a window that was made, in front of the others."""
    made.show()
    made.activateWindow()
