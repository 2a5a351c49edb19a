"""Calendar arithmetic on whole columns: year, month, day to seconds since 1970."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Mask

Seconds = npt.NDArray[np.datetime64]
EARLIEST, LATEST = 1000, 2999
"""Years outside these are taken for something else than a date."""
_FIRST_DAYS = (
    np.arange(f"{EARLIEST}-01", f"{LATEST + 1}-02", dtype="datetime64[M]")
    .astype("datetime64[D]")
    .astype(np.int64)
)
"""The first day of every month, in days since 1970."""


def days(
    year: npt.NDArray[Any], month: npt.NDArray[Any], day: npt.NDArray[Any]
) -> tuple[npt.NDArray[np.int64], Mask]:
    """(n,) days since 1970-01-01 and whether that day exists."""
    there = (month >= 1) & (month <= 12) & (day >= 1) & (year >= EARLIEST) & (year <= LATEST)
    months = np.where(there, (year - EARLIEST) * 12 + month - 1, 0).astype(np.intp)
    first = _FIRST_DAYS[months]
    result = first + day - 1
    return result, there & (result < _FIRST_DAYS[months + 1])


def seconds(values: npt.NDArray[np.int64], there: Mask) -> Seconds:
    """(n,) datetime64[s] of these seconds since 1970, NaT where not `there`.

    Where all are there the result looks at `values` themselves.
    """
    if there.all():
        return values.view("datetime64[s]")
    result = values.astype("datetime64[s]")
    result[~there] = np.datetime64("NaT")
    return result


def iso_week_day(year: int, week: int) -> int | None:
    """Days since 1970 of the Monday of an ISO week (ISO 8601: week 1 has 4 January)."""
    if not (EARLIEST <= year <= LATEST and 1 <= week <= 53):
        return None
    fourth = int(np.datetime64(f"{year:04d}-01-04", "D").astype(np.int64))
    monday = fourth - (fourth + 3) % 7
    result = monday + 7 * (week - 1)
    following = int(np.datetime64(f"{year + 1:04d}-01-04", "D").astype(np.int64))
    return result if result < following - (following + 3) % 7 else None
