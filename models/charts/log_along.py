"""A log scale along: places are then powers of ten, and a move or a zoom is one of factors."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from models.charts.gaps import taken
from models.charts.log_ticks import log_ticks, spread_log
from models.charts.marks import mark_named
from models.charts.places import smallest_step
from models.charts.points import Points
from models.charts.scale import Span
from models.charts.spec import ChartSpec

LARGEST = 1e300
"""What is as large, or as small on the other side, has no place: rooms around it would overflow."""

ROOM = 0.05
"""The share of what points span along that stays free beside them at most."""


def is_log_along(spec: ChartSpec, every: Sequence[Points]) -> bool:
    """Whether the chart has numbers along its axis and asks for a log scale of them."""
    if not spec.x.log or any(each.dated for each in every):
        return False
    marks = [mark_named(each.series.mark) for each in every]
    return all(mark.family == (False, False, False) and not mark.from_zero for mark in marks)


def on_log(each: Points) -> Points:
    """The points at the powers of ten of their places; those at zero or below have none."""
    found = taken(each, np.flatnonzero((each.x > 1 / LARGEST) & (each.x < LARGEST)))
    x = np.log10(found.x)
    return replace(found, x=x, reach=smallest_step(x) / 2, log_along=True, numbers_along=found.x)


def near(drawn: Sequence[Points], span: Span) -> Span:
    """The span, at both ends no further from the points than `ROOM` of what they span.

    The places of few numbers on a log scale reach over powers of ten without any.
    """
    first, last = min(float(each.x[0]) for each in drawn), max(float(each.x[-1]) for each in drawn)
    room = ROOM * (last - first)
    return (max(span[0], first - room), min(span[1], last + room)) if room > 0 else span


def roomy(low: float, high: float) -> Span:
    """The round window on places from `low` to `high`, all three powers of ten."""
    first, last = spread_log(_number(low), _number(high))
    return float(np.log10(first)), float(np.log10(last))


def marks_along(window: Span, most: int) -> tuple[float, ...]:
    """Numbers to mark along the axis; between close ones every few steps."""
    low, high = (_number(end) for end in window)
    return log_ticks(low, high, most)


def places_of(values: Sequence[float]) -> npt.NDArray[np.float64]:
    """(n,) where numbers above zero stand along the axis."""
    return np.log10(np.clip(np.array(values, dtype=np.float64), 1 / LARGEST, LARGEST))


def _number(place: float) -> float:
    most = float(np.log10(LARGEST))
    return 10.0 ** min(max(place, -most), most)
