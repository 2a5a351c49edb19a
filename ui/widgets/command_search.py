"""Finds a command by a word of its title and gives it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView
from typing_extensions import override

from ui.commands import Command, give
from ui.context import Context
from ui.widgets.labels import set_role


class CommandSearch(QObject):
    """Completes the text of a field to commands; Return or a click gives the one chosen."""

    def __init__(self, field: QLineEdit, commands: Sequence[Command], context: Context) -> None:
        super().__init__(field)
        self._field = field
        self._context = context
        self._by_words = {_words(command): command for command in commands}
        completer = QCompleter(QStringListModel(list(self._by_words), self), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(12)
        completer.activated[str].connect(self._give)  # pyright: ignore[reportIndexIssue]
        field.setCompleter(completer)
        self._list = QListView()
        completer.setPopup(self._list)
        set_role(self._list, "offered")
        for watched in (field, self._list):
            watched.installEventFilter(self)
        field.textEdited.connect(self._dress)
        field.returnPressed.connect(self._give_first)

    def focus(self) -> None:
        """Put the cursor into the field."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave nothing of a search that is given up."""
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._list.hide()
            self._field.clear()
            self._field.clearFocus()
            return True
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        """The list is a window of its own, which nobody else gives its colours."""
        self._context.themes.dress(self._list)

    def _give_first(self) -> None:
        wanted = self._field.text().casefold()
        for words in self._by_words:
            if wanted and wanted in words.casefold():
                self._give(words)
                return
        if wanted:
            self._context.messages.inform(f"No command has “{self._field.text()}” in its name.")

    def _give(self, words: str) -> None:
        command = self._by_words.get(words)
        # The completer writes its choice into the field after this; it is cleared once it has.
        QTimer.singleShot(0, self._field, self._field.clear)
        self._field.clearFocus()
        if command is not None and not give(self._context, command):
            self._context.messages.inform(f"“{command.title}” has nothing to work on here.")


def _words(command: Command) -> str:
    keys = f"   {command.shortcut}" if command.shortcut else ""
    return f"{command.menu} › {command.title}{keys}"
