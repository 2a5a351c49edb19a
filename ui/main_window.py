"""The window: menus, the tabs from VIEWS, the message bar below."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ui.commands import COMMANDS, take_what_is_typed
from ui.commands.data_file import show_changes
from ui.context import Context
from ui.menus import Menus
from ui.navigation import Place
from ui.opening import open_paths
from ui.tabs import Tabs
from ui.theme import Theme
from ui.view import View
from ui.views import VIEWS
from ui.warming import Warming
from ui.widgets.command_search import CommandSearch
from ui.widgets.empty_state import EmptyState
from ui.widgets.message_bar import MessageBar
from ui.widgets.tab_strip import TabStrip
from ui.widgets.text_undo import TextUndo


class MainWindow(QMainWindow):
    """A picture of the session; it holds no state of its own but what is in front."""

    def __init__(self, context: Context, may_close: Callable[[], bool]) -> None:
        super().__init__()
        self.context = context
        self._may_close = may_close
        self.setAcceptDrops(True)
        self.setMinimumSize(900, 600)
        self.resize(1280, 800)
        self.strip = TabStrip([(kind.id, kind.title, kind.line) for kind in VIEWS])
        self.strip.chosen.connect(self._tab_chosen)
        self.strip.theme_pressed.connect(self._switch_theme)
        self.pages = QStackedWidget()
        self._waiting = EmptyState("One moment", "This tab is being made ready.", [])
        self._missing = EmptyState(
            "This tab cannot be shown",
            "A part of Salient cannot be loaded. Try again; if that does not help, install Salient "
            "again. Your work is kept.",
            [("Try again", self._show_front)],
        )
        for page in (self._waiting, self._missing):
            self.pages.addWidget(page)
        self.views = Tabs(context, self.pages, self._made)
        self.bar = MessageBar(context)
        self._build()
        self.menus = Menus(self.menuBar(), context)
        self.command_search = CommandSearch(self.strip.search, COMMANDS, context)
        QShortcut(QKeySequence("Ctrl+K"), self, self.command_search.focus)
        self.text_undo = TextUndo(self)
        self.warming = Warming(self, self.views, context.jobs)
        context.session.changed.connect(self._name)
        context.navigation.went.connect(self._went)
        context.themes.changed.connect(self._theme_changed)
        self._theme_changed(context.themes.current)
        context.loading.changes_asked.connect(partial(show_changes, context))
        self.warming.ready.connect(self._show_front)
        self.warming.failed.connect(self._say_missing)
        self._show_front()
        self._name()

    def _name(self, *_: object) -> None:
        session = self.context.session
        mark = "" if session.is_saved else "*"
        self.setWindowTitle(f"{mark}{session.workspace.title} – Salient")

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        take_what_is_typed()
        if self._may_close():
            self.context.close()
            event.accept()
        else:
            event.ignore()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            open_paths(self.context, paths)
            event.acceptProposedAction()

    def _build(self) -> None:
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.strip)
        rows.addWidget(self.pages, 1)
        rows.addWidget(self.bar)
        self.setCentralWidget(whole)

    def _made(self, view: View) -> None:
        view.state_told.connect(self._show_state)

    def _tab_chosen(self, tab: str) -> None:
        self.context.navigation.go(tab)

    def _switch_theme(self) -> None:
        dark = self.context.themes.current.name == "dark"
        self.context.themes.choose("light" if dark else "dark")

    def _went(self, _place: Place) -> None:
        self._show_front()

    def _show_front(self) -> None:
        """Show the tab in front; while it is being made, a page that says so."""
        front = self.context.navigation.front
        self.strip.show_tab(front)
        if self.warming.must_wait(front):
            self.pages.setCurrentWidget(self._waiting)
            self.bar.set_state("")
            return
        if self.pages.currentWidget() is not self.views[front]:
            self.pages.setCurrentWidget(self.views[front])
            self.views[front].setFocus()
        self._show_state()

    def _say_missing(self) -> None:
        """Say why the page that is waited for does not come."""
        if self.pages.currentWidget() is self._waiting:
            self.pages.setCurrentWidget(self._missing)

    def _show_state(self) -> None:
        front = self.context.navigation.front
        if self.views.is_made(front):
            self.bar.set_state(self.views[front].state)

    def _theme_changed(self, theme: Theme) -> None:
        for part in (self.menuBar(), self.strip, self.bar, self._waiting, self._missing):
            self.context.themes.dress(part)
        self.strip.set_theme(theme)
        self.bar.set_theme(theme)
