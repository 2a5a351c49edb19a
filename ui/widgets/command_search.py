"""Finds a command by a word of its title, or by another word for it, and gives it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView
from typing_extensions import override

from ui.commands import Command, give
from ui.context import Context
from ui.finding import found_for, likest
from ui.widgets.labels import set_role


class CommandSearch(QObject):
    """Offers the commands that a text finds; Return or a click gives the one chosen.

    Where nothing is found the list says so, with what is called much like it.
    """

    def __init__(self, field: QLineEdit, commands: Sequence[Command], context: Context) -> None:
        super().__init__(field)
        self._field = field
        self._context = context
        self._commands = tuple(commands)
        self._by_words = {_words(command): command for command in commands}
        self._offered = QStandardItemModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(12)
        completer.activated[QModelIndex].connect(self._chosen)  # pyright: ignore[reportIndexIssue]
        field.setCompleter(completer)
        self._list = QListView()
        completer.setPopup(self._list)
        set_role(self._list, "offered")
        for watched in (field, self._list):
            watched.installEventFilter(self)
        field.textEdited.connect(self._offer)
        field.returnPressed.connect(self._give_first)

    @property
    def offered(self) -> list[str]:
        """What the list holds, from the top."""
        return [self._offered.item(row).text() for row in range(self._offered.rowCount())]

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

    def _offer(self, text: str) -> None:
        # The list is a window of its own, which nobody else gives its colours.
        self._context.themes.dress(self._list)
        self._offered.clear()
        if not text.strip():
            return
        found = found_for(text, self._commands)
        if not found:
            none = QStandardItem(self._nothing(text))
            none.setFlags(Qt.ItemFlag.NoItemFlags)
            self._offered.appendRow(none)
            found = likest(text, self._commands)
        for command in found:
            self._offered.appendRow(QStandardItem(_words(command)))

    def _nothing(self, text: str) -> str:
        near = likest(text, self._commands)
        return f"Nothing is called “{text.strip():.30}”{'; near it:' if near else ''}"

    def _give_first(self) -> None:
        text = self._field.text()
        if not text.strip():
            return
        found = found_for(text, self._commands)
        if found:
            self._give(_words(found[0]))
            return
        near = [f"“{command.title}”" for command in likest(text, self._commands)]
        tried = " or ".join(near) or "another word, such as “export”, “mean” or “claim”"
        self._context.messages.inform(f"Nothing is called “{text.strip():.40}”; try {tried}.")

    def _chosen(self, index: QModelIndex) -> None:
        self._give(str(index.data()))

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
