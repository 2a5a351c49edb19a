"""Cycles are collected on the main thread only.

Python collects them on whichever thread happens to allocate. A QObject destroyed that way on a
worker's thread leaves Qt with what belonged to it, such as a notifier on a closed file, and the
process hangs or dies.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 2000


class Garbage(QObject):
    """Takes collecting over from Python for as long as worker threads may run."""

    _holders = 0

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        Garbage._holders += 1
        gc.disable()
        self._timer = QTimer(self, interval=_INTERVAL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that is due, as Python would have."""
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Hand collecting back to Python, once nobody holds it; call it when all threads ended."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        Garbage._holders -= 1
        if Garbage._holders == 0:
            gc.enable()
