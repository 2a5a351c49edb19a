"""Dresses the tabs that are not in front while nothing else is to do.

Qt gives a widget its style when it is first shown; for a whole tab at once that would stop the
window for longer than a hand notices.
"""

import time
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_SLICE_S = 0.008


class Warming(QObject):
    """Polishes widgets in slices of a few milliseconds, each in an idle moment."""

    def __init__(self, parent: QObject, pages: Sequence[QWidget]) -> None:
        super().__init__(parent)
        self._pages = list(pages)
        self._waiting: list[QWidget] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_done(self) -> bool:
        """Whether every page is dressed."""
        return not self._pages and not self._waiting

    def start(self) -> None:
        """Begin once the window has been painted."""
        self._timer.start()

    def stop(self) -> None:
        """Do no more."""
        self._timer.stop()

    def _go_on(self) -> None:
        end = time.perf_counter() + _SLICE_S
        while time.perf_counter() < end:
            if not self._waiting:
                if not self._pages:
                    self._timer.stop()
                    return
                self._waiting = self._pages.pop().findChildren(QWidget)
            widget = self._waiting.pop()
            if isValid(widget):
                widget.ensurePolished()
