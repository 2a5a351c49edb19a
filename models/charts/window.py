"""The window that a chart fills: from and to along each axis, on all of its points or a part."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from models.charts.dates import words
from models.charts.log_along import near, roomy
from models.charts.marks import mark_named
from models.charts.points import Points
from models.charts.scale import Span, extremes, fitted
from models.charts.spec import Axis, ChartSpec, Side
from models.charts.ticks import spread
from models.errors import ChartError
from models.frozen import frozen
from models.tables.calendar import day_number


@frozen
class Window:
    """What is seen: from and to along each axis; days since 1970-01-01 on an axis of dates.

    `right` belongs to the second vertical axis, where there is one.
    """

    x: Span
    y: Span
    right: Span | None = None


def whole_window(spec: ChartSpec, drawn: Sequence[Points], rows: int) -> Window:
    """The window on all that is drawn, or as far as its author chose; `rows` of names, or none.

    Raises:
        ChartError: nothing lies where it was chosen to begin and end, or these are too large.
    """
    upwards = (0.0, float(rows))
    if is_lying(drawn):
        values = [extremes(each) for each in drawn]
        x = fitted(replace(spec.y, log=False), values, zero=False) or (0.0, 1.0)
        return Window(x, upwards)
    x = _drawable(_roomy(spec.x, drawn, _x_span(spec.x, drawn)))
    if has_ends(spec.x):
        _refuse_nothing_between(drawn, x)
    if rows:
        return Window(x, upwards)
    left = _whole(spec, drawn, "left", x) or (0.0, 1.0)
    return Window(x, left, _whole(spec, drawn, "right", x))


def is_lying(drawn: Sequence[Points]) -> bool:
    """Whether the values run along and not upwards."""
    return any(mark_named(each.series.mark).lying for each in drawn)


def values_between(spec: ChartSpec, found: Sequence[Points], x: Span, side: Side) -> Span | None:
    """The round window on the values of `found` between `x[0]` and `x[1]`; `None` without any."""
    axis = spec.y if side == "left" else spec.right
    seen = _seen_values([each for each in found if each.series.side == side], x, axis.log)
    return fitted(axis, seen, _zero(spec, side))


def _whole(spec: ChartSpec, drawn: Sequence[Points], side: Side, x: Span) -> Span | None:
    """The window on the values of one side between `x[0]` and `x[1]`; `None` without a series."""
    axis = spec.y if side == "left" else spec.right
    there = [each for each in drawn if each.series.side == side]
    if has_ends(spec.x):
        found = _seen_values(there, x, axis.log)
    else:
        found = [extremes(each, positive=axis.log) for each in there]
    return fitted(axis, found, _zero(spec, side))


def has_ends(axis: Axis) -> bool:
    """Whether its author chose where it begins or ends."""
    return axis.low is not None or axis.high is not None


def _refuse_nothing_between(drawn: Sequence[Points], x: Span) -> None:
    if any(behind > first for first, behind in (each.within(*x) for each in drawn)):
        return
    low, high = min(each.span[0] for each in drawn), max(each.span[1] for each in drawn)
    if drawn[0].dated:
        chosen, there = (f"{words(a)} to {words(b - 1)}" for a, b in (x, (low, high)))
    else:
        number = drawn[0].number
        chosen, there = (f"{number(a):,.6g} to {number(b):,.6g}" for a, b in (x, (low, high)))
    raise ChartError(
        f"Nothing lies from {chosen}, where the chart was chosen to begin and end; there are "
        f"values from {there}."
    )


def _seen_values(found: Sequence[Points], x: Span, log: bool) -> list[Span]:
    seen: list[Span] = []
    for each in found:
        first, behind = each.within(*x)
        if behind > first:
            seen.append(extremes(each, first, behind, positive=log))
    return seen


def _x_span(axis: Axis, drawn: Sequence[Points]) -> Span:
    if drawn[0].log_along:
        axis = replace(axis, low=_power(axis.low), high=_power(axis.high))
    low, high = min(each.span[0] for each in drawn), max(each.span[1] for each in drawn)
    if drawn[0].log_along:
        low, high = near(drawn, (low, high))
    low = low if axis.low is None else axis.low
    if axis.high is not None:
        # The last day of a window is seen whole.
        high = axis.high + (1.0 if drawn[0].dated and float(axis.high).is_integer() else 0.0)
    return (low, high) if low < high else (low - 0.5, low + 0.5)


def _drawable(span: Span) -> Span:
    """The same, unless no picture could tell its ends apart, or hold what lies between them."""
    if not 0 < span[1] - span[0] < math.inf:
        raise ChartError(
            "The ends of the axis are too large to be told apart in a picture; choose others."
        )
    return span


def _power(number: float | None) -> float | None:
    """Where a chosen end stands on a log scale; `None` where it has no place."""
    return math.log10(number) if number is not None and number > 0 else None


def _roomy(axis: Axis, drawn: Sequence[Points], span: Span) -> Span:
    """The span with room at both ends, where points would lie on the very edge of the plot."""
    marks = {each.series.mark for each in drawn}
    if (
        not marks <= {"scatter", "timeline", "range"}
        or axis.low is not None
        or axis.high is not None
    ):
        return span
    if not drawn[0].dated:
        low, high = min(float(e.x[0]) for e in drawn), max(float(e.x[-1]) for e in drawn)
        return roomy(low, high) if drawn[0].log_along else spread(low, high, zero=False)
    room = 0.02 * (span[1] - span[0])
    return span[0] - room, span[1] + room


def _zero(spec: ChartSpec, side: Side) -> bool:
    marks = (mark_named(series.mark) for series in spec.series if series.side == side)
    return any(mark.from_zero for mark in marks)


def middle(day: date) -> float:
    """Where a day lies on an axis of dates: in its middle."""
    return day_number(day) + 0.5
