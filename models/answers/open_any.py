"""Any file that holds tables, opened."""

from pathlib import Path

from models.datasets import Dataset, open_file
from models.progress import Progress, silent


def open_any(path: str | Path, progress: Progress = silent) -> tuple[Dataset, ...]:
    """The tables of the file at `path`, at least one.

    Raises:
        FileUnreadable: the file is missing, damaged, or holds no table.
        Cancelled: by `progress`.
    """
    return open_file(Path(path), progress)
