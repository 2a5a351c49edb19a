"""The loaded datasets of every file, as it was last read and as it was the version before."""

from collections.abc import Sequence

from models.datasets.dataset import Dataset
from models.workspace.workspace import FileRef

_LARGEST_KEPT = 100_000_000
"""Bytes of a file above which the version before is let go of: two would fill a laptop."""


class Library:
    """Holds the tables of files by the place of the file.

    An id names a file within one workspace only; another workspace may give it to another file.
    """

    def __init__(self) -> None:
        self._tables: dict[str, tuple[Dataset, ...]] = {}
        self._before: dict[str, tuple[Dataset, ...]] = {}

    def keep(self, file: FileRef, datasets: Sequence[Dataset]) -> None:
        """Hold the tables of `file` as they are now; those of the version before stay beside them.

        A file that was only read in another way has no version before.
        """
        old = self._tables.get(file.path, ())
        if old and datasets and old[0].provenance.sha256 != datasets[0].provenance.sha256:
            self._before[file.path] = old if old[0].provenance.size <= _LARGEST_KEPT else ()
        self._tables[file.path] = tuple(datasets)

    def tables(self, file: FileRef) -> tuple[Dataset, ...]:
        """The tables of `file` as last read; none while it is not loaded."""
        return self._tables.get(file.path, ())

    def before(self, file: FileRef) -> tuple[Dataset, ...]:
        """The tables of `file` as they were the version before; none where there was no other."""
        return self._before.get(file.path, ())

    def clear(self) -> None:
        """Hold nothing any more."""
        self._tables.clear()
        self._before.clear()
