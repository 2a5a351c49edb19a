"""Work in pieces, as many of them in a turn of the event loop as there is time for."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

SLICE_S = 0.008
"""How long the pieces of one turn may take. What they bring is laid out and painted in the same
turn, which takes several times as long."""


class Turns(QObject):
    """Takes pieces of work until there are none, then calls `over`; after an error as well.

    `paused` is called whenever the rest has to wait for the next turn.
    """

    def __init__(
        self, parent: QObject, over: Callable[[], None], paused: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self._over, self._paused = over, paused
        self._pieces: Iterator[None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def under_way(self) -> bool:
        """Whether there are pieces left."""
        return self._pieces is not None

    def begin(self, pieces: Iterator[None]) -> None:
        """Take `pieces` from now on, the first at once."""
        self._pieces = pieces
        self._go_on()

    def finish(self) -> None:
        """Take all that is left at once."""
        if self._pieces is not None:
            self._take(float("inf"))

    def _go_on(self) -> None:
        self._take(SLICE_S)

    def _take(self, seconds: float) -> None:
        until = time.perf_counter() + seconds
        pieces, self._pieces = self._pieces, None  # what breaks off is not begun again
        self._timer.stop()
        try:
            while pieces is not None and next(pieces, _OVER) is not _OVER:
                if time.perf_counter() >= until:
                    self._pieces = pieces
                    break
        finally:
            if self._pieces is None:
                self._over()
        if self._pieces is not None:
            self._timer.start()
            self._paused()


_OVER = object()
"""Stands for the end of the pieces, which are nothing themselves."""
