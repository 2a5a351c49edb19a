"""Makes the tabs that are not in front while nothing else is to do.

What they stand on takes as long to import as the first picture of the window takes to come, and a
tab has hundreds of widgets: both at once would stop the window for longer than a hand notices.
"""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from models.aside import Aside
from ui.jobs import Jobs
from ui.tabs import Tabs

_QUIET_S = 0.2
"""How long no job runs before the imports begin, and how long a tab that was waited for is left to
itself once it is shown."""
_LOOK_MS = 10
"""How often it is looked whether the imports and the jobs are over."""


class Warming(QObject):
    """Imports in a thread, then makes the tabs in pieces while no job runs."""

    imported = Signal()
    """Every tab can be made without waiting for an import."""

    ready = Signal()
    """The tab that somebody waits for can be shown."""

    done = Signal()
    """Every tab is made."""

    failed = Signal()
    """An import or a tab broke off, and nothing more is done until somebody waits for a tab."""

    def __init__(self, parent: QObject, tabs: Tabs, jobs: Jobs) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._jobs = jobs
        self._import: Aside[None] | None = None
        self._has_imported = False
        self._busy_at = 0.0
        self._undone: list[str] = []
        self._wanted = ""
        self._pieces: dict[str, Iterator[None]] = {}
        """What is left of each tab that was begun."""
        self._shown_at = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        """Whether every page is made."""
        return not self._timer.isActive()

    def start(self) -> None:
        """Begin once the window has been painted."""
        self._undone = [tab for tab in self._tabs if not self._tabs.is_made(tab)]
        self._busy_at = time.perf_counter()
        self._timer.start(_LOOK_MS)

    def must_wait(self, tab: str) -> bool:
        """Whether `tab` is yet to be made; then it is the next one, and `ready` tells.

        All of it at once would stop the window.
        """
        if tab not in self._undone:
            return False
        self._wanted = tab
        if self._has_imported:
            self._timer.start(0)
        else:
            self._begin_import()
        return True

    def _begin_import(self) -> None:
        if self._import is None:
            self._import = Aside(self._tabs.load)
            self._timer.start(_LOOK_MS)

    def stop(self) -> None:
        """Do no more; what is not made yet is made when it is shown."""
        self._timer.stop()
        self._undone.clear()

    def _go_on(self) -> None:
        """Do what can be done now; what breaks off is raised once, and can begin again."""
        try:
            wait = self._look()
        except BaseException:
            if not self._has_imported:
                self._import = None
            self.failed.emit()
            raise
        if self._undone or not self._has_imported:
            self._timer.start(wait)
        else:
            self.done.emit()

    def _look(self) -> int:
        """Do a piece, if there is one to be done now; how many ms until the next look."""
        busy = bool(self._jobs.running)
        if busy:
            self._busy_at = time.perf_counter()
        if self._import is None:
            # What the jobs brought is being drawn; an import beside it would take several times as
            # long as either.
            if time.perf_counter() - self._busy_at > _QUIET_S:
                self._begin_import()
        elif self._has_imported:
            waits = busy or time.perf_counter() - self._shown_at < _QUIET_S
            waits = waits and self._wanted not in self._undone
            if not waits and self._undone:
                self._warm()
                return 0
        elif self._import.is_over:
            self._import.result()
            self._has_imported = True
            self.imported.emit()
        return _LOOK_MS

    def _warm(self) -> None:
        """Make a piece of a tab, of the one that somebody waits for first."""
        tab = self._wanted if self._wanted in self._undone else self._undone[-1]
        pieces = self._pieces.setdefault(tab, self._warmed(tab))
        try:
            if next(pieces, _OVER) is not _OVER:
                return
        except BaseException:
            del self._pieces[tab]  # who asks again begins anew
            raise
        self._undone.remove(tab)
        if tab == self._wanted:
            self._shown_at = time.perf_counter()
            QTimer.singleShot(0, self, self.ready.emit)  # to show it in this turn would be felt

    def _warmed(self, tab: str) -> Iterator[None]:
        """Make `tab`, and draw it where somebody waits for it."""
        while not self._tabs.is_made(tab):
            self._tabs.go_on(tab)
            yield
        if tab == self._wanted:
            yield from self._tabs[tab].drawn()


_OVER = object()
"""Stands for the end of the pieces, which are nothing themselves."""
