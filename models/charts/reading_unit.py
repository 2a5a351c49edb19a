"""The unit in which a person reads a column: areas of countries in km², not in m²."""

import numpy as np

from models.tables.table import Table
from models.tables.transforms import Scale

_SMALLEST_KM2 = 10.0
"""A column whose greatest value is at least this many km² is read in km²."""


def unit_step(table: Table, column: str) -> Scale | None:
    """The step that turns `column` into the unit it is read in, or `None` where it is already.

    The step is named under the chart like any other, so that no value changes unseen.

    Raises:
        QueryError: there is no such column.
    """
    unit = table.column(column).unit or ""
    values = table.values.numbers(column) if unit else None
    if unit.partition("/")[0] != "m²" or values is None or not np.any(np.isfinite(values)):
        return None
    greatest = float(np.nanmax(np.abs(values)))
    return Scale(column, f"k{unit}") if greatest >= _SMALLEST_KM2 * 1e6 else None
