"""A file as read: typed columns, the raw text behind every cell, and what was noticed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, Protocol

import numpy as np
import numpy.typing as npt

from models.datasets.overrides import AS_READ, Basis, Extent, Kind, Overrides, Standing
from models.datasets.values import ColumnValues
from models.frozen import frozen

if TYPE_CHECKING:
    import pandas as pd

Granularity = Literal["year", "quarter", "month", "week", "range"]
IssueKind = Literal[
    "ragged", "blank-row", "tag-row", "total-row", "duplicate-name", "not-a-number", "not-a-date",
    "ambiguous-date", "mixed-zone", "falls", "repeated-date", "missing-dates", "low-above-high",
    "digit-slip", "stale", "jump", "zero-for-missing", "bad-encoding", "no-rows",
]  # fmt: skip


@frozen
class Column:
    """What is known of one column: its kind is decided once, over all of its cells."""

    name: str
    kind: Kind
    unit: str | None = None
    basis: Basis | None = None
    extent: Extent | None = None
    """What was won less what was lost (net), or all that was won (gross)."""
    standing: Standing | None = None
    """What a side claims, or what somebody else assesses."""
    missing: int = 0
    reason: str = ""
    granularity: Granularity | None = None
    zone: str | None = None
    places: int | None = None
    """Decimals to show where the values were computed; `None` shows every digit there is."""


@frozen
class Issue:
    """One thing the reader noticed. `line`: physical, from 1; `row`: of the frame, from 0."""

    kind: IssueKind
    text: str
    line: int | None = None
    column: str | None = None
    row: int | None = None


@frozen
class Provenance:
    """Where a dataset comes from, enough to read it again in the same way."""

    path: str
    sha256: str
    size: int
    reader: str
    read_at: str
    encoding: str | None = None
    delimiter: str | None = None
    header_line: int | None = None
    source: str = ""
    licence: str = ""
    as_of: str | None = None
    steps: tuple[str, ...] = ()
    """What was done to the values before they were written to the file, where it says so."""
    overrides: Overrides = AS_READ
    """What was decided for the reader, by the user or by what was remembered of such files."""

    day_from_name: bool = False
    """Whether a column `date` holds the day that the file's name states."""

    unfinished: bool = False
    """Whether the file went on behind its last line end; `size` and `sha256` are up to there."""

    @property
    def version(self) -> str:
        """Tells readings apart: by the content of the file and by what was decided about it."""
        return f"{self.sha256}+{self.overrides!r}" if self.overrides.any else self.sha256


class RawText(Protocol):
    """Gives back the text of a cell exactly as the file has it."""

    def cell(self, row: int, column: int) -> str | None:
        """The raw text, or `None` where the record has no such cell at all."""
        ...


@frozen(eq=False)
class Dataset:
    """One table of a file.

    `values` has one column per entry of `columns`, in that order, under the same names: int64
    (no cell missing, all whole) or float64 of numbers; `datetime64[s]` in UTC of dates, moments and
    periods (a period is its first day; its text is `raw`). `frame` is the same for pandas, with a
    RangeIndex, flags as `boolean` and texts as `str`.
    `lines`: (n_rows,) int64, the physical line on which each record begins.
    """

    name: str
    columns: tuple[Column, ...]
    values: ColumnValues
    lines: npt.NDArray[np.int64]
    raw: RawText
    issues: tuple[Issue, ...]
    provenance: Provenance

    @property
    def frame(self) -> "pd.DataFrame":
        """The values as a frame."""
        return self.values.frame

    def column(self, name: str) -> Column:
        """The column called `name`. Raises `KeyError` where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


def names(columns: Sequence[Column]) -> tuple[str, ...]:
    """The names of `columns`, in order."""
    return tuple(column.name for column in columns)


def row_count(datasets: Sequence[Dataset]) -> int:
    """The rows of all the tables of a file."""
    return sum(len(dataset.lines) for dataset in datasets)
