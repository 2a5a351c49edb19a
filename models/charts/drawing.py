"""Everything a chart shows, ready for a painter: its points, and the window they fill."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from models.charts.bounds import one_bound, says_one_bound
from models.charts.dates import Grain, words
from models.charts.log_along import is_log_along, near, on_log, roomy
from models.charts.marks import mark_named
from models.charts.outcome import Outcome
from models.charts.panels import grouped
from models.charts.places import starts_months
from models.charts.points import Points
from models.charts.rows import on_one_scale
from models.charts.scale import Span, extremes, fitted
from models.charts.sharing import check_axes
from models.charts.spec import Axis, ChartSpec, Series, Side
from models.charts.ticks import spread
from models.datasets.dataset import Column
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


@frozen(eq=False)
class Drawing:
    """A chart's points in the order of its series, and the window on all of them.

    `rows` are the names of the rows from above, where the marks stand in such.
    """

    outcome: Outcome
    points: tuple[Points, ...]
    dated: bool
    full: Window
    rows: tuple[str, ...] = ()

    @property
    def spec(self) -> ChartSpec:
        """What to draw."""
        return self.outcome.spec

    @property
    def log_along(self) -> bool:
        """Whether places along the axis are powers of ten."""
        return any(each.log_along for each in self.points)

    @property
    def lying(self) -> bool:
        """Whether the values run along and not upwards."""
        return any(mark_named(each.series.mark).lying for each in self.points)

    def column(self, series: Series) -> Column:
        """The column of the values of `series`."""
        return mark_named(series.mark).value(series, self.outcome.tables[series.table])

    def across(self, series: Series) -> Column:
        """The column of the places of `series` along the axis."""
        return mark_named(series.mark).across(series, self.outcome.tables[series.table])

    @property
    def grain(self) -> Grain:
        """What the places along an axis of dates are: months if all begin one, else by the first
        series.
        """
        across = self.across(self.points[0].series)
        if across.kind == "datetime":
            return "time"
        if across.granularity == "quarter":
            return "quarter"
        if not self.dated or not all(starts_months(each.start) for each in self.points):
            return "day"
        return "month start" if across.kind == "date" else "month"

    def y_within(self, x: Span, side: Side = "left", only: Sequence[int] | None = None) -> Span:
        """The round window on the values between `x[0]` and `x[1]`.

        `only`: the places of the series that count; all of them by itself.
        """
        if self.rows:
            return self.full.y
        places = range(len(self.points)) if only is None else only
        found = [self.points[place] for place in places]
        axis = self.spec.y if side == "left" else self.spec.right
        seen = _seen_values([each for each in found if each.series.side == side], x, axis.log)
        whole = self.full.y if side == "left" else self.full.right or self.full.y
        return fitted(axis, seen, _zero(self.spec, side)) or whole

    def window(self, x: Span) -> Window:
        """The window on what lies between `x[0]` and `x[1]`."""
        right = None if self.full.right is None else self.y_within(x, "right")
        return Window(x, self.y_within(x), right)


def prepare(outcome: Outcome) -> Drawing:
    """The chart, ready to paint.

    Raises:
        ChartError: it has no series, nothing to draw, a mark that is not known, or mixes what
            cannot share an axis.
        QueryError: a series names a column that its table does not have.
    """
    spec = outcome.spec
    if not spec.series:
        raise ChartError("The chart has no series; choose a column to draw.")
    if all(map(one_bound, spec.series)):
        raise ChartError(says_one_bound(spec.series[0]))
    made = tuple(_points(outcome, each) for each in spec.series)
    found, rows = on_one_scale(_together(spec, made))
    log = is_log_along(spec, found)
    placed = tuple(map(on_log, found)) if log else found
    drawn = [each for each in placed if len(each.x)]
    if log and not drawn:
        raise ChartError(
            f"A log scale along needs numbers above zero in “{spec.series[0].x}”, and there are "
            "none; take even steps."
        )
    if not drawn or not any(_has_values(each) for each in drawn):
        names = ", ".join(f"“{series.y}”" for series in spec.series[:3])
        raise ChartError(f"There is nothing to draw: {names} has no value on any day shown.")
    check_axes(spec, drawn)
    lying = any(mark_named(each.series.mark).lying for each in drawn)
    if lying:
        values = [extremes(each) for each in drawn]
        x = fitted(replace(spec.y, log=False), values, zero=False) or (0.0, 1.0)
        return Drawing(outcome, placed, False, Window(x, (0.0, float(len(rows)))), rows)
    x = _drawable(_roomy(spec.x, drawn, _x_span(spec.x, drawn)))
    if has_ends(spec.x):
        _refuse_nothing_between(drawn, x)
    if rows:
        return Drawing(outcome, placed, drawn[0].dated, Window(x, (0.0, float(len(rows)))), rows)
    left = _whole(spec, drawn, "left", x) or (0.0, 1.0)
    right = _whole(spec, drawn, "right", x)
    return Drawing(outcome, placed, drawn[0].dated, Window(x, left, right))


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


def _points(outcome: Outcome, series: Series) -> Points:
    mark = mark_named(series.mark)
    if series.table not in outcome.tables:
        raise ChartError(f"The chart draws a table “{series.table}”, which it does not have.")
    missing = [need for need in mark.needs if getattr(series, need) is None]
    if "low" in missing or "high" in missing:
        raise ChartError(
            f"The {mark.name} “{series.label or series.y}” needs a column for each bound."
        )
    return mark.prepare(series, outcome.tables[series.table])


def _together(spec: ChartSpec, made: Sequence[Points]) -> tuple[Points, ...]:
    """The points after each mark has looked at all of its series at once."""
    found = list(made)
    for places in grouped([belonging(spec, each.series) for each in made]):
        mark = mark_named(made[places[0]].series.mark)
        changed = mark.together([made[place] for place in places])
        for place, each in zip(places, changed, strict=True):
            found[place] = each
    return tuple(found)


def belonging(spec: ChartSpec, series: Series) -> tuple[str, ...]:
    """What series have in common that their mark looks at together."""
    if not mark_named(series.mark).on_top:
        return (series.mark,)
    plot = () if spec.panels == "one" else (series.table, series.y)
    return (series.mark, series.side, *plot)


def _has_values(each: Points) -> bool:
    days = each.level is not None and each.scale is None
    return days or not bool(np.isnan(extremes(each)).all())


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
