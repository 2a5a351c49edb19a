"""A long JSON list of flat records, read in batches: its records are found on the bytes first.

Only one batch is ever held as Python objects. Whatever is not such a list is left to the reader
that can take any JSON apart.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from operator import methodcaller
from typing import TypeAlias, cast

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Bytes, Cells, Offsets, padded, stripped
from models.datasets.json_grids import ABSENT, Cell
from models.datasets.json_nodes import constant
from models.frozen import frozen
from models.progress import Progress

SMALLEST = 2_000_000
"""Bytes from which on batches pay."""
_CHUNK = 2_000_000
_BATCH = 10_000
_LOOKED_AT = 1_000
"""Records looked at for a key that stands twice: what writes such a file does so all along."""
_EXACT = 2**53
_MARKS = tuple(b'"\\{}[]')
_OPEN, _CLOSE = (ord("{"), ord("[")), (ord("}"), ord("]"))


Numbers = npt.NDArray[np.int64 | np.float64]
Piece: TypeAlias = "npt.NDArray[np.int64] | npt.NDArray[np.float64] | _Texts | list[Cell]"
_VALUES = methodcaller("values")
_NOTHING = (type(None), type(ABSENT))


@frozen(eq=False)
class FlatRecords:
    """`columns[c]`: numbers as an array (NaN where missing), texts as cells (empty where missing),
    anything else as values of JSON.

    `starts`, `ends`, `lines`: (n,) where each record is written.
    """

    names: list[str]
    columns: list[Sequence[Cell] | Numbers | Cells]
    starts: Offsets
    ends: Offsets
    lines: Offsets


def read_flat_records(
    buffer: Bytes, start: int, stop: int, progress: Progress
) -> FlatRecords | None:
    """The records of the list that `buffer[start:stop]` holds, `None` if it is anything else."""
    if stop - start < SMALLEST:
        return None
    found = _places(buffer, start, stop, progress)
    if found is None:
        return None
    starts, ends, lines = found
    # Batches leave out what stands around them: it must be brackets and commas alone.
    after = [start, *ends[_BATCH - 1 : -1 : _BATCH].tolist(), int(ends[-1])]
    before = [int(starts[0]), *starts[_BATCH::_BATCH].tolist(), stop]
    around = [buffer[one:other].tobytes().strip() for one, other in zip(after, before, strict=True)]
    if around != [b"[", *[b","] * (len(around) - 2), b"]"]:
        return None
    if _has_doubled(buffer[starts[0] : ends[min(len(ends), _LOOKED_AT) - 1]].tobytes()):
        return None
    gathered = _Gathered()
    for first in range(0, len(starts), _BATCH):
        last = min(first + _BATCH, len(starts))
        try:
            records = _decoded(b"[%b]" % buffer[starts[first] : ends[last - 1]].tobytes())
        except (ValueError, RecursionError):
            return None
        if len(records) != last - first or not gathered.add(records):
            return None
        progress(0.3 + 0.3 * last / len(starts), "Reading records")
    columns = [gathered.column(name) for name in gathered.pieces]
    if any(column is None for column in columns):
        return None
    whole = [column for column in columns if column is not None]
    return FlatRecords(list(gathered.pieces), whole, starts, ends, lines)


def _has_doubled(records: bytes) -> bool:
    """Whether a key stands twice in one of the first records; only the slower reader keeps both."""
    doubled = False

    def look(pairs: list[tuple[str, object]]) -> None:
        nonlocal doubled
        doubled = doubled or len({name for name, _ in pairs}) < len(pairs)

    try:
        json.loads(b"[%b]" % records, object_pairs_hook=look)
    except (ValueError, RecursionError):
        return False
    return doubled


def _decoded(data: bytes) -> list[dict[str, Cell]]:
    """The list that `data` holds.

    msgspec is three times faster but takes neither NaN nor damaged text, nor numbers out of range.
    """
    import msgspec  # only for long lists of records

    try:
        return msgspec.json.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return json.loads(data.decode("utf-8", "replace"), parse_constant=constant)


@frozen(eq=False)
class _Texts:
    """Texts (empty where missing) as UTF-8, a zero byte between each two of them."""

    data: bytes
    count: int

    def __len__(self) -> int:
        return self.count


@dataclass(eq=False, slots=True)
class _Gathered:
    """Columns as they grow by a batch at a time."""

    pieces: dict[str, list[Piece]] = field(default_factory=dict[str, list[Piece]])
    rows: int = 0

    def add(self, records: list[dict[str, Cell]]) -> bool:
        """Take a batch in; whether all of it are flat records."""
        if set(map(type, records)) != {dict}:
            return False
        for name, values in _columns(records):
            types = set(map(type, values))
            if dict in types:
                return False
            earlier = self.pieces.setdefault(name, [])
            if not earlier and self.rows:
                earlier.append(_absent(self.rows))
            earlier.append(_piece(values, types))
        for name, earlier in self.pieces.items():
            lacking = self.rows + len(records) - sum(len(piece) for piece in earlier)
            if lacking:
                self.pieces[name].append(_absent(lacking))
        self.rows += len(records)
        return True

    def column(self, name: str) -> Sequence[Cell] | Numbers | Cells | None:
        """The whole column, let go of here; `None` where numbers and other things meet in it."""
        pieces = self.pieces[name]
        self.pieces[name] = []
        arrays = [piece for piece in pieces if isinstance(piece, np.ndarray)]
        texts = [piece for piece in pieces if isinstance(piece, _Texts)]
        lists = [piece for piece in pieces if isinstance(piece, list)]
        empty = not any(_is_some(value) for piece in lists for value in piece)
        if texts:
            return None if arrays or not empty else _cells(pieces)
        if not arrays:
            return list(chain.from_iterable(lists))
        if not empty:
            return None
        floats = bool(lists) or any(array.dtype.kind == "f" for array in arrays)
        if floats and any(
            array.dtype.kind == "i" and int(np.abs(array).max()) >= _EXACT for array in arrays
        ):
            return None
        kind = np.float64 if floats else np.int64
        return np.concatenate(
            [
                piece.astype(kind) if isinstance(piece, np.ndarray) else np.full(len(piece), np.nan)
                for piece in pieces
            ]
        )


def _columns(records: list[dict[str, Cell]]) -> Iterator[tuple[str, Sequence[Cell]]]:
    """The members of records by name, in the order in which the names first come up."""
    shapes = set(map(tuple, records))
    if len(shapes) == 1:
        # Values stand in the order of their names: nothing has to be looked up.
        names: tuple[str, ...] = shapes.pop()
        every: list[Cell] = list(chain.from_iterable(map(_VALUES, records)))
        for place, name in enumerate(names):
            yield name, every[place :: len(names)]
        return
    for name in dict.fromkeys(chain.from_iterable(records)):
        yield name, [record.get(name, ABSENT) for record in records]


def _piece(values: Sequence[Cell], types: set[type]) -> Piece:
    """Numbers as an array where that changes none of them, texts as bytes, else the values."""
    if types <= {int, float, *_NOTHING} and types & {int, float}:
        try:
            if types == {int}:
                return np.array(values, dtype=np.int64)
            if type(ABSENT) in types:
                values = [None if value is ABSENT else value for value in values]
            floats = np.array(values, dtype=np.float64)
            if int not in types or not (np.abs(floats) >= _EXACT).any():
                return floats
        except OverflowError:
            pass
    if str in types and types <= {str, *_NOTHING}:
        texts = cast(Sequence[str], values)
        if types != {str}:
            texts = [value if isinstance(value, str) else "" for value in values]
        data = "\0".join(texts).encode("utf-8", "replace")
        if data.count(0) == len(texts) - 1:
            return _Texts(data, len(texts))
    return list(values)


def _is_some(value: Cell) -> bool:
    return value is not None and value is not ABSENT


def _cells(pieces: Sequence[Piece]) -> Cells:
    """The cells of texts; what stands between them is missing."""
    data = b"\0".join(
        piece.data if isinstance(piece, _Texts) else bytes(len(piece) - 1) for piece in pieces
    )
    buffer = padded(data)
    ends = np.append(np.flatnonzero(buffer[: len(data)] == 0), len(data)).astype(np.int32)
    starts = np.zeros_like(ends)
    starts[1:] = ends[:-1] + 1
    return stripped(Cells(buffer, starts, ends))


def _absent(count: int) -> list[Cell]:
    return [ABSENT] * count


def _places(
    buffer: Bytes, start: int, stop: int, progress: Progress
) -> tuple[Offsets, Offsets, Offsets] | None:
    """Starts, ends and lines of the objects of a list; `None` where it holds anything else."""
    starts: list[Offsets] = []
    ends: list[Offsets] = []
    newlines: list[Offsets] = []
    inside, depth, begin = 0, 0, start
    while begin < stop:
        end = min(begin + _CHUNK, stop)
        while end < stop and buffer[end - 1] == ord("\\"):
            end += 1
        piece = buffer[begin:end]
        newlines.append(np.flatnonzero(piece == 10) + begin)
        marks, kinds, inside = _outside_texts(piece, inside)
        opens = (kinds == _OPEN[0]) | (kinds == _OPEN[1])
        depths = depth + np.cumsum(np.where(opens, 1, -1))
        if len(depths):
            if (opens & (depths == 2) & (kinds != _OPEN[0])).any() or int(depths.min()) < 0:
                return None
            if depth == 0 and kinds[0] != _OPEN[1]:
                return None
            starts.append(marks[opens & (depths == 2)] + begin)
            ends.append(marks[~opens & (depths == 1)] + begin + 1)
            depth = int(depths[-1])
        begin = end
        progress(0.2 + 0.1 * (end - start) / (stop - start), "Finding records")
    if depth or inside or not starts:
        return None
    all_starts, all_ends = np.concatenate(starts), np.concatenate(ends)
    if not len(all_starts) or len(all_starts) != len(all_ends):
        return None
    lines = 1 + np.searchsorted(np.concatenate(newlines), all_starts)
    return all_starts, all_ends, lines.astype(np.int64)


def _outside_texts(piece: Bytes, inside: int) -> tuple[Offsets, Bytes, int]:
    """Brackets that stand outside of texts, and whether the piece ends inside one (1) or not."""
    hits = piece == _MARKS[0]
    for mark in _MARKS[1:]:
        hits |= piece == mark
    marks = np.flatnonzero(hits)
    kinds = piece[marks]
    quotes = kinds == _MARKS[0]
    slashes = kinds == _MARKS[1]
    if slashes.any():
        quotes &= ~_escaped(marks, slashes)
    within = (np.cumsum(quotes) + inside) % 2
    ends_inside = int(within[-1]) if len(within) else inside
    keep = (within == 0) & (kinds != _MARKS[0]) & ~slashes
    return marks[keep], kinds[keep], ends_inside


def _escaped(marks: Offsets, slashes: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """(n,) whether an odd number of backslashes stands right before each mark."""
    follows = np.zeros(len(marks), dtype=np.bool_)
    follows[1:] = slashes[:-1] & (np.diff(marks) == 1)
    places = np.arange(len(marks))
    chain_start = np.maximum.accumulate(np.where(follows, 0, places))
    return (places - chain_start) % 2 == 1
