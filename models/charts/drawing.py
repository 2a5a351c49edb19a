"""Everything a chart shows, ready for a painter: its points, and the window they fill."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from models.charts.outcome import Outcome
from models.charts.points import Points, points
from models.charts.spec import Axis, ChartSpec, Series
from models.charts.ticks import spread
from models.datasets.dataset import Column
from models.errors import ChartError
from models.tables.calendar import day_number

MARKS = ("line", "bar", "band")
FROM_ZERO = frozenset({"bar"})
"""Marks whose length is the value, so that their axis has to begin at zero."""

Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Window:
    """What is seen: from and to along both axes; days since 1970-01-01 on an axis of dates."""

    x: Span
    y: Span


@dataclass(frozen=True, eq=False, slots=True)
class Drawing:
    """A chart's points in the order of its series, and the window on all of them."""

    outcome: Outcome
    points: tuple[Points, ...]
    dated: bool
    full: Window

    @property
    def spec(self) -> ChartSpec:
        """What to draw."""
        return self.outcome.spec

    def column(self, series: Series) -> Column:
        """The column of the values of `series`."""
        return self.outcome.tables[series.table].column(series.y)

    def y_within(self, x: Span) -> Span:
        """The round window on the values between `x[0]` and `x[1]`."""
        lows: list[float] = []
        highs: list[float] = []
        for each in self.points:
            first, behind = each.within(*x)
            if behind > first:
                low, high = _extremes(each, first, behind)
                lows.append(low)
                highs.append(high)
        return _y_span(self.spec, lows, highs) or self.full.y


def prepare(outcome: Outcome) -> Drawing:
    """The chart, ready to paint.

    Raises:
        ChartError: it has no series, nothing to draw, a mark that is not known, or mixes dates
            and numbers on one axis.
        QueryError: a series names a column that its table does not have.
    """
    spec = outcome.spec
    if not spec.series:
        raise ChartError("The chart has no series; choose a column to draw.")
    made = tuple(_points(outcome, series) for series in spec.series)
    drawn = [each for each in made if len(each.x)]
    if not drawn or all(np.isnan(_extremes(each)).all() for each in drawn):
        names = ", ".join(f"“{series.y}”" for series in spec.series[:3])
        raise ChartError(f"There is nothing to draw: {names} has no value on any day shown.")
    if len({each.dated for each in drawn}) > 1:
        raise ChartError("One series runs over dates and another over numbers; draw them apart.")
    x = _x_span(spec.x, drawn)
    extremes = [_extremes(each) for each in drawn]
    y = _y_span(spec, [low for low, _ in extremes], [high for _, high in extremes])
    return Drawing(outcome, made, drawn[0].dated, Window(x, y or (0.0, 1.0)))


def _points(outcome: Outcome, series: Series) -> Points:
    if series.mark not in MARKS:
        raise ChartError(f"“{series.mark}” is not a kind of chart; choose {', '.join(MARKS)}.")
    if series.table not in outcome.tables:
        raise ChartError(f"The chart draws a table “{series.table}”, which it does not have.")
    if series.mark == "band" and (series.low is None or series.high is None):
        raise ChartError(f"The band “{series.label or series.y}” needs a column for each bound.")
    return points(series, outcome.tables[series.table])


def _extremes(each: Points, first: int = 0, behind: int | None = None) -> Span:
    """The smallest and the largest value of those points; NaN where there is none."""
    behind = len(each.y) if behind is None else behind
    if each.series.mark == "band":
        below, above = each.bounds
        ends = (*below.span(first, behind), *above.span(first, behind))
        there = [end for end in ends if end == end]
        return min(there, default=np.nan), max(there, default=np.nan)
    return each.pyramid.span(first, behind)


def _x_span(axis: Axis, drawn: Sequence[Points]) -> Span:
    low = min(each.span[0] for each in drawn) if axis.low is None else axis.low
    high = max(each.span[1] for each in drawn)
    if axis.high is not None:
        # The last day of a window is seen whole.
        high = axis.high + (1.0 if drawn[0].dated and float(axis.high).is_integer() else 0.0)
    return (low, high) if low < high else (low - 0.5, low + 0.5)


def _y_span(spec: ChartSpec, lows: Sequence[float], highs: Sequence[float]) -> Span | None:
    some_low = [low for low in lows if low == low]
    some_high = [high for high in highs if high == high]
    if not some_low or not some_high:
        return None
    zero = any(series.mark in FROM_ZERO for series in spec.series)
    low, high = spread(min(some_low), max(some_high), zero=zero)
    low = low if spec.y.low is None else spec.y.low
    high = high if spec.y.high is None else spec.y.high
    return (low, high) if low < high else (low - 0.5, low + 0.5)


def middle(day: date) -> float:
    """Where a day lies on an axis of dates: in its middle."""
    return day_number(day) + 0.5
