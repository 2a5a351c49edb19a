"""The values that an axis has to hold, and the round window on them."""

from collections.abc import Sequence

import numpy as np

from models.charts.log_ticks import spread_log
from models.charts.marks import mark_named
from models.charts.points import Points
from models.charts.spec import Axis
from models.charts.ticks import spread

Span = tuple[float, float]


def extremes(
    each: Points, first: int = 0, behind: int | None = None, *, positive: bool = False
) -> Span:
    """The smallest and the largest value of those points, of the ones above zero if `positive`.

    NaN where there is none.
    """
    behind = len(each.y) if behind is None else behind
    spans = mark_named(each.series.mark).spans
    if positive:
        seen = slice(first, behind)
        parts = [each.y[seen], each.low[seen], each.high[seen]] if spans else [each.y[seen]]
        values = np.concatenate(parts)
        values = values[values > 0]
        return (float(values.min()), float(values.max())) if len(values) else (np.nan, np.nan)
    ends = each.pyramid.span(first, behind)
    if spans:
        below, above = each.bounds
        values_too = ends if each.series.mark in ("range", "dots", "band") else ()
        ends = (*below.span(first, behind), *above.span(first, behind), *values_too)
    there = [end for end in ends if end == end]
    return min(there, default=np.nan), max(there, default=np.nan)


def fitted(axis: Axis, found: Sequence[Span], zero: bool) -> Span | None:
    """The window of `axis` that holds all of `found`; `None` where there is no value."""
    lows = [low for low, _ in found if low == low]
    highs = [high for _, high in found if high == high]
    if not lows or not highs:
        return None
    low, high = min(lows), max(highs)
    low, high = spread_log(low, high) if axis.log else spread(low, high, zero=zero)
    low = low if axis.low is None or (axis.log and axis.low <= 0) else axis.low
    high = high if axis.high is None or (axis.log and axis.high <= 0) else axis.high
    if low < high:
        return low, high
    return (low / 2, low * 2) if axis.log else (low - 0.5, low + 0.5)
