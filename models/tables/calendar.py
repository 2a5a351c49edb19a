"""Calendar days of a table: which column holds them, and as whole days since 1970-01-01."""

from datetime import date, timedelta
from typing import Literal

import numpy as np
import numpy.typing as npt

from models.datasets.dataset import Column
from models.errors import QueryError
from models.tables.table import Table

DayConvention = Literal["report date", "day before"]
"""What a report's figure is about: the day the report bears, or the day before it.

A morning report of a running total counts losses up to the evening before, so that the total of
1 January closes 31 December.
"""
CONVENTION_WORDS: dict[DayConvention, str] = {
    "report date": "by report date",
    "day before": "a report covers the day before",
}
CALENDAR_KINDS = ("date", "period", "datetime")
SOUGHT = (("date", "period"), ("datetime",))
"""The order in which a column of the calendar is looked for: days before times of day."""

NO_DAY = np.iinfo(np.int64).min
"""What a missing date becomes as a day number."""


def calendar_column(table: Table, name: str | None = None) -> Column:
    """The column called `name`, or the first that holds days or periods, or else times.

    Raises:
        QueryError: there is none, or the named one holds something else.
    """
    if name is not None:
        column = table.column(name)
        if column.kind not in CALENDAR_KINDS:
            raise QueryError(f"“{name}” of “{table.title}” holds {column.kind}s, not dates.")
        return column
    for kinds in SOUGHT:
        for column in table.columns:
            if column.kind in kinds:
                return column
    there = ", ".join(f"“{column.name}” ({column.kind})" for column in table.columns)
    raise QueryError(f"“{table.title}” has no column of dates; it has {there}.")


def days(table: Table, name: str) -> npt.NDArray[np.int64]:
    """(n_rows,) int64 days since 1970-01-01 in UTC, `NO_DAY` where the cell is missing."""
    values = table.values.array(name)
    return values.astype("datetime64[D]").astype(np.int64)


def as_dates(day_numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.datetime64]:
    """(n,) datetime64[s], the form in which a frame holds dates."""
    return day_numbers.astype("datetime64[D]").astype("datetime64[s]")


def day_number(day: date) -> int:
    """Days from 1970-01-01 to `day`."""
    return (day - date(1970, 1, 1)).days


def day_of(number: int) -> date:
    """The day that is `number` days after 1970-01-01."""
    return date(1970, 1, 1) + timedelta(days=number)
