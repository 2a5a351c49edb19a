"""A file in, its tables out."""

from __future__ import annotations

from pathlib import Path

from models.datasets.dataset import Dataset
from models.datasets.encoding import decode
from models.datasets.source import read_source
from models.errors import FileUnreadable
from models.progress import Progress, silent


def open_file(path: Path, progress: Progress = silent) -> tuple[Dataset, ...]:
    """The tables of the file at `path`, in the file's order; at least one.

    Raises:
        FileUnreadable: the file is missing, not a table, damaged or too large.
        Cancelled: by `progress`, which is called all along.
    """
    # The readers need pandas, which takes half a second to import; a window shows before that.
    from models.datasets.readers import READERS

    source = read_source(path, progress)
    decoded = decode(source.padded, source.size, source.name)
    try:
        for reader in READERS:
            if reader.suits(source, decoded):
                return tuple(reader.read(source, decoded, progress))
    except MemoryError as error:
        raise FileUnreadable(f"There is not enough memory to read “{source.name}”.") from error
    raise FileUnreadable(f"“{source.name}” is in no format that Salient reads: CSV or JSON.")
