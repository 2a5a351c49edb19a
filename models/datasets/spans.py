"""Where the cells of records begin and end."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Offsets, Places
from models.frozen import frozen

Pair = tuple[Places, Places]


class Spans(Protocol):
    """The places of the cells of every record, without outer quotes."""

    @property
    def even_width(self) -> int | None:
        """The number of cells where every record is known to have as many."""
        ...

    @property
    def widths(self) -> Offsets:
        """(n_records,) the number of cells of each record."""
        ...

    def of_record(self, record: int) -> Pair:
        """Starts and ends of the cells of one record."""
        ...

    def of_column(self, records: Offsets, column: int) -> Pair:
        """(n_records,) starts and ends of one cell of each; empty where a record is too short."""
        ...


@frozen(eq=False)
class EvenSpans:
    """Records of the same width without quotes: each cell reaches from separator to separator.

    `separators`: (n_records, width) offsets of what ends each cell; `starts`, `ends`: of records.
    """

    separators: Places
    starts: Places
    ends: Places

    @property
    def even_width(self) -> int | None:
        """The number of cells of every record."""
        return self.separators.shape[1]

    @property
    def widths(self) -> Offsets:
        """(n_records,) the number of cells of each record."""
        count, width = self.separators.shape
        return np.broadcast_to(np.int64(width), (count,))

    def of_record(self, record: int) -> Pair:
        """Starts and ends of the cells of one record."""
        inner = self.separators[record, :-1]
        starts = np.concatenate((self.starts[record : record + 1], inner + 1))
        return starts, np.concatenate((inner, self.ends[record : record + 1]))

    def of_column(self, records: Offsets, column: int) -> Pair:
        """(n_records,) starts and ends of one cell of each."""
        width = self.separators.shape[1]
        rows = rows_of(records)
        if column >= width:
            return self.ends[rows], self.ends[rows]
        starts = self.separators[rows, column - 1] + np.int32(1) if column else self.starts[rows]
        if column == width - 1:
            return starts, self.ends[rows]
        return starts, np.ascontiguousarray(self.separators[rows, column])


@frozen(eq=False)
class EachSpan:
    """Any records: `starts`, `ends` of all cells; record r owns cells `first[r]:first[r + 1]`."""

    starts: Places
    ends: Places
    first: Offsets

    @property
    def even_width(self) -> int | None:
        """Not known."""
        return None

    @property
    def widths(self) -> Offsets:
        """(n_records,) the number of cells of each record."""
        return np.diff(self.first)

    def of_record(self, record: int) -> Pair:
        """Starts and ends of the cells of one record."""
        cells = slice(int(self.first[record]), int(self.first[record + 1]))
        return self.starts[cells], self.ends[cells]

    def of_column(self, records: Offsets, column: int) -> Pair:
        """(n_records,) starts and ends of one cell of each."""
        place = self.first[records] + column
        there = place < self.first[records + 1]
        place = np.where(there, place, self.first[records])
        starts = self.starts[place]
        return starts, np.where(there, self.ends[place], starts)


def rows_of(records: Offsets) -> slice | npt.NDArray[np.int64]:
    """The same rows in order, as a slice where they follow each other without a break."""
    if len(records) and int(records[-1]) - int(records[0]) + 1 == len(records):
        return slice(int(records[0]), int(records[-1]) + 1)
    return records
