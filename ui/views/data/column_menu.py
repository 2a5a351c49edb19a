"""The menu on the name of a column: what can be made of it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from ui.commands import by_id, giver
from ui.context import Context
from ui.views.data.actions import FOR_A_COLUMN
from ui.widgets.table_header import TableHeader


class ColumnMenu(QMenu):
    """Comes up on a name in the header; `chosen` tells its place, for it is the one in front."""

    chosen = Signal(int)

    def __init__(self, context: Context, header: TableHeader) -> None:
        super().__init__(header)
        self._context, self._header = context, header
        self.setToolTipsVisible(True)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.show_at)

    def show_at(self, place: QPoint) -> None:
        """Show the menu of the column at `place` of the header, if there is one."""
        column = self._header.logicalIndexAt(place)
        if column < 0:
            return
        self.chosen.emit(column)
        self.clear()
        for id in FOR_A_COLUMN:
            command = by_id(id)
            action = self.addAction(command.title, giver(self._context, id))
            action.setToolTip(command.hint)
            action.setEnabled(command.enabled(self._context))
        self.popup(self._header.mapToGlobal(place))
