"""Equal bars over many results: by month, quarter, year or decade, or in round steps."""

from math import floor, log10
from typing import Any

import numpy as np
import numpy.typing as npt

from models.frozen import frozen
from models.quantity.calendar import LAST, ROUNDING
from models.scenarios.shapes import Floats
from models.scenarios.summary import percentile

BARS_AT_MOST = 60
STEPS = ((1, "by month"), (3, "by quarter"), (12, "by year"), (120, "by decade"))
"""Widths of a bar in months; the first that needs no more than 60 bars is taken."""

REACH = 6.0
"""Bars end this many times as far from the least result as the median is, and no later than the
last result."""


@frozen(eq=False)
class Bins:
    """`places`: (n_bars,) the first days of bars of months as datetime64[s], or the middles of bars
    of numbers, where a chart draws each; `counts`: (n_bars,).
    """

    places: npt.NDArray[Any]
    counts: npt.NDArray[np.int64]
    words: str


def by_calendar(rising: Floats) -> Bins:
    """Bars of whole months for sorted finite (n,) days since 1970-01-01."""
    if not len(rising):
        return Bins(np.empty(0, "datetime64[s]"), np.empty(0, np.int64), STEPS[0][1])
    months = _months(rising)
    low, high = int(months[0]), int(_months(np.array([last_shown(rising)]))[0])
    step, words = next((s for s in STEPS if (high - low) // s[0] < BARS_AT_MOST), STEPS[-1])
    edges = np.arange(low - low % step, high + step + 1, step, dtype=np.int64)
    starts = edges[:-1].astype("datetime64[M]").astype("datetime64[s]")
    return Bins(starts, np.diff(np.searchsorted(months, edges)), words)


def by_number(rising: Floats) -> Bins:
    """Bars of 1, 2 or 5 times a power of ten for sorted finite (n,) numbers."""
    if not len(rising):
        return Bins(np.empty(0), np.empty(0, np.int64), "")
    low, high = float(rising[0]), last_shown(rising)
    step = _round_step((high - low) / BARS_AT_MOST or abs(low) / BARS_AT_MOST or 1.0)
    edges = np.arange(floor(low / step), floor(high / step) + 2) * step
    counts = np.diff(np.searchsorted(rising, edges))
    return Bins(edges[:-1] + step / 2, counts, f"in steps of {step:,.10g}")


def last_shown(rising: Floats) -> float:
    """Where the bars end: before the last few that lie far out."""
    least, middle = float(rising[0]), percentile(rising, 0.50)
    assert middle is not None  # they are all finite
    return min(float(rising[-1]), least + REACH * (middle - least))


def _months(numbers: Floats) -> npt.NDArray[np.int64]:
    """(n,) months since 1970-01 of days since 1970-01-01."""
    whole = np.floor(np.minimum(numbers, LAST) + ROUNDING).astype(np.int64)
    return whole.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)


def _round_step(width: float) -> float:
    """The least of 1, 2 and 5 times a power of ten that is no less than `width`."""
    power = 10.0 ** floor(log10(width))
    return next((times * power for times in (1, 2, 5) if times * power >= width), 10 * power)
