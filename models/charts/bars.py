"""Where bars begin and end: a bar fills its day, month or bin, up to a gap on both sides."""

import numpy as np
import numpy.typing as npt

from models.charts.points import Points

Floats = npt.NDArray[np.float64]
FILLED = 0.8
"""The share of its place that a bar, or a group of bars side by side, fills."""


def cells(points: Points) -> tuple[Floats, Floats]:
    """(n,) where the place of each bar begins and ends.

    Dates that are all firsts of a month, such as the bins of a histogram, fill up to the next.
    """
    if not points.dated or len(points.x) < 2 or np.any(points.end - points.start != 1.0):
        return points.start, points.end
    days = points.start.astype(np.int64).astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    if np.any(months.astype("datetime64[D]") != days):
        return points.start, points.end
    steps = np.diff(months.astype(np.int64))
    steps = steps[steps > 0]
    if len(steps) == 0:
        return points.start, points.end
    after = (months + int(steps.min())).astype("datetime64[D]").astype(np.int64)
    return points.start, after.astype(np.float64)


def sides(points: Points, place: int, beside: int) -> tuple[Floats, Floats]:
    """(n,) left and right of each bar of the series `place` of `beside` that stand side by side."""
    start, end = cells(points)
    width = (end - start) * FILLED / beside
    left = start + (end - start) * (1 - FILLED) / 2 + place * width
    return left, left + width
