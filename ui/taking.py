"""Whether a new reading of a file takes the place of the one before, and what is said of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models import bundled
from models.counted import counted
from models.datasets.dataset import row_count
from models.workspace.register_files import file_with
from models.workspace.workspace import FileRef
from ui.following import Following
from ui.jobs import Jobs
from ui.messages import Messages
from ui.reading import Reading, topic
from ui.session import Session

if TYPE_CHECKING:
    from models.datasets.dataset import Dataset


class Taking(QObject):
    """Hands readings to the session, and holds back what looks half-written.

    A file that lost much is withheld until somebody takes it. Of one that goes on behind its last
    line end the lines before are taken at once; `models.datasets.last_line` tells what becomes of
    the rest.
    """

    asked = Signal(str)
    """The id of a file that somebody wants to have as it is on disk."""

    rested = Signal(str)
    """The id of a file that may be whole as it is, and that nobody has written for a while."""

    held = Signal(str, str)
    """The id of a file and the sentence why it was not taken, empty where that is over."""

    changes_asked = Signal(str)
    """The id of a file of which somebody wants to see what changed on disk."""

    def __init__(
        self, session: Session, jobs: Jobs, messages: Messages, following: Following
    ) -> None:
        super().__init__(following)
        self._session = session
        self._jobs = jobs
        self._messages = messages
        self._following = following
        self.withheld: dict[str, str] = {}
        """What a file lost that changed on disk and was therefore not taken, by its place."""
        self.rows_kept: dict[str, int] = {}
        """How many rows a file had when the work was kept, by its id, until it is read."""
        self._ends_lines: set[str] = set()

    def ends_lines(self, place: str) -> bool:
        """Whether the file at `place` was seen to end its lines."""
        return place in self._ends_lines

    def take(self, file: FileRef, reading: Reading, *, asked: bool) -> None:
        """Show `reading` or say why not; `asked`: whatever is on disk is wanted."""
        before, about = self._session.tables(file.id), reading.about
        waited = self._following.stop_waiting(file.path)
        self._note_end(file.path, reading, asked=asked)
        shown = before[0].provenance if before else None
        if shown is not None and shown.version == about.version:
            if about.unfinished and (waited or not shown.unfinished):
                self._wait(file, reading)
            self._stay(file)
            return
        changed = shown is not None and shown.sha256 != about.sha256
        if about.unfinished:
            self._wait(file, reading)
            if changed and not self._gains(before, reading) and not self.ends_lines(file.path):
                return
        if changed and reading.lost and not asked:
            self._following.stop_waiting(file.path)
            self._withhold(file, reading.lost)
            return
        self.withheld.pop(file.path, None)
        self._session.load(file, reading.datasets)
        if shown is None:
            self._compare_with_kept(file, reading)
        elif changed:
            self._tell_changes(file, reading)
        else:
            how = "as you decided" if about.overrides.any else "as the reader takes it"
            self._messages.inform(f"{_name(file)} was read again {how}.")

    def _note_end(self, place: str, reading: Reading, *, asked: bool) -> None:
        if reading.ends or reading.goes_on:
            self._ends_lines.add(place)
        elif asked:
            self._ends_lines.discard(place)  # whoever takes it so wants it so from now on

    def _gains(self, before: "Sequence[Dataset]", reading: Reading) -> bool:
        """Whether there are more rows; without its last line a file that is whole has no more."""
        return row_count(reading.datasets) > row_count(before)

    def _wait(self, file: FileRef, reading: Reading) -> None:
        self._following.when_at_rest(file.path, lambda: self._rest(file, reading))

    def _rest(self, file: FileRef, reading: Reading) -> None:
        """Nobody has finished the last line for a while."""
        another = self._following.is_another(bundled.locate(file.path))
        if another or self._jobs.is_running(topic(file)):
            return  # what is being read, or will be, has its own last line
        self._following.stop_waiting(file.path)
        here = file_with(self._session.workspace, file.id)
        shown = self._session.tables(file.id)
        if here is None or here.path != file.path or not shown:
            return
        if not self.ends_lines(file.path):
            self.rested.emit(file.id)
            return
        if not shown[0].provenance.unfinished:
            self._session.load(file, reading.datasets)
        self._messages.warn(
            f"The last line of {_name(file)} is not finished yet; it is left out until its end "
            "is written.",
            "Take it",
            lambda: self.asked.emit(file.id),
        )

    def _stay(self, file: FileRef) -> None:
        if self.withheld.pop(file.path, ""):
            self._messages.inform(f"{_name(file)} on disk is again as it is shown here.")
        self.held.emit(file.id, "")

    def _withhold(self, file: FileRef, lost: str) -> None:
        self.withheld[file.path] = lost
        self._messages.warn(
            f"{_name(file)} on disk {lost}; the version read before stays in use.",
            "Take it",
            lambda: self.asked.emit(file.id),
        )
        self.held.emit(file.id, lost)

    def _compare_with_kept(self, file: FileRef, reading: Reading) -> None:
        known, now = self.rows_kept.pop(file.id, 0), row_count(reading.datasets)
        if now < known:
            self._messages.warn(
                f"{_name(file)} has only {now:,} of the {counted(known, 'row')} that it had when "
                "the work was kept."
            )

    def _tell_changes(self, file: FileRef, reading: Reading) -> None:
        doubt = " Its last line has no line end; it may be cut off." if reading.doubtful else ""
        self._messages.inform(
            f"{_name(file)} changed on disk and was read again: {reading.changes}.{doubt}",
            "Show",
            lambda: self.changes_asked.emit(file.id),
        )


def _name(file: FileRef) -> str:
    return Path(file.path).name
