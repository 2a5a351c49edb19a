"""What stands for days without a value, as the author chose: nothing, a line across, or zeros."""

from dataclasses import replace

import numpy as np

from models.charts.points import Points, points
from models.charts.pyramid import build
from models.charts.spec import Series
from models.tables.table import Table

DAYS_AT_MOST = 200_000
"""More days than these are not filled with zeros: that is 547 years."""


def points_with_gaps(series: Series, table: Table) -> Points:
    """The points of `series` with its gaps open, joined, or filled with zeros.

    Raises:
        ChartError, QueryError: as `points`.
    """
    found = points(series, table)
    if series.gaps == "joined":
        return _joined(found)
    return _with_zeros(found) if series.gaps == "zero" else found


def _joined(found: Points) -> Points:
    kept = np.flatnonzero(np.isfinite(found.y))
    joined = np.ones(len(kept), dtype=np.bool_)
    joined[:1] = False
    return replace(taken(found, kept), joined=joined)


def _with_zeros(found: Points) -> Points:
    """Missing values are zero; so are missing days where the table is one of days."""
    y = np.nan_to_num(found.y)
    found = replace(found, y=y, low=y, high=y, pyramid=build(y))
    days = found.end - found.start
    if not found.dated or len(days) == 0 or np.any(days != 1.0):
        return _all_joined(found)
    first, last = int(found.start[0]), int(found.start[-1])
    wanted = np.arange(first, last + 1, dtype=np.int64).astype(np.float64)
    absent = np.setdiff1d(wanted, found.start)
    if len(absent) == 0 or len(wanted) > DAYS_AT_MOST:
        return _all_joined(found)
    start = np.concatenate([found.start, absent])
    order = np.argsort(start, kind="stable")
    zeros = np.zeros(len(absent))
    y = np.concatenate([found.y, zeros])[order]
    start = start[order]
    rows = np.concatenate([found.rows, np.full(len(absent), -1)])[order]
    part = np.concatenate([found.part, np.zeros(len(absent), dtype=np.bool_)])[order]
    filled = replace(
        found,
        x=start + 0.5, reach=0.5, y=y, low=y, high=y, kept=rows, part=part, pyramid=build(y),
    )  # fmt: skip
    return _all_joined(filled)


def _all_joined(found: Points) -> Points:
    joined = np.ones(len(found.x), dtype=np.bool_)
    joined[:1] = False
    return replace(found, joined=joined)


def taken(found: Points, kept: "np.ndarray[tuple[int], np.dtype[np.intp]]") -> Points:
    """The points at the positions `kept`, in their order."""
    y = found.y[kept]
    undefined = None if found.undefined is None else found.undefined[kept]
    return replace(
        found,
        x=found.x[kept], reach=(found.start[kept], found.end[kept]), y=y, low=found.low[kept],
        high=found.high[kept], kept=found.rows[kept], joined=found.joined[kept],
        part=found.part[kept], pyramid=build(y), undefined=undefined,
    )  # fmt: skip
