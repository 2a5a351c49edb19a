"""The one object that changes: the current workspace, its history, and the loaded datasets."""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from models.charts.origin import AsShown
from models.datasets.dataset import Dataset
from models.errors import QueryError
from models.frozen import frozen
from models.tables.query import TableRef
from models.workspace.on_disk import Stamp, stamp
from models.workspace.register_files import file_with
from models.workspace.workspace import FileRef, Workspace
from ui.library import Library

Part = Literal[
    "title", "files", "views", "charts", "scenarios", "claims", "forecasts", "series", "data",
    "saved",
]  # fmt: skip


@frozen
class Change:
    """Which kinds of thing changed; a view that shows none of them need not look.

    `data` means that datasets were loaded or read anew; `files` names those files' ids.
    """

    parts: frozenset[Part]
    files: frozenset[str] = frozenset()

    def touches(self, *parts: Part) -> bool:
        """Whether any of `parts` changed."""
        return not self.parts.isdisjoint(parts)


@frozen
class Moment:
    """A workspace and the words for the step that made it."""

    title: str
    workspace: Workspace
    join: str = ""


class Session(QObject):
    """What is open. Everything else in the window is a picture of it."""

    changed = Signal(object)

    def __init__(self, workspace: Workspace | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = Library()
        self.path: str | None = None
        self.stamp: Stamp | None = None
        """Which version of the file at `path` was opened or saved here."""
        self._now = Moment("", workspace or Workspace())
        self._past: list[Moment] = []
        self._future: list[Moment] = []
        self._saved: Workspace | None = self._now.workspace

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

    def edit(self, title: str, workspace: Workspace, *, join: str = "") -> None:
        """Make `workspace` the current one; an equal one changes nothing.

        Steps in a row with the same `join` are one step to undo: a slider drawn across its range,
        a sentence typed. Where they end as they began there is nothing to undo.
        """
        if workspace == self.workspace:
            return
        before = self.workspace
        goes_on = join and self._past and self._now.join == join and not self._future
        if goes_on and workspace == self._past[-1].workspace:
            self._now = self._past.pop()
            self._tell(before)
            return
        if not goes_on:
            self._past.append(self._now)
        self._now = Moment(title, workspace, join)
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

    def open(self, workspace: Workspace, path: str | None, *, saved: bool = True) -> None:
        """Start afresh with `workspace`, which stands in `path`, or is yet to be `saved` there."""
        before = self.workspace
        self._past.clear()
        self._future.clear()
        self._library.clear()
        self._now = Moment("", workspace)
        self._saved = workspace if saved else None
        self._stands_in(path)
        self._tell(before, "saved")

    def mark_saved(self, path: str, written: Workspace) -> None:
        """Remember that `written`, which is what is open under its new name, stands in `path`.

        That is no step to undo, and no later one continues a step from before.
        """
        before = self.workspace
        self._now = Moment(self._now.title, written)
        self._saved = written
        self._stands_in(path)
        self._tell(before, "saved")

    def file(self, id: str) -> FileRef:
        """The file of the workspace or the register with that id. Raises `KeyError`."""
        file = file_with(self.workspace, id)
        if file is None:
            raise KeyError(id)
        return file

    def load(self, file: FileRef, datasets: Sequence[Dataset]) -> None:
        """Take in the tables of a file of the workspace, read now."""
        self._library.keep(file, datasets)
        self.changed.emit(Change(frozenset({"data"}), frozenset({file.id})))

    def tables(self, id: str) -> tuple[Dataset, ...]:
        """The tables of the file `id` as last read; none while it is not loaded or not here."""
        file = file_with(self.workspace, id)
        return self._library.tables(file) if file is not None else ()

    def version_before(self, ref: TableRef) -> Dataset | None:
        """The table as it was before its file last changed on disk; `None` if it did not."""
        file = file_with(self.workspace, ref.file)
        tables = self._library.before(file) if file is not None else ()
        return next((table for table in tables if table.name == ref.table), None)

    def dataset(self, ref: TableRef) -> Dataset:
        """The loaded dataset that `ref` names.

        Raises:
            QueryError: it is not loaded, or the file has no such table any more.
        """
        tables = self.tables(ref.file)
        for dataset in tables:
            if dataset.name == ref.table:
                return dataset
        for dataset in tables:
            # As charts called the table of a picture before it bore the name that its file has.
            if isinstance(dataset.raw, AsShown) and dataset.raw.called == ref.table:
                return dataset
        raise QueryError(f"“{ref.table}” is not loaded; open its file again.")

    def _stands_in(self, path: str | None) -> None:
        self.path = path
        self.stamp = stamp(Path(path)) if path is not None else None

    def _tell(self, before: Workspace, *also: Part) -> None:
        parts: set[Part] = set(also)
        for name in (field.name for field in fields(Workspace)):
            if getattr(before, name) != getattr(self.workspace, name):
                parts.add(name)  # pyright: ignore[reportArgumentType]
        self.changed.emit(Change(frozenset(parts)))
