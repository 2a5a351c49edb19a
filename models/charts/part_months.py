"""Months of which a sum covers only some days, and so must not stand beside full ones unmarked."""

import numpy as np
import numpy.typing as npt

from models.charts.spec import Series
from models.tables.covered import COVERED, NAMES
from models.tables.table import Table

WORDS = "Paler bars: not all days of the month"


def days_column(table: Table, y: str) -> str | None:
    """The column that says over how many days the values of `y` are sums, `None` if none does."""
    columns = {column.name: column for column in table.columns}
    own = f"{y}: {COVERED}"
    if own in columns:
        return own
    if y not in columns or columns[y].basis is not None:
        return None  # a mean a day, a level or a running total does not grow with the days
    days = (columns[name] for name in NAMES if name in columns and name != y)
    return next((column.name for column in days if column.kind == "number"), None)


def part_months(series: Series, table: Table) -> npt.NDArray[np.bool_]:
    """(n_rows,) whether the row is a month of which not every day is covered."""
    column = days_column(table, series.y)
    if column is None or table.column(series.x).granularity != "month":
        return np.broadcast_to(np.False_, len(table.values))
    first = table.values.array(series.x).astype("datetime64[M]")
    length = (first + 1).astype("datetime64[D]") - first.astype("datetime64[D]")
    return table.values.array(column) < length.astype(np.int64)
