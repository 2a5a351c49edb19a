"""Paths whose pace changes from month to month."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from models.frozen import frozen
from models.scenarios.shapes import Floats

MONTH = 365.25 / 12
"""Days of a month."""

MONTHS_AT_MOST = 30 * 12
"""A path that has not arrived by then counts as one that never does."""

_AWAY = 1e38
"""Beyond every stock, and still a number in single precision."""

WITHIN_30_YEARS = "A path that has not arrived within 30 years counts as one that never gets there."


@frozen(eq=False)
class MonthlyPaths:
    """Paths that are straight within each month.

    `arrival`: (n_trials,) days; `month_ends`: (n_months + 1, n_trials) what is left at the start
    and after each month, at or below 0 where a path arrives; beyond its arrival it means nothing.
    """

    arrival: Floats
    month_ends: npt.NDArray[np.float32]

    def left(self, days: Floats | float) -> Floats:
        """What is left after as many days; the last month goes on for ever."""
        count, trials = len(self.month_ends) - 1, len(self.arrival)
        months = np.clip(np.asarray(days) / MONTH, 0.0, count)
        before = np.minimum(months.astype(np.int64), max(count - 1, 0))
        ahead = trials if count else 0
        if months.ndim:
            place = before * trials
            place += np.arange(trials)
            ends = self.month_ends.ravel()
            low, high = ends.take(place), ends.take(place + ahead)
        else:
            low, high = self.month_ends[int(before)], self.month_ends[int(before) + (count > 0)]
        left = (high - low) * (months - before)
        left += low
        np.maximum(left, 0.0, out=left)
        left[self.arrival <= days] = 0.0
        return left


def monthly_paths(remaining: Floats, whole: Floats, paces: Iterable[Floats]) -> MonthlyPaths:
    """The paths of (n_trials,) `remaining` at (n_trials,) paces per day, one array a month.

    A pace below zero gives ground back, up to `whole` or, where that is less, to `remaining`. The
    arrival lies within the first month at whose end nothing is left, where the straight line
    through the month reaches zero.
    """
    left = remaining.astype(np.float64)
    whole = np.maximum(whole, left)
    arrival = np.where(left <= 0, 0.0, np.inf)
    # Only the months that are reached are ever touched, and so take memory.
    month_ends = np.empty((MONTHS_AT_MOST + 1, len(left)), dtype=np.float32)
    month_ends[0] = left
    reached, under_way = 0, len(left)
    done = np.flatnonzero(left <= 0)
    for month, pace in zip(range(MONTHS_AT_MOST), paces, strict=False):
        under_way -= len(done)
        # What has arrived is sent so far away that it never arrives again.
        left[done] = whole[done] = _AWAY
        if not under_way:
            break
        after = pace * -MONTH
        after += left
        done = np.flatnonzero(after <= 0)
        if len(done):
            arrival[done] = MONTH * month + left[done] / pace[done]
        left = np.minimum(after, whole, out=after)
        reached = month + 1
        month_ends[reached] = left
    return MonthlyPaths(arrival=arrival, month_ends=month_ends[: reached + 1])
