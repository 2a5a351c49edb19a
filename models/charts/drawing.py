"""Everything a chart shows, ready for a painter: its points, and the window they fill."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models.charts.against_itself import against_itself, says_against_itself
from models.charts.colour_scale import scale_of
from models.charts.cut_away import refuse_all_cut_away
from models.charts.dates import Grain
from models.charts.log_along import is_log_along, on_log
from models.charts.marks import mark_named
from models.charts.outcome import Outcome
from models.charts.panels import grouped
from models.charts.places import starts_months
from models.charts.points import Points
from models.charts.projected import Parts, parts
from models.charts.rows import on_one_scale
from models.charts.scale import Span, extremes
from models.charts.sharing import check_axes
from models.charts.spec import ChartSpec, Series, Side
from models.charts.split import Piece, in_the_table, pieces, rows_of, spelled_out
from models.charts.window import Window, is_lying, values_between, whole_window
from models.datasets.dataset import Column
from models.errors import ChartError
from models.frozen import frozen


@frozen(eq=False)
class Drawing:
    """A chart's points in the order of its series, and the window on all of them.

    `given` is the chart as its author has it; of a series that is split by a column `outcome` has
    one for each word.
    `rows` are the names of the rows from above, where the marks stand in such.
    """

    given: Outcome
    outcome: Outcome
    points: tuple[Points, ...]
    dated: bool
    full: Window
    rows: tuple[str, ...] = ()
    parts: tuple[Parts | None, ...] = ()
    """Of each series that is a projection from a day on, what was counted and what was not."""

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
        return is_lying(self.points)

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
        whole = self.full.y if side == "left" else self.full.right or self.full.y
        return values_between(self.spec, found, x, side) or whole

    def window(self, x: Span) -> Window:
        """The window on what lies between `x[0]` and `x[1]`."""
        right = None if self.full.right is None else self.y_within(x, "right")
        return Window(x, self.y_within(x), right)


def prepare(outcome: Outcome) -> Drawing:
    """The chart, ready to paint.

    Raises:
        ChartError: it has no series, nothing to draw or in sight, a mark that is not known, or
            mixes what cannot share an axis.
        QueryError: a series names a column that its table does not have.
    """
    spec, given = outcome.spec, outcome
    if not spec.series:
        raise ChartError("The chart has no series; choose a column to draw.")
    if all(map(against_itself, spec.series)):
        raise ChartError(says_against_itself(spec.series[0]))
    apart = pieces(outcome)
    spec = spelled_out(spec, apart)
    outcome = replace(outcome, spec=spec)
    made = tuple(_points(outcome, each) for each in apart)
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
    dated = drawn[0].dated and not is_lying(drawn)
    window = whole_window(spec, drawn, len(rows))
    refuse_all_cut_away(spec, drawn, window)
    return Drawing(given, outcome, placed, dated, window, rows, tuple(map(parts, placed)))


def _points(outcome: Outcome, piece: Piece) -> Points:
    series = piece.series
    mark = mark_named(series.mark)
    if series.table not in outcome.tables:
        raise ChartError(f"The chart draws a table “{series.table}”, which it does not have.")
    missing = [need for need in mark.needs if getattr(series, need) is None]
    if "low" in missing or "high" in missing:
        raise ChartError(
            f"The {mark.name} “{series.label or series.y}” needs a column for each bound."
        )
    table = outcome.tables[series.table]
    if piece.rows is None:
        return mark.prepare(series, table)
    return in_the_table(mark.prepare(series, rows_of(table, piece.rows, series)), piece.rows)


def _together(spec: ChartSpec, made: Sequence[Points]) -> tuple[Points, ...]:
    """The points after each mark has looked at all of its series at once."""
    found = list(made)
    for places in grouped([belonging(spec, each.series) for each in made]):
        mark = mark_named(made[places[0]].series.mark)
        changed = mark.together([made[place] for place in places])
        if mark.coloured:
            scale = scale_of(np.concatenate([each.y for each in changed]), spec.y)
            changed = [replace(each, scale=scale) for each in changed]
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
