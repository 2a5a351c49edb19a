"""Where the rows of a table stand along an axis, how far each place reaches, and what is joined."""

import numpy as np
import numpy.typing as npt

from models.datasets.dataset import Column
from models.tables.table import Table

Floats = npt.NDArray[np.float64]
SECONDS = 86_400
REGULAR = 0.9
"""The share of equal steps from which a series counts as regular, and a longer step as a gap."""

MONTHS_AT_MOST = 2_000
"""Places up to which it is looked whether all of them are months."""


def places(table: Table, column: Column) -> tuple[Floats, float | tuple[Floats, Floats] | None]:
    """(n,) the middle of each row's place, NaN where the cell is missing, and how far it reaches;
    `None` where that depends on how close the places are.
    """
    values = table.values.array(column.name)
    if column.kind == "number":
        return values.astype(np.float64, copy=False), None
    absent = np.isnat(values)
    if column.kind == "datetime":
        x = values.astype("datetime64[s]", copy=False).view(np.int64) / SECONDS
        x[absent] = np.nan
        return x, None
    days = values.astype("datetime64[D]")
    start = days.astype(np.int64).astype(np.float64)
    start[absent] = np.nan
    if column.kind == "date" or column.granularity == "range":
        return start + 0.5, 0.5
    end = np.where(absent, np.nan, _after(days, column, start))
    return (start + end) / 2, (start, end)


def _after(days: npt.NDArray[np.datetime64], column: Column, start: Floats) -> Floats:
    """(n,) the day after each period."""
    months = {"month": 1, "quarter": 3, "year": 12}.get(column.granularity or "", 0)
    if not months:
        return start + 7.0
    first = days.astype("datetime64[M]")
    return (first + months).astype("datetime64[D]").astype(np.int64).astype(np.float64)


def starts_months(start: Floats) -> bool:
    """Whether each place begins on the first day of a month. `start`: (n,) days since 1970-01-01.

    Of so many places that no few months are seen, it is not asked.
    """
    if len(start) > MONTHS_AT_MOST:
        return False
    days = np.floor(start).astype(np.int64).view("datetime64[D]")
    return bool(np.all(days == days.astype("datetime64[M]")))


def smallest_step(x: Floats) -> float:
    """The least distance between two places of `x`, which rise; 1 where there are not two."""
    steps = np.diff(x)
    smallest = float(steps.min()) if len(steps) else 0.0
    if smallest <= 0.0:
        smallest = float(np.min(steps[steps > 0], initial=np.inf))
    return smallest if np.isfinite(smallest) else 1.0


def joined(x: Floats, y: Floats, across: Column) -> npt.NDArray[np.bool_]:
    """(n,) whether each point is joined to the one before it.

    Missing values part a line; so does a step over missing days of a regular series.
    """
    found = np.isfinite(y)
    found[1:] &= found[:-1].copy()
    found[:1] = False
    if across.kind not in ("date", "period") or len(x) < 3:
        return found
    steps = np.diff(x)
    usual = float(np.median(steps))
    # Months differ by three days, which is not a gap.
    if np.mean(np.abs(steps - usual) <= 0.12 * usual) >= REGULAR:
        found[1:] &= steps <= 1.5 * usual
    return found
