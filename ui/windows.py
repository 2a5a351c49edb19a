"""Windows beside the main one: where they stand, how they come up, and the keys that close them."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

_CLOSING = (QKeySequence.StandardKey.Cancel, QKeySequence.StandardKey.Close)


def front() -> QWidget | None:
    """The main window, over which another one opens.

    The window that is active may be a file dialog that is just going: it would take its children
    along.
    """
    windows = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow))
    return next((each for each in windows if each.isVisible()), None)


def open_window(made: QWidget) -> None:
    """Show a window that was made, in front of the others; Escape or Ctrl+W closes it."""
    _close_by_key(made)
    made.show()
    made.raise_()
    made.activateWindow()


def ask_in(dialog: QDialog) -> None:
    """Show a dialog until it is answered; Escape or Ctrl+W closes it, and it is gone afterwards."""
    _close_by_key(dialog)
    dialog.exec()
    dialog.deleteLater()


def _close_by_key(window: QWidget) -> None:
    for key in _CLOSING:
        QShortcut(key, window).activated.connect(window.close)
