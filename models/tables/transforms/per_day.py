"""A running total or a level as its change per day."""

from dataclasses import replace
from typing import ClassVar

import numpy as np
import numpy.typing as npt

from models.datasets.dataset import Column
from models.errors import QueryError
from models.frozen import frozen
from models.tables.calendar import CONVENTION_WORDS, DayConvention, as_dates, calendar_column
from models.tables.changes import changes, number_column, reports
from models.tables.covered import COVERED, days_of_each_row
from models.tables.places import places_for
from models.tables.table import Table, computed

MOST_REPEATED = 0.35
"""The share of rows that may bear a day which stands twice, as in a correction."""


@frozen
class PerDay:
    """`column` per day.

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

    def words(self) -> str:
        """“personnel per day (by report date)”."""
        return f"{self.column} per day ({CONVENTION_WORDS[self.convention]})"

    def apply(self, table: Table) -> Table:
        """A table of day, `column` and `days covered`; of periods, every column as it was.

        Raises:
            QueryError: the column is per day already, holds no numbers or has fewer than two, or
                it is not stated whether it is a running total or an amount.
        """
        column = number_column(table, self.column)
        if column.basis == "per day":
            raise QueryError(f"“{self.column}” is per day already.")
        if column.basis is not None:
            return self._changes(table, column)
        covered = days_of_each_row(table, self.day, self.column)
        if covered is not None:
            return self._divided(table, column, covered)
        if _never_falls(table, self.column):
            return self._changes(table, column, "taken as a running total, for it never falls; ")
        raise QueryError(
            f"It is not stated whether “{self.column}” is a running total, a level or an amount "
            "per row; say which it is under “How it was read”."
        )

    def _changes(self, table: Table, column: Column, taken: str = "") -> Table:
        dated = calendar_column(table, self.day)
        found = changes(table, self.column, self.convention, self.day)
        if found.repeated > MOST_REPEATED * len(table.values):
            raise QueryError(
                f"Most days of “{table.title}” stand more than once, so “{self.column}” is several "
                "series in one column; keep the rows of one of them first."
            )
        covered = found.covered
        whole = found.amount.dtype.kind == "i" and bool(np.all(covered == 1))
        values = found.amount if whole else found.amount / covered
        columns = (
            Column(dated.name, "date"),
            _per_day(column, values),
            Column(COVERED, "number", unit="days"),
        )
        words = f"{self.column} per day ({taken}{CONVENTION_WORDS[self.convention]})"
        step = f"{words}; {found.note}" if found.note else words
        frame = {dated.name: as_dates(found.last), self.column: values, COVERED: covered}
        return computed(table, columns, frame, step, table.rows[found.rows])

    def _divided(self, table: Table, column: Column, covered: npt.NDArray[np.float64]) -> Table:
        values = table.values.numbers(self.column) / covered
        columns = tuple(
            _per_day(each, values) if each.name == self.column else each for each in table.columns
        )
        frame = {each.name: table.values.array(each.name) for each in table.columns}
        frame[self.column] = values
        step = f"{self.column} per day (divided by the days of each row)"
        return computed(table, columns, frame, step, table.rows)


def _never_falls(table: Table, column: str) -> bool:
    values = reports(table, column).values
    return len(values) > 2 and bool(np.all(np.diff(values) >= 0)) and values[-1] > values[0]


def _per_day(column: Column, values: npt.NDArray[np.generic]) -> Column:
    unit = f"{column.unit}/day" if column.unit else None
    missing = int(np.count_nonzero(np.isnan(values.astype(np.float64))))
    return replace(column, unit=unit, basis="per day", missing=missing, places=places_for(values))
