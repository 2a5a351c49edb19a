"""Where bars begin and end: a bar fills its day, month or bin, up to a gap on both sides."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
FILLED = 0.8
"""The share of its place that a bar, or a group of bars side by side, fills."""


def bin_ends(start: Floats) -> Floats:
    """(n,) where the bins of a histogram end that begin on the days `start`, which rise.

    Days that are all firsts of a month reach up to the next; any others are days.
    """
    if len(start) < 2:
        return start + 1.0
    days = start.astype(np.int64).astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    steps = np.diff(months.astype(np.int64))
    steps = steps[steps > 0]
    if np.any(months.astype("datetime64[D]") != days) or len(steps) == 0:
        return start + 1.0
    after = (months + int(steps.min())).astype("datetime64[D]").astype(np.int64)
    return after.astype(np.float64)


def sides(start: Floats, end: Floats, place: int, beside: int) -> tuple[Floats, Floats]:
    """(n,) left and right of each bar of the series `place` of `beside` that stand side by side."""
    width = (end - start) * FILLED / beside
    left = start + (end - start) * (1 - FILLED) / 2 + place * width
    return left, left + width
