"""Paths whose pace changes from month to month."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.scenarios.shapes import Floats

MONTH = 365.25 / 12
"""Days of a month."""

MONTHS_AT_MOST = 30 * 12
"""A path that has not arrived by then counts as one that never does."""

WITHIN_30_YEARS = "A path that has not arrived within 30 years counts as one that never gets there."


@dataclass(frozen=True, eq=False, slots=True)
class MonthlyPaths:
    """Paths that are straight within each month.

    `arrival`: (n_trials,) days; `month_ends`: (n_months + 1, n_trials) what is left at the start
    and after each month, below 0 once a path has arrived.
    """

    arrival: Floats
    month_ends: npt.NDArray[np.float32]

    def left(self, days: Floats | float) -> Floats:
        """What is left after as many days; the last month goes on for ever."""
        last = len(self.month_ends) - 1
        months = np.clip(np.asarray(days) / MONTH, 0.0, last)
        before = np.minimum(months.astype(np.int64), max(last - 1, 0))
        after = np.minimum(before + 1, last)
        if months.ndim:
            trial = np.arange(len(self.arrival))
            low, high = self.month_ends[before, trial], self.month_ends[after, trial]
        else:
            low, high = self.month_ends[int(before)], self.month_ends[int(after)]
        left = low + (months - before) * (high - low)
        return np.where(days >= self.arrival, 0.0, np.maximum(left, 0.0))


def monthly_paths(remaining: Floats, whole: Floats, paces: Iterable[Floats]) -> MonthlyPaths:
    """The paths of (n_trials,) `remaining` at (n_trials,) paces per day, one array a month.

    A pace below zero gives ground back, up to `whole` or, where that is less, to `remaining`. The
    arrival lies within the first month at whose end nothing is left, where the straight line
    through the month reaches zero.
    """
    left = remaining.astype(np.float64)
    whole = np.maximum(whole, left)
    arrival = np.where(left <= 0, 0.0, np.inf)
    under_way = arrival > 0
    month_ends = [left.astype(np.float32)]
    for month, pace in zip(range(MONTHS_AT_MOST), paces, strict=False):
        if not under_way.any():
            break
        after = pace * -MONTH
        after += left
        arrives = (after <= 0) & under_way
        if arrives.any():
            arrival[arrives] = MONTH * month + left[arrives] / pace[arrives]
            under_way &= ~arrives
        left = np.minimum(after, whole, out=after)
        month_ends.append(left.astype(np.float32))
    return MonthlyPaths(arrival=arrival, month_ends=np.stack(month_ends))
