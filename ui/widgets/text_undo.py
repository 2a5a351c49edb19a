"""Undo in a text field: its own typing first, then the last step of the workspace."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

Field = QLineEdit | QPlainTextEdit | QTextEdit


class TextUndo(QObject):
    """Lets the keys for undo and redo through where the field in focus has no use for them.

    Qt's fields take these keys in any case, so that they did nothing in a field nobody typed in.
    Only the field in focus is watched: a filter on all of the program would slow every event.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watched: QWidget | None = None
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            field = field_of(watched)
            if field is not None and _is_no_use(event, field):
                event.ignore()
                return True
        return False

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = new if new is not None and field_of(new) is not None else None
        if self._watched is not None:
            self._watched.installEventFilter(self)


def field_of(widget: QObject) -> Field | None:
    """The text field that `widget` is, or that it has for typing in, such as a spin box."""
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return widget
    if isinstance(widget, QAbstractSpinBox | QComboBox):
        return widget.findChild(QLineEdit)
    return None


def _is_no_use(event: QKeyEvent, field: Field) -> bool:
    """Whether `event` asks to undo or redo what was not typed in `field`."""
    history = field if isinstance(field, QLineEdit) else field.document()
    if event.matches(QKeySequence.StandardKey.Undo):
        return not history.isUndoAvailable()
    return event.matches(QKeySequence.StandardKey.Redo) and not history.isRedoAvailable()
