"""Unsaved work is written to the disk a moment after every change, away from the user's file."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from models.datasets.dataset import row_count
from models.errors import SalientError
from models.workspace.recovery import Kept, keep
from ui import paths
from ui.kept_files import Found, Place
from ui.messages import Messages
from ui.session import Change, Session

_SOON_MS = 2000
"""The most that a crash can take; a hand that draws a slider is not followed step by step."""


class Keeping(QObject):
    """Keeps what is open on disk for as long as it is not saved, once `begin` was called.

    It has a thread of its own: a file that takes a minute to read must not hold this up.
    """

    _told = Signal(object)

    def __init__(self, session: Session, messages: Messages) -> None:
        super().__init__()
        self._session = session
        self._messages = messages
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="salient-keep")
        self._place = Place.fresh(paths.recovery_folder())
        self._kept: Kept | None = None
        """What stands in the place, or is on its way there."""
        self._used = False
        """Whether anything may stand in the place."""
        self._last: Future[None] | None = None
        self._fails = False
        self.aside: list[Found] = []
        """Unsaved work apart from what is open: of earlier starts, and what was replaced."""
        self.left: Found | None = None
        """What gave place to that which is open now."""
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._keep)
        self._told.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def begin(self) -> None:
        """Follow the session from now on."""
        self._session.changed.connect(self._note)

    @property
    def offered(self) -> list[Found]:
        """What is kept apart and was not discarded, the newest first."""
        return [found for found in self.aside if not found.discarded]

    def keep_now(self) -> str:
        """Have what is open on the disk before going on; the sentence why that failed, if so."""
        self._soon.stop()
        self._keep()
        error = self._last.exception() if self._last is not None else None
        return str(error) if error is not None else ""

    def set_aside(self) -> str:
        """Keep what is open apart if it is not saved, since something else is to take its place.

        The sentence why that failed, if so; then nothing was set aside.
        """
        self.left = None
        problem = self.keep_now()
        if not problem and self._kept is not None:
            self.left = Found(self._place, self._kept)
            self.aside.insert(0, self.left)
            self._settle_in(Place.fresh(paths.recovery_folder()), None)
        return problem

    def adopt(self, found: Found) -> None:
        """Go on in the place of `found`, whose work is to be opened now."""
        self._soon.stop()
        self._submit(self._place.release)
        self.aside.remove(found)
        self._settle_in(found.place, found.kept)

    def forget(self) -> None:
        """Keep nothing of what is open: it is saved, or the user gave it up."""
        self._soon.stop()
        self._kept = self._last = None
        if self._used:
            self._used = False
            self._submit(self._place.remove)

    def leave(self) -> None:
        """Let go of what was discarded: the program is closed by its user."""
        for found in self.aside:
            if found.discarded:
                found.place.remove()

    def close(self) -> None:
        """Follow the session no more; what is kept now is there for the next start."""
        self._soon.stop()
        self._pool.shutdown(wait=True)
        for place in (self._place, *(found.place for found in self.aside)):
            place.release()

    def _settle_in(self, place: Place, kept: Kept | None) -> None:
        self._place, self._used, self._last = place, kept is not None, None
        self._kept = kept

    def _note(self, change: Change) -> None:
        if change.touches("saved") and self._session.is_saved:
            self.forget()
            return
        matters = bool(change.parts - {"data"}) or not self._session.is_saved
        if matters and not self._soon.isActive():
            self._soon.start()

    def _keep(self) -> None:
        session, place, last = self._session, self._place, self._kept
        if session.is_saved:
            self.forget()
            return
        at, rows = datetime.now(UTC), self._rows()
        if last is not None and last.workspace is session.workspace:
            if last.rows == rows:
                return
            at = last.at  # only a file was read; the work is still that of its last change
        kept = Kept(session.workspace, session.path, at, rows, session.stamp)
        self._kept, self._used = kept, True

        def write() -> None:
            place.claim()
            keep(kept, place.path)

        self._last = self._submit(write)

    def _rows(self) -> dict[str, int]:
        """How many rows each file has, of one that is not read yet as far as that was known."""
        known = self._kept.rows if self._kept is not None else {}
        rows: dict[str, int] = {}
        for file in self._session.workspace.files:
            tables = self._session.tables(file.id)
            if tables:
                rows[file.id] = row_count(tables)
            elif file.id in known:
                rows[file.id] = known[file.id]
        return rows

    def _submit(self, work: Callable[[], None]) -> "Future[None]":
        future = self._pool.submit(work)
        future.add_done_callback(lambda done: self._told.emit(done.exception()))
        return future

    def _hear(self, error: BaseException | None) -> None:
        """Say once that nothing is kept, not at every change until there is room again."""
        if error is None:
            self._fails = False
            return
        self._kept = None
        if not isinstance(error, SalientError):
            raise error
        if not self._fails:
            self._fails = True
            self._messages.warn(str(error))
