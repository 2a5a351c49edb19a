"""Where line ends, delimiters and quotes stand in a text."""

from __future__ import annotations

import numpy as np

from models.datasets.cells import QUOTE, Bytes, Places
from models.datasets.in_pieces import in_order
from models.frozen import frozen
from models.progress import Progress

LF, CR = 10, 13
_PIECE = 4_000_000
"""Bytes looked at together, and between two looks at whether the work was cancelled.

Smaller ones would stay in the processor's cache, which saves nothing here; but beside a thread that
runs Python each of many short steps would wait for its turn longer than it takes.
"""
_ROOM = 100_000
"""Places to spare, so that a text with some more marks to the byte towards its end still fits."""


def line_end_of(buffer: Bytes, start: int, stop: int) -> int:
    """LF, unless the text has none and ends its lines with CR alone."""
    text = buffer[start:stop]
    for begin in range(0, len(text), _PIECE):
        if (text[begin : begin + _PIECE] == LF).any():
            return LF
    return CR if (text == CR).any() else LF


def find_marks(
    buffer: Bytes, start: int, stop: int, newline: int, delimiter: int, progress: Progress
) -> tuple[Places, int, bool]:
    """Offsets of every line end, delimiter and quote, in order; how many are line ends; and
    whether there are quotes.
    """

    def work(begin: int) -> _Marks:
        return _marks_of(buffer, begin, min(begin + _PIECE, stop), newline, delimiter)

    found = np.empty(0, dtype=np.int32)
    count, lines, quoted = 0, 0, False
    begins = range(start, stop, _PIECE)
    for begin, piece in zip(begins, in_order(work, begins), strict=True):
        end = min(begin + _PIECE, stop)
        behind = count + len(piece.places)
        if behind > len(found):
            # Room for as many to the byte as there were so far, and some more.
            dense = behind / (end - start)
            larger = np.empty(behind + int(1.05 * dense * (stop - end)) + _ROOM, np.int32)
            larger[:count] = found[:count]
            found = larger
        found[count:behind] = piece.places
        count = behind
        lines += piece.lines
        quoted = quoted or piece.quoted
        progress(0.2 + 0.1 * (end - start) / (stop - start), "Finding rows")
    return found[:count], lines, quoted


@frozen(eq=False)
class _Marks:
    """Offsets of line ends, delimiters and quotes in some bytes."""

    places: Places
    lines: int
    quoted: bool


def _marks_of(buffer: Bytes, begin: int, end: int, newline: int, delimiter: int) -> _Marks:
    piece = buffer[begin:end]
    hits = piece == newline
    lines = int(np.count_nonzero(hits))
    hits |= piece == delimiter
    quotes = piece == QUOTE
    quoted = bool(quotes.any())
    if quoted:
        hits |= quotes
    places = np.flatnonzero(hits).astype(np.int32)
    places += np.int32(begin)
    return _Marks(places, lines, quoted)
