"""Records and cells of separated text, as offsets: quotes and newlines inside them respected."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from models.datasets.cells import BLOCK, QUOTE, Bytes, Cells, Offsets, Places
from models.datasets.marks import CR, find_marks, line_end_of
from models.datasets.quotes import are_plain, separators_by_hand, unquote, wrapped_in
from models.datasets.spans import EachSpan, EvenSpans, Spans
from models.frozen import frozen
from models.progress import Progress, silent


@frozen(eq=False)
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
    def even_width(self) -> int | None:
        """The number of cells where every record is known to have as many."""
        return self.spans.even_width

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
    newline = line_end_of(buffer, start, stop)
    marks, lines, quoted = find_marks(buffer, start, stop, newline, delimiter, progress)
    if not quoted:
        even = _even(buffer, start, stop, marks, newline, lines)
        if even is not None:
            return even
    kinds = buffer[marks]
    unclosed: int | None = None
    wrapped: Places | None = None
    if not quoted:
        separators, separator_kinds = marks, kinds
    elif are_plain(buffer, start, stop, marks, kinds, delimiter, newline):
        quotes = kinds == QUOTE
        inside = np.logical_xor.accumulate(quotes)
        progress(0.3, "Finding cells")
        keep = ~(quotes | inside)
        separators, separator_kinds = marks[keep], kinds[keep]
        # The cell of each opening quote, by the separators before it.
        wrapped = np.cumsum(keep, dtype=np.int32)[quotes & inside]
    else:
        separators, separator_kinds, unclosed_at = separators_by_hand(
            buffer, start, stop, delimiter, newline, marks, progress
        )
        if unclosed_at is not None:
            unclosed = 1 + int(np.count_nonzero(marks[kinds == newline] < unclosed_at))
    progress(0.3, "Finding cells")
    line_ends = marks[kinds == newline]
    made = _assemble(buffer, start, stop, separators, separator_kinds == newline, line_ends)
    if quoted and isinstance(made.spans, EachSpan):
        progress(0.3, "Finding cells")
        spans = made.spans
        if wrapped is None:
            wrapped = wrapped_in(buffer, spans.starts, spans.ends)
        unquote(buffer, spans.starts, spans.ends, wrapped)
    return replace(made, quoted=quoted, unclosed_line=unclosed)


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
    np.add(last[:-1], 1, out=starts[1:])
    ends = _without_carriage_returns(buffer, starts, last)
    return Records(
        buffer=buffer,
        starts=starts,
        ends=ends,
        lines=np.arange(1, count + 1, dtype=np.int64),
        spans=EvenSpans(separators, starts, ends),
        quoted=False,
    )


def _without_carriage_returns(buffer: Bytes, starts: Places, ends: Places) -> Places:
    """(n,) the ends of records, before the CR that precedes a line end; mostly there is none."""
    result = ends
    for first in range(0, len(ends), BLOCK):
        block = slice(first, first + BLOCK)
        carriage = (buffer[ends[block] - 1] == CR) & (ends[block] > starts[block])
        if carriage.any():
            result = ends.copy() if result is ends else result
            result[block] -= carriage
    return result


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
