"""Quotes around cells: which stand around a whole cell, and what they part from what."""

from __future__ import annotations

import re

import numpy as np

from models.datasets.cells import QUOTE, Bytes, Offsets, Places
from models.datasets.marks import CR
from models.progress import Progress

_TELL_EVERY = 100_000


def are_plain(
    buffer: Bytes, start: int, stop: int, marks: Places, kinds: Bytes, delimiter: int, newline: int
) -> bool:
    """Whether every quote opens or closes a whole cell or stands doubled inside one."""
    quotes = marks[kinds == QUOTE]
    if len(quotes) % 2:
        return False
    opening, closing = quotes[0::2], quotes[1::2]
    last = len(buffer) - 1
    before = np.where(opening > start, buffer[np.maximum(opening - 1, 0)], newline)
    after = np.where(closing + 1 < stop, buffer[np.minimum(closing + 1, last)], newline)
    then = np.where(closing + 2 < stop, buffer[np.minimum(closing + 2, last)], newline)
    opens = (before == delimiter) | (before == newline) | (before == QUOTE)
    closes = (after == delimiter) | (after == newline) | (after == QUOTE)
    closes |= (after == CR) & (then == newline)
    return bool(opens.all() and closes.all())


def separators_by_hand(
    buffer: Bytes,
    start: int,
    stop: int,
    delimiter: int,
    newline: int,
    marks: Places,
    progress: Progress,
) -> tuple[Places, Bytes, int | None]:
    """Separators of a text whose quotes are not plain, by each cell that begins with a quote: their
    offsets, their bytes, and where a quote is opened that is never closed.

    `marks`: of line ends, delimiters and quotes. Separators between the quotes of a whole cell are
    part of it.
    """
    data = buffer[start:stop].tobytes()
    mark, end = re.escape(bytes([delimiter])), re.escape(bytes([newline]))
    whole = re.compile(
        rb'[ \t]*"(?:[^"]|"")*+"[ \t\r]*+(?=' + mark + rb"|" + end + rb"|\Z)", re.DOTALL
    )
    plain = re.compile(rb"[^" + mark + end + rb"]*")
    kinds = buffer[marks]
    separators, quotes = marks[kinds != QUOTE] - start, marks[kinds == QUOTE] - start
    # A cell that begins with a quote begins with its first one, so only one a cell is looked at.
    before = np.searchsorted(separators, quotes)
    before, first = np.unique(before, return_index=True)
    cells = np.append(-1, separators)[before] + 1
    opened: list[int] = []
    closed: list[int] = []
    place, unclosed = 0, None
    for number, (cell, quote) in enumerate(
        zip(cells.tolist(), quotes[first].tolist(), strict=True)
    ):
        if number % _TELL_EVERY == 0:
            progress(0.2 + 0.1 * cell / len(data), "Finding rows")
        if cell < place or data[cell:quote].strip(b" \t"):
            continue
        if match := whole.match(data, cell):
            opened.append(cell)
            closed.append(match.end())
            place = match.end()
        elif unclosed is None and cell == quote:
            match = plain.match(data, cell)
            assert match is not None
            if data.count(b'"', cell, match.end()) % 2:
                unclosed = start + cell
    # The last cell to open before a separator must have closed by then.
    last = np.searchsorted(np.array(opened, dtype=np.int64), separators, side="right") - 1
    ends = np.array(closed or [0], dtype=np.int64)[np.maximum(last, 0)]
    outside = (last < 0) | (separators >= ends)
    kept = (separators[outside] + start).astype(np.int32)
    return kept, buffer[kept], unclosed


def wrapped_in(buffer: Bytes, starts: Places, ends: Places) -> Offsets:
    """The cells that quotes stand around, as the offsets of cells are; blanks around the quotes
    are taken off in place.
    """
    candidates = np.flatnonzero((ends > starts) & (buffer[np.maximum(ends - 1, 0)] != 0))
    head = buffer[starts[candidates]]
    tail = buffer[ends[candidates] - 1]
    blank = (head == 32) | (head == 9) | (tail == 32) | (tail == 9)
    for cell in candidates[blank]:
        text = buffer[starts[cell] : ends[cell]].tobytes()
        inner = text.strip(b" \t\r")
        if len(inner) >= 2 and inner.startswith(b'"') and inner.endswith(b'"'):
            shift = len(text) - len(text.lstrip(b" \t"))
            starts[cell] += shift
            ends[cell] = starts[cell] + len(inner)
    return candidates[buffer[starts[candidates]] == QUOTE]


def unquote(buffer: Bytes, starts: Places, ends: Places, cells: Places) -> None:
    """Move the offsets of those of `cells` inside their quotes that have one at either end.

    `cells` never fall; one that holds doubled quotes may stand there several times.
    """
    cells = cells[np.diff(cells, prepend=-1) > 0]
    two = (buffer[starts[cells]] == QUOTE) & (buffer[ends[cells] - 1] == QUOTE)
    cells = cells[two & (ends[cells] - starts[cells] >= 2)]
    starts[cells] += 1
    ends[cells] -= 1
