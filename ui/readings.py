"""What claims read from loaded tables: read in the background, and there at once from then on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from models.errors import SalientError, StillReading
from models.progress import Progress
from ui.jobs import Jobs

if TYPE_CHECKING:
    from models.claims import Binding
    from models.claims.bound import Amount
    from models.datasets.dataset import Dataset

    Key = tuple[Binding, Dataset]

_MOST = 2000
"""Readings that are kept; a table let go is not held for longer than they are."""


class Readings(QObject):
    """A reader of bindings that never makes the window wait."""

    came = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._topic = f"readings:{id(self)}"
        """Its own: of a shared one, the end of another's reading would be awaited in vain."""
        self._known: dict[Key, Amount | SalientError] = {}
        self._wanted: dict[Key, None] = {}
        self.asked = 0
        """How often a value was asked for that was not there yet."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._start)

    def read(self, binding: Binding, dataset: Dataset) -> Amount:
        """What `binding` reads from `dataset`, which is its table as it is loaded now.

        Raises:
            StillReading: it was not read before; it is from now on.
            SalientError: it cannot be read.
        """
        # What was said before and by which version changes nothing in what is read.
        key = (replace(binding, version="", printed=""), dataset)
        found = self._known.get(key)
        if found is None:
            self.asked += 1
            self._wanted[key] = None
            self._soon.start()
            raise StillReading("it is being read.")
        if isinstance(found, SalientError):
            raise found
        return found

    def _start(self) -> None:
        if not self._wanted or self._jobs.is_running(self._topic):
            return
        wanted = tuple(self._wanted)

        def work(progress: Progress) -> dict[Key, Amount | SalientError]:
            from models.claims.bound import read_cached

            found: dict[Key, Amount | SalientError] = {}
            for place, key in enumerate(wanted):
                progress(place / len(wanted), f"{key[0].column} of {key[0].table}")
                try:
                    found[key] = read_cached(*key)
                except SalientError as error:
                    found[key] = error
            return found

        self._jobs.start(self._topic, "Reading from data", work, self._keep, _raise, self._give_up)

    def _keep(self, found: dict[Key, Amount | SalientError]) -> None:
        if len(self._known) > _MOST:
            self._known.clear()
        self._known |= found
        for key in found:
            self._wanted.pop(key, None)
        self.came.emit()
        self._start()

    def _give_up(self) -> None:
        self._wanted.clear()


def _raise(error: Exception) -> None:
    raise error
