"""A pace that changes by chance from month to month, as likely up as down."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.scenarios.paces.pace import Noise, PaceModel, Paths, Reading
from models.scenarios.shapes import Floats

MONTH = 365.25 / 12
"""Days of a month."""

MONTHS_AT_MOST = 30 * 12
"""A path that has not arrived by then counts as one that never does."""


@dataclass(frozen=True, eq=False, slots=True)
class Walk:
    """Paths that are straight within each month.

    `arrival`: (n_trials,) days; `month_ends`: (n_months + 1, n_trials) what is left at the start
    and after each month, below 0 once a path has arrived.
    """

    arrival: Floats
    month_ends: npt.NDArray[np.float32]

    def left(self, days: Floats) -> Floats:
        """What is left after as many (n_trials,) days; the last month goes on for ever."""
        months = np.clip(days / MONTH, 0.0, len(self.month_ends) - 1)
        before = np.minimum(months.astype(np.int64), max(len(self.month_ends) - 2, 0))
        after = np.minimum(before + 1, len(self.month_ends) - 1)
        trial = np.arange(len(self.arrival))
        low, high = self.month_ends[before, trial], self.month_ends[after, trial]
        left = low + (months - before) * (high - low)
        return np.where(days >= self.arrival, 0.0, np.maximum(left, 0.0))


def paths(readings: Mapping[str, Floats], noise: Noise) -> Paths:
    """Each month the pace is that of the month before plus `step` times a standard normal number.

    A pace below zero gives ground back, up to `whole` or, where that is less, to `remaining`. The
    arrival lies within the first month at whose end nothing is left, where the straight line
    through the month reaches zero.
    """
    left, pace = readings["remaining"].astype(np.float64), readings["rate"].astype(np.float64)
    step, whole = readings["step"], np.maximum(readings["whole"], left)
    arrival = np.where(left <= 0, 0.0, np.inf)
    month_ends = [left.astype(np.float32)]
    for month in range(MONTHS_AT_MOST):
        if np.all(np.isfinite(arrival)):
            break
        pace = pace + step * noise.normals(f"month {month}")
        after = left - pace * MONTH
        arrives = np.isinf(arrival) & (after <= 0)
        arrival[arrives] = MONTH * month + left[arrives] / pace[arrives]
        left = np.minimum(after, whole)
        month_ends.append(left.astype(np.float32))
    return Walk(arrival=arrival, month_ends=np.stack(month_ends))


RANDOM_WALK = PaceModel(
    name="random walk",
    assumptions=(
        "Each month’s pace is that of the month before, changed by chance, as likely up as down.",
        "A pace below zero gives ground back, though never more than the whole area.",
        "A path that has not arrived within 30 years counts as one that never gets there.",
    ),
    readings=(
        Reading("remaining"),
        Reading("whole"),
        Reading("rate", per_day=True),
        Reading("step", per_day=True),
    ),
    paths=paths,
)
