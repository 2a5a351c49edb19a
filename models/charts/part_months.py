"""Months of which a sum covers only some days, and so must not stand beside full ones unmarked."""

import numpy as np
import numpy.typing as npt

from models.charts.spec import Colours, Series
from models.datasets.dataset import Column
from models.tables.covered import COVERED, NAMES
from models.tables.table import Table

WORDS: dict[Colours, str] = {
    "light": "Paler bars: not all days of the month",
    "dark": "Dimmer bars: not all days of the month",
}
"""What says so below the chart, by the colours of its picture."""


def days_column(table: Table, y: str) -> str | None:
    """The column that says over how many days the values of `y` are sums, `None` if none does."""
    columns = {column.name: column for column in table.columns}
    own = f"{y}: {COVERED}"
    if own in columns:
        return own
    if y not in columns or not _adds_up(columns[y]):
        return None
    days = (columns[name] for name in NAMES if name in columns and name != y)
    return next((column.name for column in days if column.kind == "number"), None)


def _adds_up(column: Column) -> bool:
    """Whether its values grow with the days: no mean, share, level or running total does."""
    unit = column.unit or ""
    return column.basis is None and "/" not in unit and unit not in ("%", "pp")


def part_months(series: Series, table: Table) -> npt.NDArray[np.bool_]:
    """(n_rows,) whether the row is a month of which not every day is covered."""
    none = np.broadcast_to(np.False_, len(table.values))
    if table.column(series.x).granularity != "month":
        return none
    column = days_column(table, series.y)
    if column is None:
        return none
    first = table.values.array(series.x).astype("datetime64[M]")
    length = ((first + 1).astype("datetime64[D]") - first.astype("datetime64[D]")).astype(np.int64)
    days = table.values.numbers(column)
    covers = bool((days == length).any()) and not bool((days > length).any())
    # Days that are never those of a whole month are days of something else: of fog, of attacks.
    return days < length if covers or column not in NAMES else none
