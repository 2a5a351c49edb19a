"""Running totals or levels as their change per day."""

from dataclasses import replace
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from models.datasets.dataset import Column
from models.errors import QueryError
from models.frozen import frozen
from models.tables.calendar import CONVENTION_WORDS, DayConvention, as_dates, calendar_column
from models.tables.changes import Changes, changes, number_column, reports
from models.tables.covered import COVERED, days_of_each_row
from models.tables.places import places_for
from models.tables.several import some_of
from models.tables.table import Table, computed

MOST_REPEATED = 0.35
"""The share of rows that may bear a day which stands twice, as in a correction."""


@frozen
class PerDay:
    """`column` per day, and `others` with it.

    A running total or a level becomes its change from report to report, divided by the days
    between; the first report has nothing before it and drops out, and a negative value is a
    correction by the publisher, or ground lost. What is not stated to be either but never falls is
    taken as a running total, and the step says so. An amount per period (a month's gain, or a row
    that says how many days it covers) is divided by those days. `convention` says which day a
    report is about; after a gap the value stands at the last day of the gap, with the number of
    days in `days covered`.
    """

    name: ClassVar[str] = "per day"
    column: str
    convention: DayConvention = "report date"
    day: str | None = None
    others: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """All that become per day."""
        return (self.column, *self.others)

    def words(self) -> str:
        """“personnel, tank per day (by report date)”."""
        return f"{some_of(self.columns)} per day ({CONVENTION_WORDS[self.convention]})"

    def apply(self, table: Table) -> Table:
        """A table of day, each column and the `days covered`, of those that cover others than the
        first column their own; of periods, every column as it was.

        Raises:
            QueryError: a column is per day already, holds no numbers or has fewer than two, or it
                is not stated whether it is a running total or an amount, or one is the first and
                another the second.
        """
        divided: dict[str, npt.NDArray[np.float64]] = {}
        found: dict[str, Changes] = {}
        taken = False
        for name in self.columns:
            column = number_column(table, name)
            if column.basis == "per day":
                raise QueryError(f"“{name}” is per day already.")
            covered = None if column.basis else days_of_each_row(table, self.day, name)
            if covered is not None:
                divided[name] = table.values.numbers(name) / covered
                continue
            if column.basis is None:
                _refuse_falling(table, name)
                taken = True
            found[name] = self._changes(table, name)
        if not found:
            return self._divided(table, divided)
        if divided:
            raise QueryError(
                f"“{next(iter(found))}” is a running total or a level, and “{next(iter(divided))}” "
                "an amount per period; make them per day one after the other."
            )
        return self._side_by_side(table, found, taken=taken)

    def _changes(self, table: Table, name: str) -> Changes:
        found = changes(table, name, self.convention, self.day)
        if found.repeated > MOST_REPEATED * len(table.values):
            raise QueryError(
                f"Most days of “{table.title}” stand more than once, so “{name}” is several "
                "series in one column; keep the rows of one of them first."
            )
        return found

    def _side_by_side(self, table: Table, found: dict[str, Changes], *, taken: bool) -> Table:
        """Every day on which a column changed; the others have no value on it."""
        dated = calendar_column(table, self.day)
        last = np.unique(np.concatenate([each.last for each in found.values()]))
        rows = np.zeros(len(last), dtype=np.int64)
        columns = [Column(dated.name, "date")]
        frame: dict[str, npt.NDArray[np.generic]] = {dated.name: as_dates(last)}
        for each in reversed(found.values()):
            rows[np.searchsorted(last, each.last)] = each.rows  # of the first column that has one
        for name, each in found.items():
            at = np.searchsorted(last, each.last)
            days_here = np.zeros(len(last), dtype=np.int64)
            days_here[at] = each.covered
            whole = each.amount.dtype.kind == "i" and bool(np.all(days_here == 1))
            values = np.full(len(last), np.nan)
            values[at] = each.amount / each.covered
            frame[name] = each.amount if whole else values
            columns.append(_per_day(table.column(name), frame[name]))
            if COVERED in frame and np.array_equal(frame[COVERED], days_here):
                continue
            beside = f"{name}: {COVERED}" if COVERED in frame else COVERED
            frame[beside] = days_here
            columns.append(Column(beside, "number", unit="days"))
        how = "taken as a running total, for it never falls; " if taken else ""
        words = f"{some_of(self.columns)} per day ({how}{CONVENTION_WORDS[self.convention]})"
        notes = dict.fromkeys(each.note for each in found.values() if each.note)
        return computed(table, tuple(columns), frame, "; ".join((words, *notes)), table.rows[rows])

    def _divided(self, table: Table, divided: dict[str, npt.NDArray[np.float64]]) -> Table:
        columns = tuple(
            _per_day(each, divided[each.name]) if each.name in divided else each
            for each in table.columns
        )
        frame = {each.name: table.values.array(each.name) for each in table.columns} | divided
        step = f"{some_of(self.columns)} per day (divided by the days of each row)"
        return computed(table, columns, frame, step, table.rows)


def _refuse_falling(table: Table, name: str) -> None:
    """What is not stated to be a running total is taken for one only if it never falls."""
    values = reports(table, name).values
    if len(values) > 2 and bool(np.all(np.diff(values) >= 0)) and values[-1] > values[0]:
        return
    raise QueryError(
        f"It is not stated whether “{name}” is a running total, a level or an amount "
        "per row; say which it is under “How it was read”."
    )


def _per_day(column: Column, values: npt.NDArray[np.generic]) -> Column:
    unit = f"{column.unit}/day" if column.unit else None
    missing = int(np.count_nonzero(np.isnan(values.astype(np.float64))))
    return replace(column, unit=unit, basis="per day", missing=missing, places=places_for(values))
