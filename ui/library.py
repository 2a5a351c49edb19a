"""The loaded datasets of every file, as it was last read."""

from collections.abc import Sequence

from models.datasets.dataset import Dataset
from models.workspace.workspace import FileRef


class Library:
    """Holds the tables of files by the place of the file.

    An id names a file within one workspace only; another workspace may give it to another file.
    """

    def __init__(self) -> None:
        self._tables: dict[str, tuple[Dataset, ...]] = {}

    def keep(self, file: FileRef, datasets: Sequence[Dataset]) -> None:
        """Hold the tables of `file` as they are now, in place of those read before."""
        self._tables[file.path] = tuple(datasets)

    def tables(self, file: FileRef) -> tuple[Dataset, ...]:
        """The tables of `file` as last read; none while it is not loaded."""
        return self._tables.get(file.path, ())

    def clear(self) -> None:
        """Hold nothing any more."""
        self._tables.clear()
