"""The words that a chart has of itself: which columns it draws, of which tables, in which unit."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from models.charts.marks import mark_named
from models.charts.names import in_words, says_something, spaced
from models.charts.spec import ChartSpec, Series
from models.charts.units import spoken
from models.datasets.dataset import Column
from models.frozen import frozen
from models.quantity.in_common import in_common
from models.tables.table import Table

Derived = Literal["title", "subtitle", "x", "y"]
"""Words that say what the data are: title, subtitle, and what runs along each axis."""

DERIVED: tuple[Derived, ...] = ("title", "subtitle", "x", "y")

SHORT = 2
"""Words up to which a column's name needs the name of its table to say what it is of."""

LONG = 6
"""Words up to which the name of a table fits into a title."""

NAMED = 3
"""Columns of one table that a title names; of more, the others are counted."""

LETTERS = 70
"""Letters that the names of several columns may take in a title together."""

_BASES = {"cumulative": "running total", "per day": "", "level": "", None: ""}


@frozen
class _Drawn:
    """A column that some series draws, with its table and what it is called."""

    table: Table
    words: str
    basis: str
    unit: str | None


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
        spec = replace(spec, title=_title(drawn))
    if "subtitle" in derived:
        spec = replace(spec, subtitle=_subtitle(drawn))
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


def _columns_drawn(series: Sequence[Series], tables: Mapping[str, Table]) -> list[_Drawn]:
    """Each column once; none at all where one is not there."""
    found: dict[tuple[str, str, str | None], _Drawn] = {}
    for each in series:
        table = tables.get(each.table)
        column = _column(table, each.y) if table is not None else None
        if table is None or column is None or (each.per and _column(table, each.per) is None):
            return []
        key = (each.table, each.y, each.per)
        if key not in found:
            ratio = each.mark == "ratio" and each.per is not None
            unit = mark_named("ratio").value(each, table).unit if ratio else column.unit
            words = _words(column, each, _column(table, each.x))
            basis = "" if ratio else _BASES[column.basis]
            found[key] = _Drawn(table, words, basis, unit)
    return list(found.values())


def _words(column: Column, series: Series, across: Column | None) -> str:
    """The column as a reader says it: “aircraft per day”, “casualties by month”."""
    words = in_words(column.name)
    if series.per:
        return f"{words} per {in_words(series.per)}"
    said = words.casefold()
    if column.basis == "per day" and "per day" not in said and "daily" not in said:
        words = f"{words} per day"
    grain = across.granularity if across is not None and column.kind == "number" else None
    if grain in ("week", "month", "quarter") and grain not in said:
        words = f"{words} by {grain}"
    return words


def _title(drawn: Sequence[_Drawn]) -> str:
    """“Aircraft, tank – Russia losses equipment”, or the columns alone where they say enough."""
    parts: list[str] = []
    for title, every in _by_table(drawn).items():
        words = list(dict.fromkeys(every))
        named = NAMED
        while named > 1 and len(", ".join(words[:named])) > LETTERS:
            named -= 1
        more = f" and {len(words) - named} more" if len(words) > named else ""
        told = spaced(", ".join(words[:named]) + more)
        if title.casefold().endswith(told.casefold()):
            parts.append(title)
        else:
            parts.append(f"{told} – {title}" if _in_title(title, words) else told)
    return "; ".join(parts)


def _subtitle(drawn: Sequence[_Drawn]) -> str:
    """The table where it says what the title does not, then the basis and the unit that all share.

    The name of one of several tables would stand over the figures of the others; a single word is
    rather the name of a file than what was measured.
    """
    every = _by_table(drawn)
    named = len(every) == 1 and not any(_in_title(title, words) for title, words in every.items())
    tables = [title for title in every if named and len(title.split()) > 1]
    basis = _common([each.basis for each in drawn]) or ""
    unit = spoken(in_common([each.unit for each in drawn]))
    parts = [part for part in ("; ".join(tables), basis, unit) if part]
    if parts == [unit]:
        return f"In {unit}"
    return ", ".join([parts[0][:1].upper() + parts[0][1:], *parts[1:]]) if parts else ""


def _by_table(drawn: Sequence[_Drawn]) -> dict[str, list[str]]:
    """What the columns of each table are called, by the words for the table."""
    found: dict[str, list[str]] = {}
    for each in drawn:
        found.setdefault(spaced(each.table.title), []).append(each.words)
    return found


def _in_title(table: str, words: Sequence[str]) -> bool:
    """Whether the columns have names so short that the title says of which table they are."""
    short = len(table.split()) <= LONG and any(len(each.split()) <= SHORT for each in words)
    return short and says_something(table)


def _common(words: Sequence[str | None]) -> str | None:
    """What all of them are, or nothing."""
    return words[0] if len(set(words)) == 1 else None


def _column(table: Table, name: str) -> Column | None:
    return next((column for column in table.columns if column.name == name), None)
