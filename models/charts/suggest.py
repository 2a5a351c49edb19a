"""Which columns of a table a kind of chart needs beside its values, where nobody chose them."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models.charts.marks import mark_named
from models.charts.spec import Series
from models.charts.things import told_apart_by
from models.datasets.dataset import Column
from models.datasets.numbering import numbered
from models.errors import ChartError
from models.tables.calendar import SOUGHT
from models.tables.table import Table, taken, told

_BOUNDS = (
    ("low", "high"), ("lower", "upper"), ("min", "max"), ("minimum", "maximum"),
    ("from", "to"), ("p5", "p95"), ("p10", "p90"), ("p25", "p75"), ("q05", "q95"),
)  # fmt: skip
MOST_ROWS = 50
"""Names that a picture has room for, one below the other."""

LOOKED_AT = 20_000
"""Rows of a long table that are looked at for that."""

_PERCENTILE = re.compile(r"p(\d{1,2})")


def column_of(table: Table, name: str) -> Column:
    """The column called `name`. Raises `ChartError`, which names those there are."""
    for column in table.columns:
        if column.name == name:
            return column
    there = told(f"“{column.name:.60}”" for column in table.columns)
    raise ChartError(f"“{table.title}” has no column “{name:.60}”; it has {there}.")


def along(table: Table, mark: str) -> Column:
    """The first column that the mark can run along: days, periods, times, numbers or names.

    Raises:
        ChartError: there is none.
    """
    wanted = mark_named(mark).along
    for kinds in (*SOUGHT, ("text",)):
        if kinds == ("text",) and "text" in wanted and (name := names_in(table)) is not None:
            return table.column(name)
        for column in table.columns:
            if column.kind in kinds and column.kind in wanted:
                return column
    there = told(f"“{column.name:.60}” ({column.kind})" for column in table.columns)
    what = "names" if wanted == ("text",) else "dates"
    raise ChartError(
        f"“{table.title}” has no column of {what} to draw along; name one of its columns: {there}."
    )


def bounds(table: Table, y: str) -> tuple[str, str] | None:
    """The columns of the lower and the upper end of `y`, by their names and in its unit; `None` if
    none match. A column of which no unit is known may be in any.
    """
    unit = next((each.unit for each in table.columns if each.name == y), None)
    names = [
        column.name
        for column in table.columns
        if column.kind == "number" and (column.unit == unit or None in (column.unit, unit))
    ]
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
            word, _, behind = name.partition(" ")
            if word == low and f"{high} {behind}" in plain:
                return plain[name], plain[f"{high} {behind}"]
    return None


def other_bounded(table: Table, y: str) -> tuple[str, str, str] | None:
    """The first column beside `y` that has bounds in its unit, and these; `None` without one."""
    for column in table.columns:
        found = bounds(table, column.name) if column.kind == "number" else None
        if found and column.name not in (y, *found):
            return (column.name, *found)
    return None


def only_bounds(table: Table, y: str) -> tuple[str, str] | None:
    """`y` and the only other column in its unit, the lower one first; `None` if there are more."""
    unit = next((each.unit for each in table.columns if each.name == y), None)
    others = [
        each.name
        for each in table.columns
        if each.kind == "number" and each.unit == unit and each.name != y
    ]
    if len(others) != 1:
        return None
    values, other = table.values.numbers(y), table.values.numbers(others[0])
    below = np.count_nonzero(values < other) >= np.count_nonzero(values > other)
    return (y, others[0]) if below else (others[0], y)


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
        series = replace(series, names=rows_by(table, series.x))
    return series


def names_in(table: Table) -> str | None:
    """The column of words with the most different ones, `None` without words."""
    texts = [each.name for each in table.columns if each.kind == "text"]
    if len(texts) < 2:
        return texts[0] if texts else None
    few = _some(table)
    return max(texts, key=lambda name: _different(few, name))


def rows_by(table: Table, along: str) -> str | None:
    """The column of words whose values are rows of a chart: what tells the rows of a day apart, or
    of several columns the one with the most different words that are not too many to be rows.
    """
    texts = [each.name for each in table.columns if each.kind == "text" and each.name != along]
    if len(texts) < 2:
        return texts[0] if texts else None
    few = _some(table)
    counts = {name: _different(few, name) for name in texts}
    keys = [name for name in told_apart_by(few, along) if name in counts]
    fitting = [name for name in keys or texts if 1 < counts[name] <= MOST_ROWS]
    return max(fitting, key=counts.__getitem__, default=None)


def _some(table: Table) -> Table:
    """The table, or rows from all over a long one: looking at them all would be felt."""
    stride = -(-len(table.values) // LOOKED_AT)
    return table if stride < 2 else taken(table, np.arange(0, len(table.values), stride), "")


def _different(table: Table, name: str) -> int:
    return len(numbered(table.values.array(name))[1])


def days_told(table: Table) -> list[str]:
    """The columns of days on which something was said to happen, not when a row was written."""
    along = mark_named("timeline").along
    return [c.name for c in table.columns if c.kind in along and _plain(c.name) != "as of"]


def listed(columns: Sequence[Column]) -> str:
    """“choose “a”, “b””, or that there are none."""
    names = told(f"“{column.name:.60}”" for column in columns)
    return f"choose {names}" if names else "the table has no numbers for it"


def _plain(name: str) -> str:
    return " ".join(re.split(r"[\s_.\-]+", name.strip().casefold()))
