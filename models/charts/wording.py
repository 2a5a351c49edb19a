"""The words that a chart has of itself: which columns it draws, of which tables, in which unit."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from models.charts.columns_drawn import columns_drawn
from models.charts.marks import mark_named
from models.charts.names import in_words, says_something, spaced
from models.charts.spec import ChartSpec, Series
from models.charts.titles import DrawnColumn, subtitle_of, title_of
from models.datasets.dataset import Column
from models.quantity.in_common import in_common
from models.tables.means import MeanOf, mean_of
from models.tables.several import some_of
from models.tables.table import Table
from models.tables.transforms.columns_as_rows import is_value

Derived = Literal["title", "subtitle", "x", "y"]
"""Words that say what the data are: title, subtitle, and what runs along each axis."""

DERIVED: tuple[Derived, ...] = ("title", "subtitle", "x", "y")

_BASES = {"cumulative": "running total", "per day": "", "level": "", None: ""}


def worded(
    spec: ChartSpec, tables: Mapping[str, Table], derived: Sequence[Derived] = DERIVED
) -> ChartSpec:
    """`spec` with those of its words that follow the data taken from `tables`.

    Where a table or a column is not there, all words stay.
    """
    drawn = _columns_drawn(spec.series, tables)
    if not drawn or not derived:
        return spec
    across = _column(tables[spec.series[0].table], spec.series[0].x)
    if "title" in derived:
        spec = replace(spec, title=title_of(drawn))
    if "subtitle" in derived:
        spec = replace(spec, subtitle=subtitle_of(drawn))
    if "y" in derived:
        left = _columns_drawn([each for each in spec.series if each.side == "left"], tables)
        spec = replace(spec, y=replace(spec.y, unit=in_common([each.unit for each in left])))
    if "x" in derived and across is not None:
        spec = replace(spec, x=replace(spec.x, label=spaced(across.name), unit=across.unit))
    return spec


def still_derived(
    derived: Sequence[Derived], before: ChartSpec, after: ChartSpec
) -> tuple[Derived, ...]:
    """Those of `derived` that its author did not write anew between two specs."""
    return tuple(word for word in derived if _said(before, word) == _said(after, word))


def _said(spec: ChartSpec, word: Derived) -> object:
    match word:
        case "title":
            return spec.title
        case "subtitle":
            return spec.subtitle
        case "x":
            return (spec.x.label, spec.x.unit)
        case "y":
            return (spec.y.label, spec.y.unit)


def _columns_drawn(series: Sequence[Series], tables: Mapping[str, Table]) -> list[DrawnColumn]:
    """Each column once; none at all where one is not there."""
    found: dict[tuple[str, str, str | None], DrawnColumn] = {}
    for each in series:
        table = tables.get(each.table)
        column = _column(table, each.y) if table is not None else None
        if table is None or column is None or (each.per and _column(table, each.per) is None):
            return []
        key = (each.table, each.y, each.per)
        if key not in found:
            ratio = each.mark == "ratio" and each.per is not None
            unit = mark_named("ratio").value(each, table).unit if ratio else column.unit
            words = _words(table, column, each)
            basis = "" if ratio else _BASES[column.basis]
            found[key] = DrawnColumn(table, words, basis, unit)
    # What a mean is of says enough of it, where that is drawn as well.
    means = {key: mean_of(key[1]) for key in found}
    plain = [
        key for key, of in means.items() if of is None or (key[0], of.column, None) not in found
    ]
    return [found[key] for key in plain]


def _words(table: Table, column: Column, series: Series) -> str:
    """The column as a reader says it: “aircraft per day”, “casualties by month”.

    Columns that became rows are called by their one name, or else as their table is.
    """
    across = _column(table, series.x)
    words = in_words(column.name)
    if is_value(column.name) and (columns := table.made_of.get(column.name)):
        shown = [each for each in columns if each in columns_drawn(table, [series])]
        whole = len(shown) > 1 and says_something(table.title)
        words = in_words(table.title if whole else some_of(shown or columns))
    if series.per:
        return f"{words} per {in_words(series.per)}"
    if (mean := mean_of(column.name)) is not None:
        of = _words(table, replace(column, name=mean.column), replace(series, y=mean.column))
        return MeanOf(of, mean.days, mean.how).called
    said = words.casefold()
    if column.basis == "per day" and "per day" not in said and "daily" not in said:
        words = f"{words} per day"
    grain = across.granularity if across is not None and column.kind == "number" else None
    if grain in ("week", "month", "quarter") and grain not in said:
        words = f"{words} by {grain}"
    return words


def _column(table: Table, name: str) -> Column | None:
    return next((column for column in table.columns if column.name == name), None)
