"""Files on disk that are watched: when one was changed and it is quiet again, or at rest."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from models.workspace.on_disk import Stamp, stamp

_SETTLE_MS = 400  # a file being written changes several times within this span
_REST_MS = 2000  # a line that stays without its end for this long is taken or told of
_PATIENCE_S = 1.0  # a file that never comes to rest is looked at all the same


class Following(QObject):
    """Watches files and says when to look at them again.

    A file that was replaced atomically drops out of Qt's watcher, therefore its folder is watched
    too and the file is added again.
    """

    settled = Signal()
    """Something changed, and it is quiet now, or has not been for a while."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._note_change)
        self._watcher.directoryChanged.connect(self._note_change)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self.settled)
        self._noted = 0.0
        """When the first of the changes was noted that wait to be looked at."""
        self._seen: dict[Path, Stamp | None] = {}
        self._rests: dict[str, QTimer] = {}
        """Until when a file is left to whoever writes it, by its place."""

    def watch(self, path: Path) -> None:
        """Follow a file, which is as it is now."""
        seen = self._seen[path] = stamp(path)
        wanted = [str(path)] if seen is not None else []
        if stamp(path.parent) is not None:
            wanted.append(str(path.parent))
        there = {*self._watcher.files(), *self._watcher.directories()}
        new = [each for each in wanted if each not in there]
        if new:
            self._watcher.addPaths(new)

    def is_another(self, path: Path) -> bool:
        """Whether a file is there and is not as it was when it was last watched."""
        now = stamp(path)
        return now is not None and now != self._seen.get(path)

    def is_gone(self, path: Path) -> bool:
        """Whether a file that was there when it was last watched is not any more."""
        return self._seen.get(path) is not None and stamp(path) is None

    def settle_again(self) -> None:
        """Say once more that it is quiet, when it has been for as long again."""
        self._settle.start()

    def when_at_rest(self, place: str, then: Callable[[], None]) -> None:
        """Do `then` in a while unless the wait for `place` is stopped or begun again before."""
        self.stop_waiting(place)
        timer = QTimer(self, singleShot=True, interval=_REST_MS)
        timer.timeout.connect(then)
        timer.start()
        self._rests[place] = timer

    def is_waiting(self, place: str) -> bool:
        """Whether `place` is waited for to be at rest."""
        return place in self._rests

    def stop_waiting(self, place: str) -> bool:
        """Wait for `place` to be at rest no longer; whether that was waited for."""
        timer = self._rests.pop(place, None)
        if timer is not None:
            timer.stop()
            timer.deleteLater()
        return timer is not None

    def close(self) -> None:
        """Follow nothing any more."""
        self._settle.stop()
        for place in tuple(self._rests):
            self.stop_waiting(place)
        watched = self._watcher.files() + self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)

    def _note_change(self, _path: str) -> None:
        """Look once it is quiet, or after a while where rows are added without end."""
        now = time.monotonic()
        if not self._settle.isActive():
            self._noted = now
        if now - self._noted < _PATIENCE_S:
            self._settle.start()
