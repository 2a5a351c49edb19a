"""A file in, its tables out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from models.datasets.dataset import Dataset, names
from models.datasets.encoding import Decoded, decode, decode_as
from models.datasets.last_line import has_lines, left_out, up_to_last_end
from models.datasets.open_quote import up_to_open_record
from models.datasets.overrides import AS_READ, Overrides
from models.datasets.source import Source, is_spreadsheet, read_source
from models.errors import FileUnreadable
from models.progress import Progress, silent

if TYPE_CHECKING:
    from models.datasets.profiles import Profile
    from models.datasets.readers.reader import Reader


def open_file(
    path: Path,
    progress: Progress = silent,
    overrides: Overrides = AS_READ,
    remembered: Sequence[Profile] = (),
    *,
    seen: int | None = None,
) -> tuple[Dataset, ...]:
    """The tables of the file at `path`, in the file's order; at least one.

    A folder of files with a day in their names is one table.

    `overrides` stand in place of what the reader would decide. Where there are none and the
    columns are those of a profile in `remembered`, its reading does. Of a text of which the
    first `seen` bytes were read before, its last line is read once it has its end, as `last_line`
    tells.

    Raises:
        FileUnreadable: the file is missing, not a table, damaged or too large.
        Cancelled: by `progress`, which is called all along.
    """
    if _is_folder(path):
        return _folder(path, progress, overrides, remembered)
    source = read_source(path, progress)
    try:
        ended = _ended(source, overrides, seen) if seen is not None else None
        source = ended or source
        if not overrides.any:
            overrides = _at_head(source, remembered)
        datasets = _read(source, overrides, progress)
        if not overrides.any:
            overrides = _by_names(datasets, remembered)
            datasets = _read(source, overrides, progress) if overrides.any else datasets
    except MemoryError as error:
        raise FileUnreadable(f"There is not enough memory to read “{source.name}”.") from error
    return left_out(datasets, ended) if ended is not None else datasets


def _ended(source: Source, overrides: Overrides, seen: int) -> Source | None:
    """The text without a last record that has no end; `None` where nothing is left out."""
    ended = up_to_last_end(source)
    closed = up_to_open_record(ended or source, seen)
    if ended is None and closed is None:
        return None
    text = ended or source
    reader = _reader(text, _decoded(text, overrides))
    if reader.name == "csv" and closed is not None:
        return closed
    return ended if has_lines(reader.name, source.path) else None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # a folder above it is closed; reading the file tells so


def _folder(
    path: Path, progress: Progress, overrides: Overrides, remembered: Sequence[Profile]
) -> tuple[Dataset, ...]:
    from models.datasets.dated_folder import read_folder

    def open_one(file: Path, layout: Overrides) -> tuple[Dataset, ...]:
        return open_file(file, overrides=layout)

    whole = read_folder(path, overrides, open_one, progress)
    if not overrides.any and (found := _by_names([whole], remembered)).any:
        whole = read_folder(path, found, open_one, progress)
    return (whole,)


def _read(source: Source, overrides: Overrides, progress: Progress) -> tuple[Dataset, ...]:
    decoded = _decoded(source, overrides)
    reader = _reader(source, decoded)
    return tuple(reader.read(source, decoded, overrides, progress))


def _reader(source: Source, decoded: Decoded) -> Reader:
    # The readers need numpy, which takes a while to import; a window shows before that.
    from models.datasets.readers import READERS

    for reader in READERS:
        if reader.suits(source, decoded):
            return reader
    raise FileUnreadable(f"“{source.name}” is in no format that Salient reads.")


def _decoded(source: Source, overrides: Overrides) -> Decoded:
    if is_spreadsheet(source.path, bytes(source.padded[:8])):
        return Decoded("", b"")  # its text is not in the bytes; the reader unpacks it
    if overrides.encoding is not None:
        return decode_as(source.padded, source.size, overrides.encoding)
    return decode(source.padded, source.size, source.name)


def _at_head(source: Source, remembered: Sequence[Profile]) -> Overrides:
    """The reading of a profile whose columns a separated text has once it is read that way.

    A decision about the delimiter or the header's line changes the names, so that only a look at
    the file with that decision tells whether it is meant.
    """
    laid_out = [one for one in remembered if _is_of_layout(one.reading)]
    if not laid_out or is_spreadsheet(source.path, bytes(source.padded[:8])):
        return AS_READ
    from models.datasets.readers.csv import names_at_head

    for profile in laid_out:
        found = names_at_head(source, _decoded(source, profile.reading), profile.reading)
        if found == profile.names:
            return profile.reading
    return AS_READ


def _is_of_layout(reading: Overrides) -> bool:
    return any(
        (reading.delimiter is not None, reading.header_line is not None, bool(reading.encoding))
    )


def _by_names(datasets: Sequence[Dataset], remembered: Sequence[Profile]) -> Overrides:
    """The reading of the profile that has exactly the columns of one of the tables."""
    there = {names(dataset.columns) for dataset in datasets}
    fitting = [one.reading for one in remembered if one.names in there]
    return fitting[0] if fitting else AS_READ
