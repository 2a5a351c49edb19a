"""A chart drawn as another mark, with columns that the mark can draw."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.charts.averaging import without_lone_faint
from models.charts.marks import mark_named
from models.charts.names import spaced
from models.charts.spec import ChartSpec, Series
from models.charts.suggest import completed, days_told, names_in, only_bounds, other_bounded
from models.datasets.overrides import Kind
from models.errors import ChartError
from models.tables.calendar import CALENDAR_KINDS
from models.tables.table import Table


def remarked(series: Series, table: Table, name: str) -> Series:
    """`series` as another mark, with columns of the kinds that it can draw.

    Its label follows the columns unless it says something else than they do.
    Bounds that no name tells are the values and the only other column in their unit. Where there
    are more or none, values that have bounds are drawn instead; where there are none of these, a
    column that the mark needs is the column of values itself, so that there is a chart on which
    another can be chosen.
    """
    made = _with_columns(series, table, name)
    return replace(made, label=own_label(made)) if series.label == own_label(series) else made


def own_label(series: Series) -> str:
    """What the data call a series: the day of a timeline, the values of any other mark."""
    return spaced(series.x if series.mark == "timeline" else series.y)


def _with_columns(series: Series, table: Table, name: str) -> Series:
    mark = mark_named(name)
    uses = (*mark.needs, *mark.takes)
    made = replace(
        series,
        mark=name,
        x=_across(table, series.x, mark.along),
        y=_fitting(table, series.y, mark.values),
        low=series.low if "low" in uses else None,
        high=series.high if "high" in uses else None,
        per=series.per if "per" in uses else None,
        names=series.names if "names" in uses else None,
        gaps=series.gaps if mark.gapped else "open",
        projected_from=series.projected_from if mark.projects else None,
        split=series.split if mark.splits else None,
        only=series.only if mark.splits else None,
        side="left" if mark.in_rows or mark.counts else series.side,
    )
    try:
        return completed(made, table)
    except ChartError:
        others = [c.name for c in table.columns if c.kind == "number" and c.name != made.y]
        first = others[0] if others else made.y
        found = only_bounds(table, made.y) if "low" in mark.needs else None
        other = other_bounded(table, made.y) if "low" in mark.needs and found is None else None
        if other is not None and made.low is made.high is None:
            return replace(made, y=other[0], low=other[1], high=other[2])
        low, high = found or (made.y, made.y)
        return replace(
            made,
            low=(made.low or low) if "low" in mark.needs else made.low,
            high=(made.high or high) if "high" in mark.needs else made.high,
            per=(made.per or first) if "per" in mark.needs else None,
        )


def with_series(spec: ChartSpec, place: int, series: Series) -> ChartSpec:
    """The chart with another series in `place`, whose name follows the columns if it did."""
    before = spec.series[place]
    if series.label == before.label == own_label(before):
        series = replace(series, label=own_label(series))
    every = (*spec.series[:place], series, *spec.series[place + 1 :])
    return replace(spec, series=every)


def without_series(spec: ChartSpec, place: int) -> ChartSpec:
    """The chart without the series in `place` and without the notes at it."""
    notes = tuple(
        replace(note, series=note.series - (note.series > place))
        for note in spec.notes
        if note.series != place
    )
    series = spec.series[:place] + spec.series[place + 1 :]
    found = replace(spec, series=series, notes=notes)
    return found if spec.series[place].faint else without_lone_faint(found)


def changed_together(spec: ChartSpec, place: int, name: str) -> tuple[int, ...]:
    """The places of the series that become the mark `name` when it is chosen for that in `place`.

    All of them, where the mark cannot share a plot with theirs. Bars that are stacked, or stand
    beside each other again, take the other bars along; parts of a whole also what is drawn alike.
    """
    chosen, wanted = spec.series[place], mark_named(name)
    marks = [mark_named(each.mark) for each in spec.series]
    if any(mark.family != wanted.family for mark in marks):
        return tuple(range(len(marks)))
    grouped = wanted.on_top or (wanted.grouped and marks[place].on_top)
    return tuple(
        here
        for here, (each, mark) in enumerate(zip(spec.series, marks, strict=True))
        if here == place
        or (
            grouped
            and (mark.grouped or (wanted.on_top and mark is marks[place]))
            and (each.side, each.role) == (chosen.side, chosen.role)
        )
    )


def with_mark(
    spec: ChartSpec,
    place: int,
    name: str,
    tables: Mapping[str, Table],
    together: Sequence[int] | None = None,
) -> ChartSpec:
    """The chart with the series `place` as another mark, and those that change `together` with it.

    A chart of one series becomes a timeline of every column of days.
    """
    table = tables.get(spec.series[place].table)
    if name == "timeline" and len(spec.series) == 1 and table is not None:
        first = remarked(spec.series[0], table, name)
        days = days_told(table) or [first.x]
        if len(days) == 1:
            one = replace(first, x=days[0])
            written = spec.series[0].label not in ("", own_label(spec.series[0]))
            return replace(spec, series=(one if written else replace(one, label=own_label(one)),))
        return replace(spec, series=tuple(replace(first, x=day, label=spaced(day)) for day in days))
    changed = changed_together(spec, place, name) if together is None else together
    every = tuple(
        _as_mark(each, tables.get(each.table), name) if here in changed else each
        for here, each in enumerate(spec.series)
    )
    return replace(spec, series=every)


def with_every_mark(spec: ChartSpec, name: str, tables: Mapping[str, Table]) -> ChartSpec:
    """The chart with all its series as the mark `name`; what is faint is then full again where
    the mark fills areas, behind which nothing is seen.
    """
    found = with_mark(spec, 0, name, tables, range(len(spec.series))) if spec.series else spec
    if not mark_named(name).filled:
        return found
    return replace(found, series=tuple(replace(each, faint=False) for each in found.series))


def _as_mark(series: Series, table: Table | None, name: str) -> Series:
    return replace(series, mark=name) if table is None else remarked(series, table, name)


def _across(table: Table, name: str, kinds: Sequence[Kind]) -> str:
    """The same of what runs along: of words those that tell most of the rows apart."""
    found = _fitting(table, name, kinds)
    words = names_in(table) if kinds == ("text",) and found != name else None
    return found if words is None else words


def _fitting(table: Table, name: str, kinds: Sequence[Kind]) -> str:
    """The column, or the first one of a kind that fits where it does not."""
    if any(column.name == name and column.kind in kinds for column in table.columns):
        return name
    order = [kind for kind in (*CALENDAR_KINDS, "number", "text") if kind in kinds]
    fitting = (c.name for kind in order for c in table.columns if c.kind == kind)
    return next(fitting, name)
