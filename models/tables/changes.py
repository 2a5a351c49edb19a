"""How a running total or a level changed between reports, each change with the days it covers."""

import numpy as np
import numpy.typing as npt

from models.datasets.dataset import Column
from models.errors import QueryError
from models.frozen import frozen
from models.tables.calendar import NO_DAY, DayConvention, calendar_column, day_of, days
from models.tables.table import Table

Values = npt.NDArray[np.int64] | npt.NDArray[np.float64]
Days = npt.NDArray[np.int64]


@frozen(eq=False)
class Reports:
    """The values of one column by day: one a day, in order, none missing.

    `days`, `values`, `rows`: (n,) each; `rows` are positions in the table. `note` says which rows
    were set aside, empty if none.
    """

    days: Days
    values: Values
    rows: Days
    note: str
    repeated: int = 0


@frozen(eq=False)
class Changes:
    """Changes over spans of days, in order.

    `first`, `last`: (n,) int64, the first and the last day that each change covers, both included;
    `amount`: (n,), the whole change over them; `rows`: (n,), positions in the table.
    """

    first: Days
    last: Days
    amount: Values
    rows: Days
    note: str = ""
    repeated: int = 0
    """How many rows were set aside because their day stands again later."""

    @property
    def covered(self) -> Days:
        """(n,) int64, how many days each change covers."""
        return self.last - self.first + 1


def number_column(table: Table, name: str) -> Column:
    """The column called `name`. Raises `QueryError` unless it holds numbers."""
    column = table.column(name)
    if column.kind != "number":
        raise QueryError(f"“{name}” of “{table.title}” holds {column.kind}s, not numbers.")
    return column


def reports(table: Table, column: str, day: str | None = None) -> Reports:
    """The values of `column` by the days of `day` (or of the first column of dates).

    Where a day stands twice, its later row counts.

    Raises:
        QueryError: there are no such columns, or no row has both a day and a value.
    """
    number_column(table, column)
    numbers = days(table, calendar_column(table, day).name)
    values = table.values.array(column)
    there = np.flatnonzero((numbers != NO_DAY) & ~np.isnan(values))
    order = there[np.argsort(numbers[there], kind="stable")]
    if len(order) == 0:
        raise QueryError(f"No row of “{table.title}” has both a day and a value in “{column}”.")
    last_of_day = np.append(np.diff(numbers[order]) > 0, True)
    kept = order[last_of_day]
    twice = numbers[order[~last_of_day]]
    note = ""
    if len(twice):
        note = f"{day_of(int(twice[0])).isoformat()} stands twice, its later row counts"
        if len(twice) > 1:
            note = f"{len(twice):,} days stand twice, the later row of each counts"
    return Reports(numbers[kept], values[kept], kept, note, len(twice))


def changes(
    table: Table, column: str, convention: DayConvention, day: str | None = None
) -> Changes:
    """The change of `column` from each report to the next.

    Raises:
        QueryError: as `reports`, or there is only one.
    """
    found = reports(table, column, day)
    if len(found.days) < 2:
        raise QueryError(f"“{column}” has a value on one day only; a change needs two.")
    shift = 1 if convention == "day before" else 0
    return Changes(
        first=found.days[:-1] + 1 - shift,
        last=found.days[1:] - shift,
        amount=np.diff(found.values),
        rows=found.rows[1:],
        note=found.note,
        repeated=found.repeated,
    )
