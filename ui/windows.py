"""Ordinary windows beside the main one: where they stand, and how they come up."""

from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


def front() -> QWidget | None:
    """The main window, over which another one opens.

    The window that is active may be a file dialog that is just going: it would take its children
    along.
    """
    windows = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))
    return next((each for each in windows if each.isVisible()), None)


def open_window(made: QWidget) -> None:
    """Show a window that was made, in front of the others."""
    made.show()
    made.raise_()
    made.activateWindow()
