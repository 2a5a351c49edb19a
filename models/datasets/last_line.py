"""The last line of a text: whether it was written to its end, as far as that can be seen.

Many publishers end their last line with nothing, and some programs write a file piece by piece, so
that what stands behind the last line end may be “2024-12-31,59” of “2024-12-31,593”. One look at a
file cannot tell these apart. Therefore a file is read completely when it is opened, and up to its
last line end that stands in no quotes when it was changed since; what stands behind that

- is left out, with a finding, until its own end is there, where the file was seen to end a line
  or to go on within one;
- is taken as soon as nobody has written for a while, where it never was.

What somebody asked for is read completely, with a finding where lines were seen to end before.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from models.aside import Aside
from models.datasets.cells import PADDING
from models.datasets.dataset import Dataset, Issue, Provenance
from models.datasets.encoding import encoded_as
from models.datasets.source import Source

CUT_OFF = "The last line has no line end; it may be cut off."
UNFINISHED = "The last line is not finished yet; it is left out until its end is there."
_RECORDS_ARE_LINES = frozenset((".jsonl", ".ndjson"))
HEAD = 4096
"""Bytes of a text that tell how wide its characters are."""
_PIECE = 1 << 16


def has_lines(reader: str, path: Path) -> bool:
    """Whether what `reader` reads at `path` has a record a line, so that one can be left out."""
    return reader == "csv" or (reader == "json" and path.suffix.lower() in _RECORDS_ARE_LINES)


def up_to_last_end(source: Source) -> Source | None:
    """The text up to its last line end; `None` where nothing stands behind it, or there is none."""
    view = source.padded[: source.size]
    for sign in "\n\r":
        end = encoded_as(bytes(view[:HEAD]), sign)
        if bytes(view[-len(end) :]) == end:
            return None
        place = _last(view, end)
        if place is not None:
            return first(source, place + len(end))
    return None


def _last(view: memoryview, end: bytes) -> int | None:
    """Where `end` stands last, at a place where a character of its width may begin."""
    stop = len(view) // len(end) * len(end)
    while stop > 0:
        start = max(0, stop - _PIECE)
        piece = bytes(view[start:stop])
        place = piece.rfind(end)
        while place % len(end) and place > 0:
            place = piece.rfind(end, 0, place + len(end) - 1)
        if place >= 0 and not place % len(end):
            return start + place
        stop = start
    return None


def first(source: Source, size: int) -> Source:
    """The first `size` bytes of `source` as a file of their own."""
    copied = np.empty(size + PADDING, dtype=np.uint8)
    copied[:size] = np.frombuffer(source.padded, dtype=np.uint8, count=size)
    copied[size:] = 0
    padded = copied.data
    digest = Aside(lambda: hashlib.sha256(padded[:size]).hexdigest())
    return replace(source, padded=padded, size=size, digest=digest)


def breaks_off(path: Path, about: Provenance) -> bool:
    """Whether the text at `path`, read as `about` tells, has a last line without an end.

    It means something only of a file that ended otherwise before. Of what was added since it was
    read nothing is looked at. A file that is gone does not break off.
    """
    return has_lines(about.reader, path) and _is_within_a_line(path, about.size)


def goes_on(path: Path, about: Provenance) -> bool:
    """Whether the text at `path` only grew since it was read as `about` tells, within a line.

    So it was read while it was written.
    """
    if not breaks_off(path, about) or path.stat().st_size <= about.size:
        return False
    if not _is_within_a_line(path, about.size + 1):
        return False
    digest = hashlib.sha256()
    with path.open("rb") as file:
        left = about.size
        while left and (piece := file.read(min(left, _PIECE))):
            digest.update(piece)
            left -= len(piece)
    return digest.hexdigest() == about.sha256


def _is_within_a_line(path: Path, place: int) -> bool:
    """Whether the character that ends at the byte `place` is none that ends a line."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
            ends = [encoded_as(head, sign) for sign in "\n\r"]
            wide = len(ends[0])
            file.seek(max(0, -(-place // wide) * wide - wide))
            last = file.read(wide)
    except OSError:
        return False
    return bool(last) and last not in ends


def left_out(datasets: Sequence[Dataset], source: Source) -> tuple[Dataset, ...]:
    """The tables of `source`, which is cut behind its last line end, with the finding that it is.

    Where an encoding has more than a byte to the character the finding has no line.
    """
    data = np.frombuffer(source.padded[: source.size], dtype=np.uint8)
    end = ord("\n") if data[-1] == ord("\n") else ord("\r")
    line = 1 + int(np.count_nonzero(data == end)) if data[-1] == end else None
    issue = Issue("ragged", UNFINISHED, line)
    return tuple(
        replace(
            dataset,
            issues=(*dataset.issues, issue),
            provenance=replace(dataset.provenance, unfinished=True),
        )
        for dataset in datasets
    )


def doubted(datasets: Sequence[Dataset]) -> tuple[Dataset, ...]:
    """The tables with the finding that their last line may be cut off."""
    return tuple(_doubted(dataset) for dataset in datasets)


def _doubted(dataset: Dataset) -> Dataset:
    if not len(dataset.lines):
        return dataset
    row = len(dataset.lines) - 1
    issue = Issue("ragged", CUT_OFF, int(dataset.lines[row]), None, row)
    return replace(dataset, issues=(*dataset.issues, issue))
