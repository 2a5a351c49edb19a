"""Plain numbers of a large, even file: read by pandas in one pass, and checked on the bytes.

pandas reads such columns several times faster than they can be read cell by cell, but it also
turns `007` into 7 and rounds long whole numbers beside gaps; where it may have done so, nothing is
given here and the column is read from its cells.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd
from typing_extensions import Buffer, override

from models.datasets.cells import Bytes, Cells
from models.datasets.kinds.attempt import Attempt, share
from models.datasets.kinds.plain_numbers import read_plain
from models.datasets.layout import Layout
from models.datasets.records import Records
from models.progress import Progress

SMALLEST = 20_000
"""Rows from which on a second way of reading pays."""
_ROWS = 250_000
"""Rows read between two looks at whether the work was cancelled."""
_PROBE = 512
_EXACT = 2**53
_MISSING = ("", "NA", "N/A", "n/a", "NaN", "nan", "null", "NULL", "-", "–", "—")


def read_typed(
    records: Records, layout: Layout, delimiter: str, progress: Progress
) -> dict[int, Attempt]:
    """The columns, by place, that hold plain numbers and gaps only."""
    body = layout.body
    if len(body) < SMALLEST or not _is_even(records, layout):
        return {}
    likely = [place for place in range(layout.width) if _is_likely(records, layout, place)]
    if not likely:
        return {}
    pieces = _read(records, layout, delimiter, likely, progress)
    found: dict[int, Attempt] = {}
    for place, columns in pieces.items():
        values = np.concatenate(columns) if len(columns) > 1 else columns[0]
        if len(values) == len(body) and _is_true(values, records.column(body, place)):
            read = ~np.isnan(values) if values.dtype.kind == "f" else np.ones(len(body), np.bool_)
            count = int(np.count_nonzero(read))
            reason = f"{share(count, count)} parse as numbers"
            found[place] = Attempt("number", values, read, reason)
    return found


def _is_even(records: Records, layout: Layout) -> bool:
    """Whether the rows follow each other without a break and have the same number of cells."""
    body = layout.body
    together = int(body[-1] - body[0]) + 1 == len(body)
    return together and bool((records.widths[body] == layout.width).all())


def _is_likely(records: Records, layout: Layout, place: int) -> bool:
    """Whether a sample of a column holds plain numbers and gaps only."""
    rows = layout.body[:: max(1, len(layout.body) // _PROBE)]
    cells = records.column(rows, place)
    plain = read_plain(cells)
    gaps = [text in _MISSING for text in cells.at(np.flatnonzero(~plain.read)).texts()]
    return bool(plain.read.sum() * 2 >= len(rows)) and all(gaps) and not plain.padded.any()


def _read(
    records: Records,
    layout: Layout,
    delimiter: str,
    places: Sequence[int],
    progress: Progress,
) -> dict[int, list[npt.NDArray[Any]]]:
    """int64 and float64 pieces of each column; columns that are anything else are left out."""
    start, stop = int(records.starts[layout.body[0]]), int(records.ends[layout.body[-1]])
    window = io.BufferedReader(_Window(records.buffer[start:stop]))
    pieces: dict[int, list[npt.NDArray[Any]]] = {place: [] for place in places}
    done = 0
    try:
        with pd.read_csv(
            window, sep=delimiter, header=None, usecols=list(places), chunksize=_ROWS,
            keep_default_na=False, na_values=list(_MISSING), skip_blank_lines=False,
            encoding_errors="replace", low_memory=False,
        ) as chunks:  # fmt: skip
            for chunk in chunks:
                for place in list(pieces):
                    values = chunk[place].to_numpy()
                    if values.dtype in (np.dtype(np.int64), np.dtype(np.float64)):
                        pieces[place].append(values)
                    else:
                        del pieces[place]
                done += len(chunk)
                progress(0.4 + 0.3 * done / len(layout.body), "Reading numbers")
    except (pd.errors.ParserError, ValueError):
        # pandas divides the text otherwise than we do; the cells decide.
        return {}
    return pieces


def _is_true(values: npt.NDArray[Any], cells: Cells) -> bool:
    """Whether the numbers are what the bytes say: no code, nothing rounded, nothing infinite."""
    if values.dtype.kind == "f":
        known = values[~np.isnan(values)]
        if np.isinf(known).any() or (np.abs(known) >= _EXACT).any():
            return False
    first, second = cells.buffer[cells.starts], cells.buffer[cells.starts + 1]
    code = (first == 48) & (second - np.uint8(48) < 10)
    code |= ((first == 43) | (first == 45)) & (second == 48)
    code |= (first == 32) | (first == 9)
    rows = np.flatnonzero(code)
    return not len(rows) or not read_plain(cells.at(rows)).padded.any()


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
