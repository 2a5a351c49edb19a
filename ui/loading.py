"""Brings files into the session, in the background, and again whenever they change on disk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from models import bundled
from models.datasets.dataset import row_count
from models.datasets.overrides import Overrides
from models.errors import SalientError
from models.progress import Progress
from models.workspace import edits
from models.workspace.register_files import file_with
from models.workspace.workspace import FileRef
from ui import paths
from ui.following import Following
from ui.jobs import Jobs
from ui.messages import Messages
from ui.session import Change, Session

if TYPE_CHECKING:
    from models.datasets.dataset import Dataset


@dataclass(frozen=True, eq=False, slots=True)
class _Read:
    """The tables of a file, how they differ from those read before, and what they lost of them.

    `ended`: whether the last line has its end; `breaks_off`: it has none, and had one before.
    """

    datasets: "tuple[Dataset, ...]"
    changes: str
    lost: str
    ended: bool
    breaks_off: bool


class Loading(QObject):
    """Reads the files of the workspace, and again those that are others on disk."""

    failed = Signal(str, str)
    """The id of a file and the sentence why it could not be read or was not taken, which is empty
    once that is over.
    """

    changes_asked = Signal(str)
    """The id of a file of which somebody wants to see what changed on disk."""

    def __init__(self, session: Session, jobs: Jobs, messages: Messages) -> None:
        super().__init__()
        self._session = session
        self._jobs = jobs
        self._messages = messages
        self.failures: dict[str, str] = {}
        """Why a file could not be read, by its place."""
        self.withheld: dict[str, str] = {}
        """What a file lost that changed on disk and was therefore not taken, by its place."""
        self._following = Following(self)
        self._following.settled.connect(self._look)
        self._ended: set[str] = set()
        """The places of files that were seen with an end of their last line."""
        self._rows_known: dict[str, int] = {}
        """How many rows a file had that is not read yet since, by its id."""
        self._asked: dict[str, Overrides] = {}
        """What was decided about each file when it was last read."""
        self._together: tuple[str, ...] = ()
        """The places of the files that were last opened in one go."""
        session.changed.connect(self._follow_decisions)

    def open(self, paths: Sequence[str]) -> None:
        """Add data files to the workspace as one step, and read them."""
        workspace = self._session.workspace
        taken = {file.path: file for file in workspace.files}
        added: list[FileRef] = []
        for path in paths:
            if path in taken:
                self.read(taken[path], asked=True)
                continue
            file = FileRef(id=self._fresh_id(path, added), path=path)
            added.append(file)
            taken[path] = file
        if added:
            words = Path(added[0].path).name if len(added) == 1 else f"{len(added)} files"
            files = (*workspace.files, *added)
            self._session.edit(f"Open {words}", replace(workspace, files=files))
        for file in added:
            self.read(file)
        self._together = tuple(paths)

    def read_all(self, rows: Mapping[str, int] | None = None) -> None:
        """Read every file of the workspace that is not loaded yet.

        `rows`: how many rows a file had when it was read last, by its id; where it has fewer now,
        that is said.
        """
        self._rows_known = dict(rows or {})
        for file in self._session.workspace.files:
            if not self._session.tables(file.id):
                self.read(file)
        self._together = tuple(file.path for file in self._session.workspace.files)

    def ensure(self, file: FileRef) -> None:
        """Read `file` unless that is under way, was done, or failed and nobody asked again."""
        if not (
            self._session.tables(file.id)
            or file.path in self.failures
            or self._jobs.is_running(_topic(file))
        ):
            self.read(file)

    def failure(self, id: str) -> str:
        """Why the file `id` could not be read, or the empty text."""
        return self.failures.get(self._place_of(id), "")

    def withheld_of(self, id: str) -> str:
        """What the file `id` lost on disk while what was read before is shown, or no text."""
        return self.withheld.get(self._place_of(id), "")

    def read(self, file: FileRef, *, asked: bool = False, rested: str = "") -> None:
        """Read `file` in the background; its tables reach the session when it is done.

        A file that lost much since it was read before, perhaps because it is being written just
        now, is taken only where the user `asked` for what is on disk. One whose last line has no
        end, though it had one before, waits until it is at rest: `rested` is the SHA-256 of the
        version that was.
        """
        path = bundled.locate(file.path)
        before = self._session.tables(file.id)
        if asked:
            self._together = ()
        self.failures.pop(file.path, None)
        self._following.stop_waiting(file.path)
        self._asked[file.id] = file.overrides
        folder = paths.profiles_folder()
        ended_before = file.path in self._ended

        def work(progress: Progress) -> _Read:
            from models.answers.open_any import open_any  # the readers come when needed
            from models.datasets.last_line import breaks_off, doubted
            from models.datasets.profiles import profiles_in
            from models.datasets.rereading import reread

            datasets = open_any(path, progress, file.overrides, profiles_in(folder))
            ended = not breaks_off(path, datasets[0].provenance)
            doubtful = ended_before and not ended
            taken = doubted(datasets) if doubtful else datasets
            return _Read(taken, *reread(before, datasets), ended, doubtful)

        def done(read: _Read) -> None:
            self._take(file, read, asked=asked, rested=rested)

        def failed(error: Exception) -> None:
            self._fail(file, error)

        def cancelled() -> None:
            self._set_aside(file, f"Reading {path.name} was cancelled.")

        self._jobs.start(_topic(file), f"Reading {path.name}", work, done, failed, cancelled)
        self._following.watch(path)

    def close(self) -> None:
        """Stop following files."""
        self._following.close()

    def _take(self, file: FileRef, read: "_Read", *, asked: bool, rested: str) -> None:
        if not self._is_here(file):
            return
        before = self._session.tables(file.id)
        about = read.datasets[0].provenance
        name = Path(file.path).name
        if read.ended:
            self._ended.add(file.path)
        if before and before[0].provenance.version == about.version:
            if self.withheld.pop(file.path, ""):
                self._messages.inform(f"{name} on disk is again as it is shown here.")
            self.failed.emit(file.id, "")
            return
        changed = bool(before) and before[0].provenance.sha256 != about.sha256
        if changed and read.breaks_off and not asked and rested != about.sha256:
            self._hold(file, about.sha256)
            return
        if changed and read.lost and not asked:
            self._withhold(file, read.lost)
            return
        self.withheld.pop(file.path, None)
        self._session.load(file, read.datasets)
        known, now = self._rows_known.pop(file.id, 0), row_count(read.datasets)
        if not before and now < known:
            self._messages.warn(
                f"{name} has only {now:,} of the {known:,} rows that it had when the work was kept."
            )
        if before and before[0].provenance.sha256 == about.sha256:
            how = "as you decided" if about.overrides.any else "as the reader takes it"
            self._messages.inform(f"{name} was read again {how}.")
        elif read.changes:
            doubt = " Its last line has no line end; it may be cut off." if read.breaks_off else ""
            self._messages.inform(
                f"{name} changed on disk and was read again: {read.changes}.{doubt}",
                "Show",
                lambda: self.changes_asked.emit(file.id),
            )

    def _hold(self, file: FileRef, version: str) -> None:
        """Wait for the rest of the last line, or until nobody has written any for a while."""

        def at_rest() -> None:
            if self._is_here(file) and not self._jobs.is_running(_topic(file)):
                self._read_again(file.id, rested=version)

        self._following.when_at_rest(file.path, at_rest)

    def _withhold(self, file: FileRef, lost: str) -> None:
        self.withheld[file.path] = lost
        self._messages.warn(
            f"{Path(file.path).name} on disk {lost}; the version read before stays in use.",
            "Take it",
            lambda: self._read_again(file.id, asked=True),
        )
        self.failed.emit(file.id, lost)

    def _read_again(self, id: str, *, asked: bool = False, rested: str = "") -> None:
        """Read a file by what is decided about it now, which may be more than when it was read."""
        file = file_with(self._session.workspace, id)
        if file is not None:
            self.read(file, asked=asked, rested=rested)

    def _fail(self, file: FileRef, error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        if not self._is_here(file):
            return
        self._set_aside(file, str(error))
        if self._session.tables(file.id):
            kept = f"{error} The version read before stays in use."
            self._messages.fail(kept, "Try again", lambda: self._read_again(file.id))
            return
        unread = self._unread_with(file)
        more = len(unread) - 1
        others = ""
        if more:
            listed = "it is" if more == 1 else "they are"
            others = (
                f" {more:,} more {'file' if more == 1 else 'files'} could not be opened; {listed} "
                "in the list on Data."
            )
        sentence = f"{self.failures[unread[0].path]}{others}"
        self._messages.fail(sentence, "Try again", lambda: self._read_each(unread))

    def _unread_with(self, file: FileRef) -> list[FileRef]:
        """`file` and those opened along with it that cannot be read either, as they were given.

        The message bar has room for one sentence, which would be that of the last of them.
        """
        if file.path not in self._together:
            return [file]
        there = {each.path: each for each in self._session.workspace.files}
        return [there[path] for path in self._together if path in there and path in self.failures]

    def _read_each(self, files: Sequence[FileRef]) -> None:
        for file in files:
            self._read_again(file.id)

    def _set_aside(self, file: FileRef, sentence: str) -> None:
        self.failures[file.path] = sentence
        self.failed.emit(file.id, sentence)

    def _place_of(self, id: str) -> str:
        file = file_with(self._session.workspace, id)
        return file.path if file is not None else ""

    def _is_here(self, file: FileRef) -> bool:
        """Whether `file` is still part of what is open; its reading may have outlived it."""
        return self._place_of(file.id) == file.path

    def _fresh_id(self, path: str, added: Sequence[FileRef]) -> str:
        """An id that no file has and no chart remembers from a file that was removed."""
        workspace = self._session.workspace
        taken = {file.id for file in (*workspace.files, *added)}
        for chart in workspace.charts:
            taken.update(query.source.file for _, query in chart.queries)
        return edits.fresh_name(Path(path).stem or "file", taken)

    def _follow_decisions(self, change: Change) -> None:
        """Read those files again about which something else is decided now, by undo as well."""
        if not change.touches("files"):
            return
        for file in self._session.workspace.files:
            if self._asked.get(file.id, file.overrides) != file.overrides:
                self.read(file)

    def _look(self) -> None:
        """Read those files again that are not as they were; one that is gone may come back.

        One that is being read is left to that, for a newer reading would take its place and a file
        that keeps growing would never be read.
        """
        for file in self._session.workspace.files:
            if not self._following.is_another(bundled.locate(file.path)):
                continue
            if self._jobs.is_running(_topic(file)):
                self._following.settle_again()
            else:
                self.read(file)


def _topic(file: FileRef) -> str:
    return f"read:{file.path}"
