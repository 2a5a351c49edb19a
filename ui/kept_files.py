"""Files of unsaved work: one for each program that runs, which no other touches meanwhile."""

import time
import uuid
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile

from models.bundled import WORKSPACE_SUFFIX
from models.errors import WorkspaceError
from models.workspace.recovery import Kept, kept_in, read_kept

_LOCK = ".lock"
_HALF_WRITTEN_S = 3600.0
"""The age at which a file that was never written to its end is no longer being written."""


class Place:
    """A file of kept work and the claim on it, which ends with the program however that ends."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = QLockFile(str(path.with_suffix(_LOCK)))
        self._lock.setStaleLockTime(0)  # only the end of its program makes a claim void, no clock

    @classmethod
    def fresh(cls, folder: Path) -> "Place":
        """A place that nobody has used; nothing is written yet."""
        return cls(folder / f"{uuid.uuid4().hex[:12]}{WORKSPACE_SUFFIX}")

    def claim(self) -> bool:
        """Whether the file is ours from now on, or was; not where another program runs with it."""
        if self._lock.isLocked():
            return True
        with suppress(OSError):  # writing to it will say why
            self.path.parent.mkdir(parents=True, exist_ok=True)
        return self._lock.tryLock(0)

    def release(self) -> None:
        """Give up the claim; what is kept stays for the next start."""
        self._lock.unlock()

    def remove(self) -> None:
        """Keep nothing here any more; what cannot be removed is offered at the next start."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)


@dataclass(eq=False, slots=True)
class Found:
    """Work that is kept apart from what is open; `kept` is `None` where it cannot be read, and
    `problem` is the sentence why. `discarded`: it goes when the program is closed.
    """

    place: Place
    kept: Kept | None
    problem: str = ""
    discarded: bool = False


def left_behind(folder: Path) -> list[Found]:
    """What programs that run no more have kept in `folder`, the newest first, claimed for us."""
    _tidy(folder)
    found: list[Found] = []
    for path in kept_in(folder):
        place = Place(path)
        if not place.claim():
            continue
        try:
            found.append(Found(place, read_kept(path)))
        except WorkspaceError as error:
            if path.exists():
                found.append(Found(place, None, str(error)))
            else:  # its program ended just now and had saved the work
                place.release()
    return sorted(found, key=lambda each: each.kept is None)


def _tidy(folder: Path) -> None:
    """Take away claims without a file and files that a crash left half-written."""
    with suppress(OSError):
        for lock in folder.glob(f"*{_LOCK}"):
            place = Place(lock.with_suffix(WORKSPACE_SUFFIX))
            if not place.path.exists() and place.claim():
                place.release()
        for half in folder.glob(".salient-*.tmp"):
            if half.stat().st_mtime < time.time() - _HALF_WRITTEN_S:
                half.unlink(missing_ok=True)
