"""Over how many days each row of a table counts."""

import numpy as np
import numpy.typing as npt

from models.tables.calendar import calendar_column
from models.tables.table import Table

COVERED = "days covered"
"""The column that says over how many days each value counts."""

NAMES = ("days", COVERED)
MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}


def covered_column(table: Table, of: str) -> str | None:
    """The column that says over how many days the values of column `of` count, if one does."""
    numbers = [each.name for each in table.columns if each.kind == "number"]
    named = [name for name in numbers if name in NAMES]
    return next((name for name in (f"{of}: {COVERED}", *named) if name in numbers), None)


def days_of_each_row(
    table: Table, day: str | None = None, of: str = ""
) -> npt.NDArray[np.float64] | None:
    """(n_rows,) the days that each row covers, `None` where nothing says so.

    `of`: the column whose values are meant, where others cover other days.

    A column of days says so, or else the length of the period that each row bears.

    Raises:
        QueryError: the table has no column of dates or periods.
    """
    name = covered_column(table, of)
    if name is not None:
        found = table.values.numbers(name)
        return np.where(found > 0, found, np.nan)
    calendar = calendar_column(table, day)
    if calendar.kind != "period":
        return None
    if calendar.granularity == "week":
        return np.full(len(table.values), 7.0)
    if calendar.granularity not in MONTHS_OF:
        return None
    months = table.values.array(calendar.name).astype("datetime64[M]")
    first = months.astype("datetime64[D]")
    after = (months + np.timedelta64(MONTHS_OF[calendar.granularity], "M")).astype(first.dtype)
    return (after - first).astype(np.float64)
