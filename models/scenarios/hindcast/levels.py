"""Columns whose value on a day is the sum of what came before: levels and running totals."""

import numpy as np
import numpy.typing as npt

from models.charts.reading_unit import unit_step
from models.errors import ScenarioError
from models.scenarios.shapes import Floats
from models.tables.changes import Reports, number_column, reports
from models.tables.table import Table

Days = npt.NDArray[np.int64]

GAP = 7
"""Days between two reports up to which a missing month's end is read off the line between them."""


LEVELS = ("level", "cumulative")
"""What a column must be for its value on a day to be the sum of what came before."""

AREAS = ("km²", "m²", "ha", "mi²")
"""Units in which a column may be a level without saying so."""

LOOKED_AT = 5_000
"""Rows looked at where nothing says what a column is."""

LITTLE = 0.05
"""A level changes from row to row by no more than this part of itself, half of the time."""


def is_level(table: Table, column: str) -> bool:
    """Whether `column` is a level or a running total: it says so, or is an area held by its looks.

    An area taken in a day jumps about; one that is held keeps its sign and changes little from row
    to row.
    """
    found = table.column(column)
    if found.basis is not None or found.kind != "number":
        return found.basis in LEVELS
    if found.unit not in AREAS or any(each.granularity is not None for each in table.columns):
        return False
    values = table.values.numbers(column)[:LOOKED_AT]
    values = values[np.isfinite(values)]
    if len(values) < 2 or float(np.min(values)) <= 0:
        return False
    steps = float(np.median(np.abs(np.diff(values))))
    return 0 < steps <= LITTLE * float(np.median(values))


def level_reports(table: Table, column: str) -> tuple[Reports, str | None]:
    """The values of a level or a running total by day, and the unit they are read in.

    Raises:
        QueryError: there is no such column of numbers, or no column of dates.
        ScenarioError: it is neither.
    """
    step = unit_step(table, column)
    shown = step.apply(table) if step is not None else table
    found = number_column(shown, column)
    if not is_level(shown, column):
        raise ScenarioError(
            f"“{column}” is neither a level nor a running total; choose another column, or say in "
            "the Data tab what it is."
        )
    return reports(shown, column), found.unit


def at_days(found: Reports, wanted: Days, gap: int = GAP) -> tuple[Floats, int]:
    """(n,) values on `wanted` days, and how many were read off a line between two reports.

    NaN where the reports around a day are more than `gap` days apart or there are none.
    """
    after = np.searchsorted(found.days, wanted)
    before = np.clip(np.searchsorted(found.days, wanted, "right") - 1, 0, len(found.days) - 1)
    after = np.clip(after, 0, len(found.days) - 1)
    apart = found.days[after] - found.days[before]
    values = np.interp(wanted, found.days, found.values.astype(np.float64))
    outside = (wanted < found.days[0]) | (wanted > found.days[-1])
    values[outside | (apart > gap)] = np.nan
    return values, int(np.count_nonzero((apart > 0) & (apart <= gap) & ~outside))
