"""The numbers of one series, ready to draw: in order, with their places along the axis."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.charts.bars import bin_ends
from models.charts.part_months import part_months
from models.charts.pyramid import Pyramid, build
from models.charts.spec import Series
from models.datasets.dataset import Column
from models.errors import ChartError
from models.tables.table import Table

Floats = npt.NDArray[np.float64]
SECONDS = 86_400
REGULAR = 0.9
"""The share of equal steps from which a series counts as regular, and a longer step as a gap."""


@dataclass(frozen=True, eq=False, slots=True)
class Points:
    """One series in drawing order.

    `x`: (n,) float64, rising: the middle of the day or period, in days since 1970-01-01 if
    `dated`; `start`, `end`: (n,) where it begins and ends; `y`, `low`, `high`: (n,) float64, NaN
    where missing; `rows`: (n,) positions in the table; `joined`: (n,) bool, whether the point is
    joined to the one before it; `part`: (n,) bool, whether it is a month not wholly covered.
    """

    series: Series
    dated: bool
    x: Floats
    start: Floats
    end: Floats
    y: Floats
    low: Floats
    high: Floats
    rows: npt.NDArray[np.int64]
    joined: npt.NDArray[np.bool_]
    part: npt.NDArray[np.bool_]
    pyramid: Pyramid


def points(series: Series, table: Table) -> Points:
    """The points of `series` in `table`, those without a place left out.

    Raises:
        ChartError: a column is not of a kind that can stand there.
        QueryError: a column is not there.
    """
    across = table.column(series.x)
    if across.kind in ("text", "flag"):
        raise ChartError(
            f"“{series.x}” holds {across.kind}, which cannot run along an axis; choose a column of "
            "dates or numbers."
        )
    x, start, end = _places(table, across)
    kept = np.flatnonzero(np.isfinite(x))
    if np.any(np.diff(x[kept]) < 0):
        kept = kept[np.argsort(x[kept], kind="stable")]
    y = _numbers(table, series.y)[kept]
    low = y if series.low is None else _numbers(table, series.low)[kept]
    high = y if series.high is None else _numbers(table, series.high)[kept]
    x, start, end = x[kept], start[kept], end[kept]
    if series.mark == "bar" and across.kind == "date":
        end = bin_ends(start)
        x = (start + end) / 2
    return Points(
        series=series,
        dated=across.kind != "number",
        x=x,
        start=start,
        end=end,
        y=y,
        low=low,
        high=high,
        rows=kept,
        joined=_joined(x, y, across),
        part=part_months(series, table)[kept],
        pyramid=build(y),
    )


def _numbers(table: Table, name: str) -> Floats:
    column = table.column(name)
    if column.kind != "number":
        raise ChartError(f"“{name}” holds {column.kind}s, not numbers, and cannot be drawn.")
    values = table.frame[name].to_numpy().astype(np.float64)
    return np.where(np.isfinite(values), values, np.nan)


def _places(table: Table, column: Column) -> tuple[Floats, Floats, Floats]:
    """(n,) middle, start and end of each row's place; NaN where the cell is missing."""
    values = table.frame[column.name].to_numpy()
    if column.kind == "number":
        x = values.astype(np.float64)
        half = _smallest_step(x) / 2
        return x, x - half, x + half
    absent = np.isnat(values)
    if column.kind == "datetime":
        x = np.where(absent, np.nan, values.astype("datetime64[s]").astype(np.int64) / SECONDS)
        half = _smallest_step(x) / 2
        return x, x - half, x + half
    days = values.astype("datetime64[D]")
    start = np.where(absent, np.nan, days.astype(np.int64).astype(np.float64))
    after = _after(days, column, start)
    end = np.where(absent, np.nan, after)
    return (start + end) / 2, start, end


def _after(days: npt.NDArray[np.datetime64], column: Column, start: Floats) -> Floats:
    """(n,) the day after each day or period."""
    months = {"month": 1, "quarter": 3, "year": 12}.get(column.granularity or "", 0)
    if column.kind == "date" or column.granularity == "range":
        return start + 1.0
    if not months:
        return start + 7.0
    first = days.astype("datetime64[M]")
    return (first + months).astype("datetime64[D]").astype(np.int64).astype(np.float64)


def _smallest_step(x: Floats) -> float:
    steps = np.diff(np.unique(x[np.isfinite(x)]))
    return float(steps.min()) if len(steps) else 1.0


def _joined(x: Floats, y: Floats, across: Column) -> npt.NDArray[np.bool_]:
    """Missing values part a line; so does a step over missing days of a regular series."""
    there = np.isfinite(y)
    joined = np.zeros(len(x), dtype=np.bool_)
    joined[1:] = there[1:] & there[:-1]
    if across.kind not in ("date", "period") or len(x) < 3:
        return joined
    steps = np.diff(x)
    usual = float(np.median(steps))
    # Months differ by three days, which is not a gap.
    if np.mean(np.abs(steps - usual) <= 0.12 * usual) >= REGULAR:
        joined[1:] &= steps <= 1.5 * usual
    return joined
