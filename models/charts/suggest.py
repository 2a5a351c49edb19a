"""Which columns of a table a kind of chart needs beside its values, where nobody chose them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.charts.marks import mark_named
from models.charts.spec import ChartSpec, Series
from models.datasets.dataset import Column
from models.datasets.overrides import Kind
from models.errors import ChartError
from models.tables.calendar import CALENDAR_KINDS
from models.tables.table import Table

_BOUNDS = (
    ("low", "high"), ("lower", "upper"), ("min", "max"), ("minimum", "maximum"),
    ("from", "to"), ("p5", "p95"), ("p10", "p90"), ("p25", "p75"), ("q05", "q95"),
)  # fmt: skip
_PERCENTILE = re.compile(r"p(\d{1,2})")


def column_of(table: Table, name: str) -> Column:
    """The column called `name`. Raises `ChartError`, which names those there are."""
    for column in table.columns:
        if column.name == name:
            return column
    there = ", ".join(f"“{column.name}”" for column in table.columns)
    raise ChartError(f"“{table.title}” has no column “{name}”; it has {there}.")


def along(table: Table, mark: str) -> Column:
    """The first column that the mark can run along: days, periods, times, numbers or names.

    Raises:
        ChartError: there is none.
    """
    wanted = mark_named(mark).along
    kinds = [kind for kind in (*CALENDAR_KINDS, "text") if kind in wanted]
    for kind in kinds:
        for column in table.columns:
            if column.kind == kind:
                return column
    there = ", ".join(f"“{column.name}” ({column.kind})" for column in table.columns)
    what = "names" if wanted == ("text",) else "dates"
    raise ChartError(
        f"“{table.title}” has no column of {what} to draw along; name one of its columns: {there}."
    )


def bounds(table: Table, y: str) -> tuple[str, str] | None:
    """The columns of the lower and the upper end of `y`, by their names; `None` if none match."""
    names = [column.name for column in table.columns if column.kind == "number"]
    plain = {_plain(name): name for name in names}
    stem = _plain(y)
    for low, high in _BOUNDS:
        for shape in (f"{stem} {{}}", f"{{}} {stem}", "{}"):
            found = plain.get(shape.format(low)), plain.get(shape.format(high))
            if found[0] and found[1]:
                return found[0], found[1]
    for low, high in _BOUNDS:
        for name in plain:
            front, _, word = name.rpartition(" ")
            if word == low and f"{front} {high}" in plain:
                return plain[name], plain[f"{front} {high}"]
    return None


def fan_bounds(table: Table) -> tuple[tuple[str, str], ...]:
    """Pairs of percentile columns such as p5 and p95, the widest first."""
    found: dict[int, str] = {}
    for column in table.columns:
        match = _PERCENTILE.fullmatch(_plain(column.name))
        if match and column.kind == "number":
            found[int(match[1])] = column.name
    return tuple(
        (found[level], found[100 - level])
        for level in sorted(found)
        if level < 50 and 100 - level in found
    )


def divisor(table: Table, y: str) -> str:
    """A column to divide by: the only other number, or an area.

    Raises:
        ChartError: none is likelier than the others.
    """
    others = [each for each in table.columns if each.kind == "number" and each.name != y]
    named = [each for each in others if "area" in _plain(each.name)]
    areas = [each for each in others if "km²" in (each.unit or "")]
    for found in (others, named, areas):
        if len(found) == 1:
            return found[0].name
    raise ChartError(f"Name the column to divide “{y}” by; {listed(others)}.")


def completed(series: Series, table: Table) -> Series:
    """`series` with the columns that its mark needs, where they can be told from the names.

    Raises:
        ChartError: a column is needed and none is likely; what there is, is named.
    """
    mark = mark_named(series.mark)
    uses = (*mark.needs, *mark.takes)
    if "low" in uses and (series.low is None or series.high is None):
        found = bounds(table, series.y)
        if found is not None:
            series = replace(series, low=found[0], high=found[1])
        elif "low" in mark.needs:
            others = [each for each in table.columns if each.kind == "number"]
            raise ChartError(
                f"A {mark.name} needs two columns, a lower and an upper one; {listed(others)}."
            )
    if "per" in mark.needs and series.per is None:
        series = replace(series, per=divisor(table, series.y))
    if "names" in uses and series.names is None:
        texts = [each.name for each in table.columns if each.kind == "text"]
        series = replace(series, names=texts[0] if len(texts) == 1 else None)
    return series


def remarked(series: Series, table: Table, name: str) -> Series:
    """`series` as another mark, with columns of the kinds that it can draw.

    A column that the mark needs and that no name tells is the column of values itself, so that
    there is a chart on which another can be chosen.
    """
    mark = mark_named(name)
    uses = (*mark.needs, *mark.takes)
    made = replace(
        series,
        mark=name,
        x=_fitting(table, series.x, mark.along),
        y=_fitting(table, series.y, mark.values),
        low=series.low if "low" in uses else None,
        high=series.high if "high" in uses else None,
        per=series.per if "per" in uses else None,
        names=series.names if "names" in uses else None,
        gaps=series.gaps if mark.gapped else "open",
        side="left" if mark.in_rows or mark.counts else series.side,
    )
    try:
        return completed(made, table)
    except ChartError:
        others = [c.name for c in table.columns if c.kind == "number" and c.name != made.y]
        first = others[0] if others else made.y
        return replace(
            made,
            low=(made.low or made.y) if "low" in mark.needs else made.low,
            high=(made.high or made.y) if "high" in mark.needs else made.high,
            per=(made.per or first) if "per" in mark.needs else None,
        )


def with_mark(spec: ChartSpec, place: int, name: str, tables: Mapping[str, Table]) -> ChartSpec:
    """The chart with the series `place` as another mark.

    Where the mark cannot share a plot with those of the other series, all of them change. A chart
    of one series becomes a timeline of every column of days.
    """
    table = tables.get(spec.series[place].table)
    if name == "timeline" and len(spec.series) == 1 and table is not None:
        first = remarked(spec.series[0], table, name)
        days = [c.name for c in table.columns if c.kind in mark_named(name).along] or [first.x]
        return replace(spec, series=tuple(replace(first, x=day, label=spaced(day)) for day in days))
    wanted = mark_named(name).family
    apart = any(mark_named(each.mark).family != wanted for each in spec.series)
    every = tuple(
        _as_mark(each, tables.get(each.table), name) if here == place or apart else each
        for here, each in enumerate(spec.series)
    )
    return replace(spec, series=every)


def _as_mark(series: Series, table: Table | None, name: str) -> Series:
    return replace(series, mark=name) if table is None else remarked(series, table, name)


def _fitting(table: Table, name: str, kinds: Sequence[Kind]) -> str:
    """The column, or the first one of a kind that fits where it does not."""
    if any(column.name == name and column.kind in kinds for column in table.columns):
        return name
    order = [kind for kind in (*CALENDAR_KINDS, "number", "text") if kind in kinds]
    fitting = (c.name for kind in order for c in table.columns if c.kind == kind)
    return next(fitting, name)


def spaced(name: str) -> str:
    """A column's name as words: its underscores are spaces and it begins with a capital."""
    plain = " ".join(name.replace("_", " ").split())
    return plain[:1].upper() + plain[1:]


def listed(columns: Sequence[Column]) -> str:
    """“choose “a”, “b””, or that there are none."""
    names = ", ".join(f"“{column.name}”" for column in columns)
    return f"choose {names}" if names else "the table has no numbers for it"


def _plain(name: str) -> str:
    return " ".join(re.split(r"[\s_.\-]+", name.strip().casefold()))
