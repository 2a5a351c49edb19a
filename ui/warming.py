"""Makes the tabs that are not in front while nothing else is to do.

What they stand on takes as long to import as the first picture of the window takes to come, and Qt
gives a widget its style when it is first shown: for a whole tab at once both would stop the window
for longer than a hand notices.
"""

import time

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from models.aside import Aside
from ui.jobs import Jobs
from ui.tabs import Tabs

_SLICE_S = 0.008
_QUIET_S = 0.2
"""How long no job runs before the imports begin."""
_LOOK_MS = 10
"""How often it is looked whether the imports and the jobs are over."""


class Warming(QObject):
    """Imports in a thread, then makes the tabs in pieces, and dresses them, while no job runs."""

    imported = Signal()
    """Every tab can be made without waiting for an import."""

    failed = Signal()
    """The imports broke off, and nothing more is done until `hurry`."""

    def __init__(self, parent: QObject, tabs: Tabs, jobs: Jobs) -> None:
        super().__init__(parent)
        self._tabs = tabs
        self._jobs = jobs
        self._import: Aside[None] | None = None
        self.is_importing = False
        """Whether a tab that was not shown yet has to wait for its imports."""
        self._busy_at = 0.0
        self._unmade: list[str] = []
        self._waiting: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        """Whether every page is made and dressed."""
        return not self._timer.isActive()

    def start(self) -> None:
        """Begin once the window has been painted."""
        self._unmade = list(self._tabs)
        self.is_importing = True
        self._busy_at = time.perf_counter()
        self._timer.start(_LOOK_MS)

    def hurry(self) -> None:
        """Import now, whatever else is under way: somebody waits for it."""
        if self._import is None:
            self._import = Aside(self._tabs.load)
            self._timer.start(_LOOK_MS)

    def stop(self) -> None:
        """Do no more."""
        self._timer.stop()

    def _go_on(self) -> None:
        busy = bool(self._jobs.running)
        if busy:
            self._busy_at = time.perf_counter()
        if self._import is None:
            # What the jobs brought is being drawn; an import beside it would take several times as
            # long as either.
            if time.perf_counter() - self._busy_at > _QUIET_S:
                self.hurry()
        elif not self.is_importing:
            self._timer.setInterval(_LOOK_MS if busy else 0)
            if not busy:
                self._warm()
        elif self._import.is_over:
            self._end_import(self._import)

    def _end_import(self, over: Aside[None]) -> None:
        """Go on to the tabs; what the imports raised is raised once, and they can begin again."""
        try:
            over.result()
        except BaseException:
            self._timer.stop()
            self._import = None
            self.failed.emit()
            raise
        self.is_importing = False
        self.imported.emit()

    def _warm(self) -> None:
        """Make a tab, or dress a few widgets of the one that was made last."""
        end = time.perf_counter() + _SLICE_S
        while self._waiting and time.perf_counter() < end:
            widget = self._waiting.pop()
            if isValid(widget):
                widget.ensurePolished()
        if self._waiting:
            return
        if not self._unmade:
            self._timer.stop()
            return
        self._tabs.go_on(self._unmade[-1])
        if self._tabs.is_made(self._unmade[-1]):
            self._waiting = self._tabs[self._unmade.pop()].findChildren(QWidget)
