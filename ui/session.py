"""The one object that changes: the current workspace, its history, and the loaded datasets."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Literal

from PySide6.QtCore import QObject, Signal

from models.datasets.dataset import Dataset
from models.errors import QueryError
from models.tables.query import TableRef
from models.workspace.workspace import FileRef, Workspace

Part = Literal["title", "files", "views", "charts", "scenarios", "claims", "data", "saved"]


@dataclass(frozen=True, slots=True)
class Change:
    """Which kinds of thing changed; a view that shows none of them need not look.

    `data` means that datasets were loaded or read anew; `files` names those files' ids.
    """

    parts: frozenset[Part]
    files: frozenset[str] = frozenset()

    def touches(self, *parts: Part) -> bool:
        """Whether any of `parts` changed."""
        return not self.parts.isdisjoint(parts)


@dataclass(frozen=True, slots=True)
class Moment:
    """A workspace and the words for the step that made it."""

    title: str
    workspace: Workspace


class Library:
    """The loaded datasets, by the version of their file: its hash, and how it was read."""

    def __init__(self) -> None:
        self._by_hash: dict[str, tuple[Dataset, ...]] = {}
        self._current: dict[str, str] = {}

    def keep(self, file: str, datasets: Sequence[Dataset]) -> None:
        """Hold the tables of `file` as the version now on disk."""
        version = datasets[0].provenance.version
        self._by_hash[version] = tuple(datasets)
        self._current[file] = version

    def tables(self, file: str) -> tuple[Dataset, ...]:
        """The tables of `file` as last read; none while it is not loaded."""
        return self._by_hash.get(self._current.get(file, ""), ())

    def version(self, file: str) -> str:
        """The version last read, or the empty text."""
        return self._current.get(file, "")


class Session(QObject):
    """What is open. Everything else in the window is a picture of it."""

    changed = Signal(object)

    def __init__(self, workspace: Workspace | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = Library()
        self.path: str | None = None
        self._now = Moment("", workspace or Workspace())
        self._past: list[Moment] = []
        self._future: list[Moment] = []
        self._saved = self._now.workspace

    @property
    def workspace(self) -> Workspace:
        """The workspace as it is now."""
        return self._now.workspace

    @property
    def undo_title(self) -> str:
        """The step that undo would take back, or the empty text."""
        return self._now.title if self._past else ""

    @property
    def redo_title(self) -> str:
        """The step that redo would take again, or the empty text."""
        return self._future[-1].title if self._future else ""

    @property
    def is_saved(self) -> bool:
        """Whether nothing the user made would be lost by closing."""
        return self.workspace == self._saved

    def edit(self, title: str, workspace: Workspace, *, join: bool = False) -> None:
        """Make `workspace` the current one; an equal one changes nothing.

        `join` merges the step with the one before it if that has the same title, so that a slider
        drawn across its range is one step to undo.
        """
        if workspace == self.workspace:
            return
        before = self.workspace
        if not (join and self._past and self._now.title == title and not self._future):
            self._past.append(self._now)
        self._now = Moment(title, workspace)
        self._future.clear()
        self._tell(before)

    def undo(self) -> None:
        """Go back one step."""
        if self._past:
            before = self.workspace
            self._future.append(self._now)
            self._now = self._past.pop()
            self._tell(before)

    def redo(self) -> None:
        """Take the step again that undo took back."""
        if self._future:
            before = self.workspace
            self._past.append(self._now)
            self._now = self._future.pop()
            self._tell(before)

    def open(self, workspace: Workspace, path: str | None) -> None:
        """Start afresh with `workspace`, which stands in `path`."""
        before = self.workspace
        self._past.clear()
        self._future.clear()
        self._now = Moment("", workspace)
        self._saved = workspace
        self.path = path
        self._tell(before, "saved")

    def mark_saved(self, path: str) -> None:
        """Remember that the workspace as it is now stands in `path`."""
        self._saved = self.workspace
        self.path = path
        self.changed.emit(Change(frozenset({"saved"})))

    def load(self, file: str, datasets: Sequence[Dataset]) -> None:
        """Take in the tables of a file of the workspace, read now."""
        self.library.keep(file, datasets)
        self.changed.emit(Change(frozenset({"data"}), frozenset({file})))

    def file(self, id: str) -> FileRef:
        """The file of the workspace with that id. Raises `KeyError`."""
        for file in self.workspace.files:
            if file.id == id:
                return file
        raise KeyError(id)

    def dataset(self, ref: TableRef) -> Dataset:
        """The loaded dataset that `ref` names.

        Raises:
            QueryError: it is not loaded, or the file has no such table any more.
        """
        for dataset in self.library.tables(ref.file):
            if dataset.name == ref.table:
                return dataset
        raise QueryError(f"“{ref.table}” is not loaded; open its file again.")

    def _tell(self, before: Workspace, *also: Part) -> None:
        parts: set[Part] = set(also)
        for name in (field.name for field in fields(Workspace)):
            if getattr(before, name) != getattr(self.workspace, name):
                parts.add(name)  # pyright: ignore[reportArgumentType]
        self.changed.emit(Change(frozenset(parts)))
