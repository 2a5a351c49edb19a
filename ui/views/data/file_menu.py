"""The menu on an entry of the Data list: what can be done with its file."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from ui.commands import by_id, giver
from ui.context import Context
from ui.widgets.thing_list import ThingList

_COMMANDS = ("reload", "find-file", "how-read", "what-changed", "remove-file")


class FileMenu(QMenu):
    """Comes up on an entry of the list, which is then the one in front; Delete removes it."""

    def __init__(self, context: Context, things: ThingList) -> None:
        super().__init__(things)
        self._context, self._things = context, things
        self.setToolTipsVisible(True)
        things.items.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        things.items.customContextMenuRequested.connect(self.show_at)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), things.items)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(giver(context, "remove-file"))

    def show_at(self, place: QPoint) -> None:
        """Show the menu of the entry at `place` of the list, if there is one."""
        items = self._things.items
        index = items.indexAt(place)
        if not index.isValid() or not self._things.rows.rows[index.row()].key:
            return
        items.setCurrentIndex(index)
        self.clear()
        for id in _COMMANDS:
            command = by_id(id)
            action = self.addAction(command.title, giver(self._context, id))
            action.setToolTip(command.hint)
            action.setEnabled(command.enabled(self._context))
        self.popup(items.viewport().mapToGlobal(place))
