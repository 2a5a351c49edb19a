"""Calendar arithmetic on whole columns: year, month, day to seconds since 1970."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Mask

Seconds = npt.NDArray[np.datetime64]
EARLIEST, LATEST = 1000, 2999
"""Years outside these are taken for something else than a date."""
_STARTS = (
    np.arange(f"{EARLIEST}-01", f"{LATEST + 1}-02", dtype="datetime64[M]")
    .astype("datetime64[D]")
    .astype(np.int32)
)
_FIRST_DAYS, _LENGTHS = _STARTS[:-1], np.diff(_STARTS).astype(np.uint8)
"""The first day of every month, in days since 1970, and how many it has."""


def days(
    year: npt.NDArray[Any], month: npt.NDArray[Any], day: npt.NDArray[Any]
) -> tuple[npt.NDArray[np.int64], Mask]:
    """(n,) days since 1970-01-01 and whether that day exists."""
    # As unsigned numbers, those below the first are above any last.
    months = (year - EARLIEST) * 12 + (month - 1)
    there = (_unsigned(month - 1) < 12) & (_unsigned(months) < len(_LENGTHS))
    months = np.where(there, months, 0)
    there &= _unsigned(day - 1) < _LENGTHS[months]
    return (_FIRST_DAYS[months] + (day - 1)).astype(np.int64), there


def _unsigned(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return values.view(f"u{values.dtype.itemsize}")


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
