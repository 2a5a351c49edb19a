"""A sensible chart of columns, where nothing but the columns was chosen."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models.charts.marks import MARKS, Mark, mark_named
from models.charts.names import spaced
from models.charts.outcome import Outcome
from models.charts.part_months import days_column
from models.charts.rows import names_of, nothing_in
from models.charts.spec import ChartSpec, Series, Size
from models.charts.suggest import (
    along,
    column_of,
    completed,
    days_told,
    fan_bounds,
    listed,
    names_in,
)
from models.charts.things import told_apart_by
from models.charts.wording import worded
from models.datasets.dataset import Column
from models.datasets.numbering import numbered
from models.errors import ChartError
from models.tables.calendar import CALENDAR_KINDS
from models.tables.table import Table

COMPOSED = ("fan", "multiples")
"""Kinds of chart that are made of marks: nested bands with a line, and a small plot a series."""

KINDS = (*(mark.name for mark in MARKS), *COMPOSED)
"""What a chart can be asked to be by a word."""


SHARED = 0.05
"""The share of rows on the place of another from which they are of different things."""

APART_AT_ONCE = 12
"""Names up to which rows of different things are split without being asked."""

LOOKED_AT = 500_000
"""Rows up to which a table is looked through for that."""


def default_outcome(
    table: Table,
    y: str | Sequence[str],
    x: str | None = None,
    mark: str = "line",
    size: tuple[int, int] | None = None,
    *,
    low: str | None = None,
    high: str | None = None,
    per: str | None = None,
    names: str | None = None,
    split: str | None = None,
) -> Outcome:
    """A chart of column `y` of `table`, or of several, over `x`, or over the first of dates.

    `mark` is one of `KINDS`; `size`: width and height in pixels. `low`, `high`, `per`, `names`
    and `split` are columns as a `Series` has them; where one is needed and not given, it is looked
    for.

    Raises:
        ChartError: no such column or kind, or one does not hold what the kind needs; what there
            is, is named.
    """
    columns = (y,) if isinstance(y, str) else tuple(y)
    given = {"low": low, "high": high, "per": per, "names": names, "split": split}
    extra = {name: column_of(table, each).name for name, each in given.items() if each is not None}
    pixels = Size() if size is None else Size(*size)
    spec = default_spec(table, x, columns[0], mark, size=pixels, extra=extra)
    for other in columns[1:]:
        more = default_spec(table, x, other, mark, extra=extra)
        spec = replace(spec, series=(*spec.series, *more.series))
    if len(columns) > 1:
        spec = worded(spec, {spec.series[0].table: table})
        units = {table.column(column).unit for column in columns}
        if mark == "multiples" and len(units) > 1:
            spec = replace(spec, panels="each, own scale")
    return Outcome(spec, {spec.series[0].table: table})


def default_spec(
    table: Table,
    x: str | None,
    y: str,
    mark: str = "line",
    *,
    name: str = "table",
    size: Size | None = None,
    extra: dict[str, str] | None = None,
) -> ChartSpec:
    """The spec of such a chart; its source and as-of date stay empty and follow the data.

    `name` is what its series call the table; `extra` are further columns by field of `Series`.

    Raises:
        ChartError: as `default_outcome`.
    """
    if mark not in KINDS:
        raise ChartError(f"“{mark:.40}” is not a kind of chart; choose {', '.join(KINDS)}.")
    drawn = mark_named("line" if mark in COMPOSED else mark)
    _check_values(table, y, drawn)
    across = column_of(table, x) if x is not None else along(table, drawn.name)
    first = Series(name, across.name, y, mark=drawn.name, label=spaced(y))
    for field, found in (extra or {}).items():
        first = replace(first, **{field: found})
    series = (completed(first, table),)
    if mark == "timeline" and x is None:
        days = days_told(table) or [across.name]
        series = tuple(replace(first, x=day, label=spaced(day)) for day in days)
    if mark == "fan":
        series = (*_bands(table, first), first)
    if mark == "band" and y not in (series[0].low, series[0].high):
        series = (
            replace(series[0], label="Range"),
            replace(first, mark="line", low=None, high=None),
        )
    panels = "each" if mark == "multiples" else "one"
    spec = ChartSpec(series=series, size=size or Size(), panels=panels)
    return worded(spec, {name: table})


def spec_of_column(table: Table, column: Column) -> ChartSpec:
    """The spec of a chart of `column`, whatever it holds.

    Numbers are a line, bars where they are sums, or points where many rows share a day, unless a
    column with few names tells these apart and makes a line or bars for each; without
    days they are dots beside the names of the table, or a histogram. Names stand on the days of the
    table, and days bear the names of its first text.

    Raises:
        ChartError: it has no value, or holds names without days, or days without names.
    """
    if column.kind == "text" and not _has_values(table, column):
        raise ChartError(nothing_in(column.name))
    if column.kind == "number":
        return _of_numbers(table, column)
    if column.kind in mark_named("timeline").along:
        texts = [
            each.name for each in table.columns if each.kind == "text" and _has_values(table, each)
        ]
        if not texts:
            raise ChartError(
                f"“{column.name}” holds days, and the table has no names to put on them; choose a "
                "column of numbers."
            )
        return default_spec(table, column.name, texts[0], "timeline")
    return default_spec(table, None, column.name, "timeline")


def _has_values(table: Table, column: Column) -> bool:
    return len(numbered(table.values.array(column.name))[1]) > 0


def _of_numbers(table: Table, column: Column) -> ChartSpec:
    days = [each for each in table.columns if each.kind in CALENDAR_KINDS]
    if days:
        across = along(table, "line").name
        mark = _mark_over(table, across, column)
        apart = told_apart_by(table, across) if mark == "scatter" else ()
        if len(apart) != 1 or len(names_of(table, apart[0])[1]) > APART_AT_ONCE:
            return default_spec(table, across, column.name, mark)
        mark = "bar" if days_column(table, column.name) is not None else "line"
        return default_spec(table, across, column.name, mark, extra={"split": apart[0]})
    names = names_in(table)
    if names is None:
        return default_spec(table, column.name, column.name, "histogram")
    return default_spec(table, names, column.name, "dots")


def _mark_over(table: Table, across: str, column: Column) -> str:
    """Points where many rows share a day, bars of sums that say over how many days, else a line."""
    if _shared(table, across):
        return "scatter"
    return "bar" if days_column(table, column.name) is not None else "line"


def _shared(table: Table, across: str) -> bool:
    """Whether so many rows share a place that a line through them would only jump about."""
    rows = len(table.values)
    if not 0 < rows <= LOOKED_AT:
        return False
    places = np.sort(table.values.array(across).view(np.int64))
    return int(np.count_nonzero(places[1:] == places[:-1])) > SHARED * rows


def _check_values(table: Table, y: str, mark: Mark) -> None:
    column = column_of(table, y)
    if column.kind in mark.values:
        return
    fitting = [each for each in table.columns if each.kind in mark.values]
    what = "numbers" if "number" in mark.values else "names"
    raise ChartError(f"“{y}” holds {column.kind}s, not {what}; {listed(fitting)}.")


def _bands(table: Table, line: Series) -> tuple[Series, ...]:
    pairs = fan_bounds(table)
    if not pairs:
        raise ChartError(
            "A fan needs columns of percentiles in pairs, such as p5 and p95; draw a band instead."
        )
    return tuple(
        replace(
            line, mark="band", low=low, high=high, label=f"{low} to {high}",
            shade=len(pairs) - 1 - place,
        )
        for place, (low, high) in enumerate(pairs)
    )  # fmt: skip
