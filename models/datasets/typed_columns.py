"""Plain numbers, words and ISO dates of a large, even file, read together in one pass.

The numbers and words are read by pandas, piece by piece, while the bytes of the piece are at hand
to check them and to read the dates. pandas is several times faster than reading cell by cell, but
it also turns `007` into 7 and rounds long whole numbers beside gaps; where it may have done so,
nothing is given here and the column is read from its cells.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from typing_extensions import Buffer, override

from models.datasets.cells import Bytes, Cells, Mask, Offsets
from models.datasets.kinds import Attempt, decide_words, is_wordy, refined
from models.datasets.kinds.attempt import share
from models.datasets.kinds.dates import of_moments
from models.datasets.kinds.iso_dates import Moments, joined, read_iso
from models.datasets.kinds.plain_numbers import read_plain
from models.datasets.layout import Layout
from models.datasets.records import Records
from models.progress import Progress

SMALLEST = 20_000
"""Rows from which on a second way of reading pays."""
_CELLS = 500_000
"""Cells read between two looks at whether the work was cancelled."""
_PROBE = 512
_EXACT = 2**53
_MISSING = ("", "NA", "N/A", "n/a", "NaN", "nan", "null", "NULL", "-", "–", "—")
_PLUS, _MINUS, _ZERO = 43, 45, 48

Values = npt.NDArray[Any]


@dataclass(frozen=True, eq=False, slots=True)
class _Wanted:
    """Places of the columns that a sample takes for plain numbers, for words, and for dates."""

    numbers: tuple[int, ...]
    words: tuple[int, ...]
    dates: tuple[int, ...]


def read_typed(
    records: Records, layout: Layout, delimiter: str, names: Sequence[str], progress: Progress
) -> dict[int, tuple[Attempt, Mask]]:
    """The columns, by place, that hold plain numbers and gaps only, or words, or only dates.

    With each comes (n,) which of its cells are not missing.
    """
    body = layout.body
    if len(body) < SMALLEST or not _is_even(records, layout):
        return {}
    wanted = _wanted(records, layout)
    if not wanted.numbers and not wanted.words:
        return {}
    moments = {place: list[Moments]() for place in wanted.dates}
    read = _read(records, layout, delimiter, wanted, moments, progress)
    found: dict[int, tuple[Attempt, Mask]] = {}
    for place in list(read):
        progress(0.7, f"Deciding what the column {names[place]} holds")
        values = read.pop(place)
        if place in wanted.words:
            words = decide_words(values, _cells_at(records, body, place))
            if words is not None:
                found[place] = words
        elif _is_exact(values):
            number = _number(values)
            found[place] = refined(names[place], number, number.read), number.read
    for place in list(moments):
        whole = joined(moments.pop(place))
        attempt = of_moments(whole, whole.read, len(body)) if len(whole.read) == len(body) else None
        if attempt is not None:
            found[place] = attempt, attempt.read
    return found


def _cells_at(records: Records, body: Offsets, place: int) -> Callable[[Offsets], Cells]:
    return lambda rows: records.column(body[rows], place)


def _number(values: Values) -> Attempt:
    read = ~np.isnan(values) if values.dtype.kind == "f" else np.ones(len(values), np.bool_)
    count = int(np.count_nonzero(read))
    return Attempt("number", values, read, f"{share(count, count)} parse as numbers")


def _is_even(records: Records, layout: Layout) -> bool:
    """Whether the rows follow each other without a break and have the same number of cells."""
    body = layout.body
    together = int(body[-1] - body[0]) + 1 == len(body)
    return together and bool((records.widths[body] == layout.width).all())


def _wanted(records: Records, layout: Layout) -> _Wanted:
    """Which columns a sample of the rows takes for what."""
    rows = layout.body[:: max(1, len(layout.body) // _PROBE)]
    # pandas divides quoted text a little otherwise than we do: numbers show it, words do not.
    words = not records.quoted
    numbers: list[int] = []
    wordy: list[int] = []
    dates: list[int] = []
    for place in range(layout.width):
        cells = records.column(rows, place)
        if _is_plain(cells):
            numbers.append(place)
        elif read_iso(cells).read.all():
            dates.append(place)
        elif words and is_wordy(cells):
            wordy.append(place)
    return _Wanted(tuple(numbers), tuple(wordy), tuple(dates))


def _is_plain(cells: Cells) -> bool:
    """Whether the cells hold plain numbers and gaps only."""
    plain = read_plain(cells)
    gaps = [text in _MISSING for text in cells.at(np.flatnonzero(~plain.read)).texts()]
    return bool(plain.read.sum() * 2 >= len(cells)) and all(gaps) and not plain.padded.any()


def _read(
    records: Records,
    layout: Layout,
    delimiter: str,
    wanted: _Wanted,
    moments: dict[int, list[Moments]],
    progress: Progress,
) -> dict[int, Values]:
    """Each column in int64, float64 or `str`; those that are anything else are left out.

    The pieces of columns of dates are put into `moments`; a column with anything else is taken out.
    """
    body = layout.body
    start, stop = int(records.starts[body[0]]), int(records.ends[body[-1]])
    text = records.buffer[start:stop]
    window = io.BufferedReader(_Window(text))
    pieces = {place: _Column(len(body)) for place in (*wanted.numbers, *wanted.words)}
    gaps: Any = {place: list(_MISSING) for place in wanted.numbers}
    kinds: dict[int | str, type] = dict.fromkeys(wanted.words, object)
    done = 0
    try:
        with pd.read_csv(
            window, sep=delimiter, header=None, usecols=list(pieces),
            chunksize=max(1, _CELLS // layout.width), dtype=kinds,
            keep_default_na=False, na_values=gaps,
            skip_blank_lines=False, encoding_errors="replace", low_memory=False,
            quoting=csv.QUOTE_MINIMAL if records.quoted else csv.QUOTE_NONE,
        ) as chunks:  # fmt: skip
            for chunk in chunks:
                rows = body[done : done + len(chunk)]
                if len(rows) < len(chunk) or _has_zero_bytes(records, rows):
                    return {}
                for place in list(pieces):
                    fits = pieces[place].add(done, chunk[place].to_numpy())
                    if not fits or (
                        place in wanted.numbers and _has_codes(records.column(rows, place))
                    ):
                        del pieces[place]
                for place in list(moments):
                    piece = read_iso(records.column(rows, place))
                    moments[place].append(piece)
                    if not piece.read.all():
                        del moments[place]
                done += len(chunk)
                progress(0.3 + 0.4 * done / len(body), "Reading numbers and words")
    except (pd.errors.ParserError, ValueError):
        # pandas divides the text otherwise than we do; the cells decide.
        return {}
    if done != len(body):
        return {}
    return {place: piece.values for place, piece in pieces.items() if piece.values is not None}


class _Column:
    """A column as it grows, in the narrowest of int64 and float64 that holds it, or as `str`."""

    def __init__(self, rows: int) -> None:
        self.rows = rows
        self.values: Values | None = None

    def add(self, start: int, piece: Values) -> bool:
        """Take in the rows from `start` on; whether they go with those before."""
        if piece.dtype not in (np.dtype(np.int64), np.dtype(np.float64), np.dtype(object)):
            return False
        if self.values is None:
            self.values = np.empty(self.rows, dtype=piece.dtype)
        elif piece.dtype != self.values.dtype:
            if object in (piece.dtype, self.values.dtype):
                return False
            if piece.dtype == np.float64:
                self.values = self.values.astype(np.float64)
        self.values[start : start + len(piece)] = piece
        return True


def _has_zero_bytes(records: Records, rows: Offsets) -> bool:
    """Whether a text would end early for pandas."""
    start, stop = int(records.starts[rows[0]]), int(records.ends[rows[-1]])
    return int(records.buffer[start:stop].min(initial=1)) == 0


def _is_exact(values: Values) -> bool:
    """Whether nothing was rounded and nothing is infinite."""
    if values.dtype.kind != "f":
        return values.dtype.kind == "i"
    least, most = np.fmin.reduce(values), np.fmax.reduce(values)
    return bool(least > -_EXACT and most < _EXACT)


def _has_codes(cells: Cells) -> bool:
    """Whether a cell begins with a zero that is not its only whole digit, or with a blank."""
    buffer, starts = cells.buffer, cells.starts
    first = buffer[starts]
    code = (first == _ZERO) & (buffer[starts + 1] - np.uint8(_ZERO) < 10)
    code |= ((first == 32) | (first == 9)) & (cells.lengths > 0)
    if code.any():
        return True
    signed = starts[(first == _PLUS) | (first == _MINUS)]
    return bool(((buffer[signed + 1] == _ZERO) & (buffer[signed + 2] - np.uint8(_ZERO) < 10)).any())


class _Window(io.RawIOBase):
    """The bytes of a buffer as a file, without a copy."""

    def __init__(self, buffer: Bytes) -> None:
        super().__init__()
        self._left = buffer.data

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Buffer, /) -> int:
        into = memoryview(buffer)
        count = min(len(into), len(self._left))
        into[:count] = self._left[:count]
        self._left = self._left[count:]
        return count
