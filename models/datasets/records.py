"""Records and cells of separated text, as offsets: quotes and newlines inside them respected."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from models.datasets.cells import QUOTE, Bytes, Cells, Offsets, Places
from models.datasets.in_pieces import in_order
from models.datasets.spans import EachSpan, EvenSpans, Spans
from models.progress import Progress, silent

LF, CR = 10, 13
_CHUNK = 100_000
"""Bytes looked at together: as many as stay in the processor's cache."""
_PIECE = 40 * _CHUNK
"""Bytes between two looks at whether the work was cancelled."""


@dataclass(frozen=True, eq=False, slots=True)
class Records:
    """Where every cell of a text lies.

    `starts`, `ends`: (n_records,) byte offsets of each record without its line end; `lines`: its
    first physical line, from 1. `quoted`: some cells may hold doubled quotes.
    """

    buffer: Bytes
    starts: Places
    ends: Places
    lines: Offsets
    spans: Spans
    quoted: bool
    unclosed_line: int | None = None

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def widths(self) -> Offsets:
        """(n_records,) the number of cells of each record."""
        return self.spans.widths

    def texts(self, record: int) -> list[str]:
        """The texts of the cells of one record."""
        cells = Cells(self.buffer, *self.spans.of_record(record), self.quoted)
        return [cells.text(cell) for cell in range(len(cells))]

    def column(self, records: Offsets, column: int) -> Cells:
        """Cells `column` of these records; empty where a record is too short."""
        return Cells(self.buffer, *self.spans.of_column(records, column), self.quoted)


def find_records(
    buffer: Bytes, start: int, stop: int, delimiter: int, progress: Progress = silent
) -> Records:
    """The records of `buffer[start:stop]`; `delimiter` is a byte.

    A quote is one only around a whole cell; any other stands for itself.
    """
    newline = _newline(buffer, start, stop)
    marks, lines, quoted = _marks(buffer, start, stop, newline, delimiter, progress)
    if not quoted:
        even = _even(buffer, start, stop, marks, newline, lines)
        if even is not None:
            return even
    kinds = buffer[marks]
    unclosed: int | None = None
    wrapped: Places | None = None
    if not quoted:
        separators, separator_kinds = marks, kinds
    elif _quotes_are_plain(buffer, start, stop, marks, kinds, delimiter, newline):
        quotes = kinds == QUOTE
        inside = np.logical_xor.accumulate(quotes)
        keep = ~(quotes | inside)
        separators, separator_kinds = marks[keep], kinds[keep]
        # The cell of each opening quote, by the separators before it.
        wrapped = np.cumsum(keep, dtype=np.int32)[quotes & inside]
    else:
        separators, separator_kinds, unclosed_at = _by_hand(
            buffer, start, stop, delimiter, newline, progress
        )
        if unclosed_at is not None:
            unclosed = 1 + int(np.count_nonzero(marks[kinds == newline] < unclosed_at))
    line_ends = marks[kinds == newline]
    made = _assemble(buffer, start, stop, separators, separator_kinds == newline, line_ends)
    if quoted and isinstance(made.spans, EachSpan):
        spans = made.spans
        if wrapped is None:
            wrapped = _wrapped(buffer, spans.starts, spans.ends)
        _unquote(buffer, spans.starts, spans.ends, wrapped)
    return replace(made, quoted=quoted, unclosed_line=unclosed)


def _newline(buffer: Bytes, start: int, stop: int) -> int:
    """LF, unless the text has none and ends its lines with CR alone."""
    text = buffer[start:stop]
    for begin in range(0, len(text), _CHUNK):
        if (text[begin : begin + _CHUNK] == LF).any():
            return LF
    return CR if (text == CR).any() else LF


def _marks(
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
        for places in piece.places:
            if count + len(places) > len(found):
                # Room for as many to the byte as there were so far, and some more.
                dense = (count + len(places)) / (end - start)
                larger = np.empty(
                    count + len(places) + int(1.05 * dense * (stop - begin)) + _CHUNK, np.int32
                )
                larger[:count] = found[:count]
                found = larger
            found[count : count + len(places)] = places
            count += len(places)
        lines += piece.lines
        quoted = quoted or piece.quoted
        progress(0.2 + 0.1 * (end - start) / (stop - start), "Finding rows")
    return found[:count], lines, quoted


@dataclass(frozen=True, eq=False, slots=True)
class _Marks:
    """Offsets of line ends, delimiters and quotes in some bytes, chunk by chunk."""

    places: list[Places]
    lines: int
    quoted: bool


def _marks_of(buffer: Bytes, begin: int, end: int, newline: int, delimiter: int) -> _Marks:
    places: list[Places] = []
    lines, quoted = 0, False
    for first in range(begin, end, _CHUNK):
        piece = buffer[first : min(first + _CHUNK, end)]
        hits = piece == newline
        lines += int(np.count_nonzero(hits))
        hits |= piece == delimiter
        quotes = piece == QUOTE
        if quotes.any():
            quoted = True
            hits |= quotes
        places.append(np.flatnonzero(hits).astype(np.int32) + np.int32(first))
    return _Marks(places, lines, quoted)


def _even(
    buffer: Bytes, start: int, stop: int, marks: Places, newline: int, lines: int
) -> Records | None:
    """The records of a text without quotes, `None` unless all of them have the same width."""
    unended = int(buffer[stop - 1] != newline)
    count = lines + unended
    if not lines or (len(marks) + unended) % count:
        return None
    if unended:
        marks = np.append(marks, np.int32(stop))
    separators = marks.reshape(count, -1)
    last = np.ascontiguousarray(separators[:, -1])
    # There are as many line ends as rows: if each row ends with one, none stands elsewhere.
    if (buffer[last[:lines]] != newline).any():
        return None
    starts = np.empty(count, dtype=last.dtype)
    starts[0] = start
    starts[1:] = last[:-1] + np.int32(1)
    ends = last - ((last > starts) & (buffer[np.maximum(last - 1, 0)] == CR))
    return Records(
        buffer=buffer,
        starts=starts,
        ends=ends,
        lines=np.arange(1, count + 1, dtype=np.int64),
        spans=EvenSpans(separators, starts, ends),
        quoted=False,
    )


def _quotes_are_plain(
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


def _by_hand(
    buffer: Bytes, start: int, stop: int, delimiter: int, newline: int, progress: Progress
) -> tuple[Places, Bytes, int | None]:
    """Separators of a text whose quotes are not plain: each cell that begins with one by itself.

    Separators between the quotes of a whole cell are part of it.
    """
    data = buffer[start:stop].tobytes()
    mark, end = re.escape(bytes([delimiter])), re.escape(bytes([newline]))
    whole = re.compile(
        rb'[ \t]*"(?:[^"]|"")*+"[ \t\r]*+(?=' + mark + rb"|" + end + rb"|\Z)", re.DOTALL
    )
    plain = re.compile(rb"[^" + mark + end + rb"]*")
    marks, _, _ = _marks(buffer, start, stop, newline, delimiter, silent)
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
        if number % _CHUNK == 0:
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


def _assemble(
    buffer: Bytes,
    start: int,
    stop: int,
    separators: Places,
    is_end: npt.NDArray[np.bool_],
    line_ends: Places,
) -> Records:
    """Records from the places of their separators, with the quotes of their cells."""
    if len(separators) == 0 or not is_end[-1] or separators[-1] != stop - 1:
        separators = np.append(separators, np.int32(stop))
        is_end = np.append(is_end, True)
    cell_starts = np.empty(len(separators), dtype=np.int32)
    cell_starts[0] = start
    cell_starts[1:] = separators[:-1] + 1
    cell_ends = separators.astype(np.int32)
    last = np.flatnonzero(is_end)
    first = np.empty(len(last) + 1, dtype=np.int64)
    first[0] = 0
    first[1:] = last + 1
    ends = cell_ends[last].astype(np.int64)
    starts = cell_starts[first[:-1]].astype(np.int64)
    carriage = (ends > starts) & (buffer[np.maximum(ends - 1, 0)] == CR)
    ends = ends - carriage
    cell_ends[last] = ends
    if len(line_ends) == len(last) or len(line_ends) + 1 == len(last):
        lines = np.arange(1, len(last) + 1, dtype=np.int64)
    else:
        lines = 1 + np.searchsorted(line_ends, starts, side="left").astype(np.int64)
    return Records(
        buffer=buffer,
        starts=starts,
        ends=ends,
        lines=lines,
        spans=EachSpan(cell_starts, cell_ends, first),
        quoted=False,
    )


def _wrapped(buffer: Bytes, starts: Places, ends: Places) -> Offsets:
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


def _unquote(buffer: Bytes, starts: Places, ends: Places, cells: Places) -> None:
    """Move the offsets of those of `cells` inside their quotes that have one at either end.

    `cells` never fall; one that holds doubled quotes may stand there several times.
    """
    cells = cells[np.diff(cells, prepend=-1) > 0]
    two = (buffer[starts[cells]] == QUOTE) & (buffer[ends[cells] - 1] == QUOTE)
    cells = cells[two & (ends[cells] - starts[cells] >= 2)]
    starts[cells] += 1
    ends[cells] -= 1
