"""The menus of the window, from COMMANDS: their wording, greying and ticks follow the moment."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ui.commands import COMMANDS, MENUS, Command, give
from ui.context import Context
from ui.widgets.kept_menu import KeptMenu
from ui.widgets.recent_menu import RecentMenu


class Menus(QObject):
    """Fills a menu bar. `soon` brings it up to date once for all that changes within a turn."""

    def __init__(self, bar: QMenuBar, context: Context) -> None:
        super().__init__(bar)
        self._context = context
        self.actions: dict[str, QAction] = {}
        """By the ids of their commands."""
        for title in MENUS:
            menu = bar.addMenu(f"&{title}")
            menu.setToolTipsVisible(True)
            self._fill(menu, [command for command in COMMANDS if command.menu == title])
            if title == "File":
                self.recent = RecentMenu(context)
                self.kept = KeptMenu(context)
                menu.insertMenu(self.actions["save"], self.recent)
                menu.insertMenu(self.actions["save"], self.kept)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        for moved in (
            context.session.changed,
            context.tables.made,
            context.navigation.went,
            context.themes.changed,
        ):
            moved.connect(self.soon)
        self.soon()

    def soon(self, *_: object) -> None:
        """Bring the wording and the greying up to date after this turn of the event loop."""
        self._soon.start()

    def refresh(self) -> None:
        """Bring the wording and the greying up to date."""
        for command in COMMANDS:
            action = self.actions[command.id]
            action.setEnabled(command.enabled(self._context))
            if command.wording is not None:
                action.setText(command.wording(self._context))
            if command.ticked is not None:
                action.setChecked(command.ticked(self._context))

    def _fill(self, menu: QMenu, entries: Sequence[Command]) -> None:
        group = entries[0].group
        for command in entries:
            if command.group != group:
                menu.addSeparator()
                group = command.group
            action = QAction(command.title, self)
            if command.shortcut:
                action.setShortcuts(QKeySequence.listFromString(command.shortcut))
            action.setToolTip(command.hint)
            action.setCheckable(command.ticked is not None)
            action.triggered.connect(self._giver(command))
            menu.addAction(action)
            self.actions[command.id] = action

    def _giver(self, command: Command) -> Callable[[], None]:
        def run() -> None:
            give(self._context, command)
            self.soon()  # a tick that is pressed again would go

        return run
