"""Sums or means over calendar months, with the number of days that each rests on."""

from dataclasses import replace
from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt

from models.datasets.dataset import Column
from models.errors import QueryError
from models.frozen import frozen
from models.tables.calendar import CONVENTION_WORDS, DayConvention
from models.tables.changes import Changes, changes, number_column, reports
from models.tables.covered import COVERED
from models.tables.places import places_for
from models.tables.several import some_of
from models.tables.table import Table, computed

How = Literal["sum", "mean"]
Months = npt.NDArray[np.int64]


@frozen
class Monthly:
    """`columns` by calendar month: what they add up to, or their mean per day.

    A running total counts by what it grew in the month. A change over a gap that crosses the end
    of a month is shared out by days. `convention` says which day a report is about. Months without
    a single day stand with a missing value, so that the gap is seen.
    """

    name: ClassVar[str] = "monthly"
    columns: tuple[str, ...]
    how: How = "sum"
    convention: DayConvention = "report date"
    day: str | None = None

    def words(self) -> str:
        """“monthly sum of personnel (a report covers the day before)”."""
        names = some_of(self.columns)
        return f"monthly {self.how} of {names} ({CONVENTION_WORDS[self.convention]})"

    def apply(self, table: Table) -> Table:
        """A table of month, each column, and the days covered: of those that cover others than
        the first column, their own.

        Raises:
            QueryError: a column is not there, holds no numbers, or is a level and would be summed.
        """
        if not self.columns:
            raise QueryError("No column was named to add up by month.")
        parts = {name: self._column(table, name) for name in self.columns}
        first = min(int(part[0][0]) for part in parts.values())
        last = max(int(part[0][-1]) for part in parts.values())
        month = np.arange(first, last + 1)
        columns = [Column("month", "period", granularity="month")]
        values: dict[str, npt.NDArray[np.generic]] = {
            "month": month.astype("datetime64[M]").astype("datetime64[s]")
        }
        for name, (months, amount, covered) in parts.items():
            days_here = np.zeros(len(month), dtype=np.int64)
            days_here[months - first] = covered
            spread = np.full(len(month), np.nan)
            spread[months - first] = amount
            if self.how == "mean":
                spread[days_here > 0] /= days_here[days_here > 0]
            spread[days_here == 0] = np.nan
            whole = amount.dtype.kind == "i" and self.how == "sum" and bool(np.all(days_here > 0))
            values[name] = spread.astype(np.int64) if whole else spread
            missing = int(np.count_nonzero(days_here == 0))
            named = self._named(table.column(name))
            columns.append(replace(named, missing=missing, places=places_for(values[name])))
            if COVERED in values and np.array_equal(values[COVERED], days_here):
                continue
            beside = f"{name}: {COVERED}" if COVERED in values else COVERED
            values[beside] = days_here
            columns.append(Column(beside, "number", unit="days"))
        return computed(table, tuple(columns), values, self.words())

    def _column(self, table: Table, name: str) -> tuple[Months, npt.NDArray[np.generic], Months]:
        """Months since 1970 in order, what each adds up to, and the days it rests on."""
        column = number_column(table, name)
        if column.basis == "level" and self.how == "sum":
            raise QueryError(
                f"“{name}” is a level, whose days do not add up; take its mean, or make it per day."
            )
        if column.basis == "cumulative":
            return _by_month(changes(table, name, self.convention, self.day))
        found = reports(table, name, self.day)
        shift = 1 if self.convention == "day before" else 0
        last = found.days - shift
        own = f"{name}: {COVERED}"
        days = own if own in table.values else COVERED
        if column.basis == "per day" and days in table.values:
            covered = table.values.array(days)[found.rows].astype(np.int64)
            amount = found.values if bool(np.all(covered == 1)) else found.values * covered
            return _by_month(Changes(last - covered + 1, last, amount, found.rows))
        return _by_month(Changes(last, last, found.values, found.rows))

    def _named(self, column: Column) -> Column:
        """The column as it is afterwards: a sum of “casualties/day” is in casualties."""
        unit = column.unit
        if self.how == "sum" and column.basis == "per day" and unit is not None:
            unit = unit.removesuffix("/day")
        if self.how == "mean" and column.basis == "cumulative":
            return replace(column, unit=f"{unit}/day" if unit else None, basis="per day")
        return replace(column, unit=unit, basis=None if self.how == "sum" else column.basis)


def calendar_months(day_numbers: npt.NDArray[np.int64]) -> Months:
    """(n,) int64, months since January 1970."""
    return day_numbers.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)


def _by_month(found: Changes) -> tuple[Months, npt.NDArray[np.generic], Months]:
    start, end = calendar_months(found.first), calendar_months(found.last)
    lowest, count = int(start.min()), int(end.max() - start.min()) + 1
    within = start == end
    crossing = np.flatnonzero(~within)
    total = np.zeros(count, dtype=np.float64 if len(crossing) else found.amount.dtype)
    covered = np.zeros(count, dtype=np.int64)
    np.add.at(total, start[within] - lowest, found.amount[within])
    np.add.at(covered, start[within] - lowest, found.covered[within])
    for place in crossing:
        for month in range(int(start[place]), int(end[place]) + 1):
            opening = int(np.datetime64(month, "M").astype("datetime64[D]").astype(np.int64))
            closing = int(np.datetime64(month + 1, "M").astype("datetime64[D]").astype(np.int64))
            here = min(int(found.last[place]), closing - 1) - max(int(found.first[place]), opening)
            covered[month - lowest] += here + 1
            total[month - lowest] += found.amount[place] * ((here + 1) / found.covered[place])
    return np.arange(lowest, lowest + count), total, covered
