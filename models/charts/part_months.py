"""Months of which a sum covers only some days, and so must not stand beside full ones unmarked."""

import numpy as np
import numpy.typing as npt

from models.charts.spec import Series
from models.tables.covered import COVERED
from models.tables.table import Table

WORDS = "Paler bars: not all days of the month"


def days_column(table: Table, y: str) -> str | None:
    """The column that says how many days the values of `y` cover, `None` if there is none."""
    names = {column.name for column in table.columns}
    return next((name for name in (f"{y}: {COVERED}", COVERED) if name in names), None)


def part_months(series: Series, table: Table) -> npt.NDArray[np.bool_]:
    """(n_rows,) whether the row is a month of which not every day is covered."""
    column = days_column(table, series.y)
    if column is None or table.column(series.x).granularity != "month":
        return np.broadcast_to(np.False_, len(table.values))
    first = table.values.array(series.x).astype("datetime64[M]")
    length = (first + 1).astype("datetime64[D]") - first.astype("datetime64[D]")
    return table.values.array(column) < length.astype(np.int64)
