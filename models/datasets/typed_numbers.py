"""Plain numbers of a large, even file, read by pandas and held to the bytes.

pandas is several times faster than reading cell by cell, but it also turns `007` into 7 and rounds
long whole numbers beside gaps; where it may have done so, nothing is given here.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from models.datasets.cells import Bytes, Cells, Offsets
from models.datasets.kinds.plain_numbers import read_plain
from models.datasets.records import Records

_EXACT = 2**53
GAPS = frozenset(("", "NA", "N/A", "n/a", "NaN", "nan", "null", "NULL", "-", "–", "—"))
"""The usual ways of leaving a cell without a value."""
_PLUS, _MINUS, _ZERO = 43, 45, 48

Numbers = npt.NDArray[Any]
"""(n,) int64, or float64 with NaN where the cell is empty or says so."""


def is_plain(cells: Cells) -> bool:
    """Whether a few cells of a column hold plain numbers and gaps only."""
    plain = read_plain(cells)
    gaps = [text in GAPS for text in cells.at(np.flatnonzero(~plain.read)).texts()]
    return bool(plain.read.sum() * 2 >= len(cells)) and all(gaps) and not plain.padded.any()


def read_numbers(
    records: Records, rows: Offsets, delimiter: str, places: Sequence[int]
) -> dict[int, Numbers]:
    """The numbers in `rows`, which follow each other; without the columns that hold others too."""
    first, last = int(rows[0]), int(rows[-1])
    text = records.buffer[int(records.starts[first]) : int(records.ends[last])]
    if int(text.min(initial=1)) == 0:
        return {}  # a text would end early for pandas
    found = _by_pandas(records, text, delimiter, places, len(rows), gaps=False)
    # Looking for gaps takes longer, and most columns of most pieces have none.
    gappy = [place for place in places if place not in found]
    if gappy:
        found |= _by_pandas(records, text, delimiter, gappy, len(rows), gaps=True)
    return {
        place: values
        for place, values in found.items()
        if not _has_codes(records.column(rows, place))
    }


def _by_pandas(
    records: Records, text: Bytes, delimiter: str, places: Sequence[int], rows: int, gaps: bool
) -> dict[int, Numbers]:
    """The columns of `text` that pandas takes for numbers, with gaps or without."""
    missing: Any = {place: list(GAPS) for place in places} if gaps else None
    try:
        frame = pd.read_csv(
            _Window(text.data), sep=delimiter, header=None, usecols=list(places),  # pyright: ignore[reportArgumentType, reportCallIssue]
            keep_default_na=False, na_filter=gaps, na_values=missing, skip_blank_lines=False,
            encoding_errors="replace", low_memory=False,
            quoting=csv.QUOTE_MINIMAL if records.quoted else csv.QUOTE_NONE,
        )  # fmt: skip
    except (pd.errors.ParserError, ValueError):
        return {}  # pandas divides the text otherwise than we do; the cells decide
    if len(frame) != rows:
        return {}
    columns = {place: frame[place].to_numpy() for place in places}
    return {place: one for place, one in columns.items() if one.dtype in (np.int64, np.float64)}


class NumberColumn:
    """A column as it grows, in the narrowest of int64 and float64 that holds it.

    `values`: (rows,), or `None` once something was rounded or is infinite.
    """

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self.values: Numbers | None = None

    def add(self, start: int, piece: Numbers) -> bool:
        """Take in the rows from `start` on; whether the column is exact as far as that."""
        if self.values is None:
            self.values = np.empty(self._rows, dtype=piece.dtype)
        elif piece.dtype == np.float64 and self.values.dtype != np.float64:
            self.values = self.values.astype(np.float64)
        self.values[start : start + len(piece)] = piece
        if self.values.dtype == np.float64 and not _is_exact(piece):
            self.values = None
        return self.values is not None


def _is_exact(values: Numbers) -> bool:
    """Whether nothing was rounded and nothing is infinite."""
    least, most = np.fmin.reduce(values), np.fmax.reduce(values)
    return not (least <= -_EXACT or most >= _EXACT)


def _has_codes(cells: Cells) -> bool:
    """Whether a cell begins with a zero that is not its only whole digit, or with a blank."""
    buffer = cells.buffer
    first = buffer[cells.starts]
    # Blanks and signs come before the digits.
    few = np.flatnonzero(first <= _ZERO)
    first, starts, lengths = first[few], cells.starts[few], cells.lengths[few]
    if (((first == 32) | (first == 9)) & (lengths > 0)).any():
        return True
    digits = starts + ((first == _PLUS) | (first == _MINUS))
    code = (buffer[digits] == _ZERO) & (buffer[digits + 1] - np.uint8(_ZERO) < 10)
    return bool((code & (lengths > 1)).any())


class _Window:
    """Bytes as a file. It is none of Python's own, for pandas would decode the text of those."""

    def __init__(self, data: memoryview) -> None:
        self._data = data
        self._place = 0

    def read(self, size: int = -1) -> bytes:
        """The next bytes, `size` of them at most."""
        stop = len(self._data) if size < 0 else self._place + size
        piece = bytes(self._data[self._place : stop])
        self._place += len(piece)
        return piece

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.read, b"")
