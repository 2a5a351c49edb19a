"""Brings files into the session, in the background, and again whenever they change on disk."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from models import bundled
from models.datasets.overrides import Overrides
from models.errors import SalientError
from models.workspace import edits
from models.workspace.register_files import file_with, register_files_used
from models.workspace.workspace import FileRef
from ui.following import Following
from ui.jobs import Jobs
from ui.messages import Messages
from ui.reading import Reader, Reading, topic
from ui.session import Change, Session
from ui.taking import Taking
from ui.unread import Unread


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
        self._following = Following(self)
        self._following.settled.connect(self._look)
        self._taking = Taking(session, jobs, messages, self._following)
        self._taking.held.connect(self.failed)
        self._taking.asked.connect(self._read_as_asked)
        self._taking.rested.connect(self._read_at_rest)
        self._taking.changes_asked.connect(self.changes_asked)
        self._unread = Unread(session, messages, self._read_each)
        self._decided: dict[str, Overrides] = {}
        """What was decided about each file when it was last read."""
        session.changed.connect(self._follow_decisions)

    def open(self, paths: Sequence[str]) -> tuple[FileRef, ...]:
        """Add data files to the workspace as one step, and read them; those that it has, again."""
        there = [file for file in self._session.workspace.files if file.path in paths]
        workspace, added = edits.with_files(self._session.workspace, paths)
        for file in there:
            self.read(file, asked=True)
        if added:
            words = Path(added[0].path).name if len(added) == 1 else f"{len(added)} files"
            self._session.edit(f"Open {words}", workspace)
        for file in added:
            self.read(file)
        self._unread.opened_together(paths)
        return tuple(file for path in paths for file in workspace.files if file.path == path)

    def read_all(self, rows: Mapping[str, int] | None = None) -> None:
        """Read every file of the workspace that is not loaded yet, and of the register those that
        something in the workspace is made of.

        `rows`: how many rows a file had when it was read last, by its id; where it has fewer now,
        that is said.
        """
        self._taking.rows_kept = dict(rows or {})
        workspace = self._session.workspace
        files = (*workspace.files, *register_files_used(workspace))
        for file in files:
            if not self._session.tables(file.id):
                self.read(file)
        self._unread.opened_together([file.path for file in files])

    def ensure(self, file: FileRef) -> None:
        """Read `file` unless that is under way, was done, or failed and nobody asked again."""
        if not (
            self._session.tables(file.id)
            or file.path in self._unread.why
            or self._jobs.is_running(topic(file))
        ):
            self.read(file)

    def failure(self, id: str) -> str:
        """Why the file `id` could not be read, or the empty text."""
        return self._unread.why.get(self._place_of(id), "")

    def withheld_of(self, id: str) -> str:
        """What the file `id` lost on disk while what was read before is shown, or no text."""
        return self._taking.withheld.get(self._place_of(id), "")

    def read(self, file: FileRef, *, asked: bool = False, rested: bool = False) -> None:
        """Read `file` in the background; its tables reach the session when it is done.

        A file that lost much since it was read before, perhaps because it is being written just
        now, is taken only where the user `asked` for what is on disk. What stands behind its last
        line end is left out unless the file is opened, asked for, or has `rested`.
        """
        path = bundled.locate(file.path)
        before = self._session.tables(file.id)
        if asked:
            self._unread.opened_together(())
        self._unread.why.pop(file.path, None)
        self._decided[file.id] = file.overrides
        grows = bool(before) and (
            before[0].provenance.unfinished or self._following.is_another(path)
        )
        reader = Reader(
            path=path,
            overrides=file.overrides,
            before=before,
            ended_only=grows and not asked and not rested,
            ends_lines=self._taking.ends_lines(file.path),
        )

        def done(reading: Reading) -> None:
            if self._is_here(file):
                self._taking.take(file, reading, asked=asked)

        def failed(error: Exception) -> None:
            self._fail(file, error)

        def cancelled() -> None:
            self._unread.why[file.path] = f"Reading {path.name} was cancelled."
            self.failed.emit(file.id, self._unread.why[file.path])

        title = f"Reading {path.name}"
        self._jobs.start(topic(file), title, reader.read, done, failed, cancelled)
        self._following.watch(path)

    def close(self) -> None:
        """Stop following files."""
        self._following.close()

    def _read_as_asked(self, id: str) -> None:
        self._read_again(id, asked=True)

    def _read_at_rest(self, id: str) -> None:
        self._read_again(id, rested=True)

    def _read_again(self, id: str, *, asked: bool = False, rested: bool = False) -> None:
        """Read a file by what is decided about it now, which may be more than when it was read."""
        file = file_with(self._session.workspace, id)
        if file is not None:
            self.read(file, asked=asked, rested=rested)

    def _read_each(self, files: Sequence[FileRef]) -> None:
        for file in files:
            self._read_again(file.id)

    def _fail(self, file: FileRef, error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        self._following.stop_waiting(file.path)
        if self._is_here(file):
            self._unread.tell(file, str(error))
            self.failed.emit(file.id, str(error))

    def _place_of(self, id: str) -> str:
        file = file_with(self._session.workspace, id)
        return file.path if file is not None else ""

    def _is_here(self, file: FileRef) -> bool:
        """Whether `file` is still part of what is open; its reading may have outlived it."""
        return self._place_of(file.id) == file.path

    def _follow_decisions(self, change: Change) -> None:
        """Read those files again about which something else is decided now, by undo as well."""
        if not change.touches("files"):
            return
        for file in self._session.workspace.files:
            if self._decided.get(file.id, file.overrides) != file.overrides:
                self.read(file)

    def _look(self) -> None:
        """Read those files again that are not as they were. One that is gone may come back at once,
        as when it is written anew; where it does not, reading it says so.

        One that is being read is left to that, for a newer reading would take its place and a file
        that keeps growing would never be read.
        """
        for file in self._session.workspace.files:
            path = bundled.locate(file.path)
            if self._following.is_gone(path) and not self._following.is_waiting(_gone(file)):
                self._following.when_at_rest(_gone(file), partial(self._look_for, file))
            if not self._following.is_another(path):
                continue
            if self._jobs.is_running(topic(file)):
                self._following.settle_again()
            else:
                self.read(file)

    def _look_for(self, file: FileRef) -> None:
        """Read a file that was gone a while ago, so that it is said if it still is."""
        self._following.stop_waiting(_gone(file))
        if self._is_here(file) and self._following.is_gone(bundled.locate(file.path)):
            self._read_again(file.id)


def _gone(file: FileRef) -> str:
    """What is waited for while a file is gone, apart from waits for what is in it."""
    return f"gone: {file.path}"
