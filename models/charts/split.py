"""A series of a long table as one for each word of a column: regions, kinds, sources."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from models.charts.marks import mark_named
from models.charts.outcome import Outcome
from models.charts.part_months import days_column
from models.charts.points import Points
from models.charts.rows import names_of
from models.charts.spec import ChartSpec, Series
from models.errors import ChartError
from models.frozen import frozen
from models.tables.table import Table

AT_MOST = 60
"""More series than these nobody tells apart, however they are drawn."""

Rows = npt.NDArray[np.intp]


@frozen(eq=False)
class Piece:
    """A series as it is drawn, with the `rows` of its table that it draws, `None` for all.

    `place` is that among the series of the spec.
    """

    series: Series
    place: int
    rows: Rows | None = None


def pieces(outcome: Outcome) -> tuple[Piece, ...]:
    """Every series of the chart, those apart that are split by a column.

    Raises:
        ChartError: a column to split by has no words, or too many.
        QueryError: it is not there.
    """
    series = outcome.spec.series
    if all(each.split is None for each in series):
        return tuple(Piece(each, place) for place, each in enumerate(series))
    known: dict[tuple[str, str], dict[str, Rows]] = {}
    found: list[Piece] = []
    for place, each in enumerate(series):
        table = outcome.tables.get(each.table)
        splits = each.split is not None and mark_named(each.mark).splits
        if each.split is None or not splits or table is None or not len(table.values):
            found.append(Piece(each, place))
            continue
        key = (each.table, each.split)
        if key not in known:
            known[key] = rows_by_word(table, each.split)
        found += _apart(each, place, known[key], alone=len(series) == 1)
    if len(found) > AT_MOST and len(found) > len(series):
        names = ", ".join(f"“{name}”" for name in dict.fromkeys(e.split for e in series if e.split))
        raise ChartError(
            f"Split by {names} the chart has {len(found):,} series, and {AT_MOST} can be told "
            "apart at most: keep fewer rows on Data, or split by another column."
        )
    return tuple(found)


def _apart(each: Series, place: int, words: Mapping[str, Rows], *, alone: bool) -> list[Piece]:
    if each.only is not None:
        return [Piece(each, place, words.get(each.only, np.empty(0, dtype=np.intp)))]
    called = "" if alone else f", {each.label or each.y}"
    return [
        Piece(replace(each, only=word, label=f"{word}{called}"), place, rows)
        for word, rows in words.items()
    ]


def rows_by_word(table: Table, column: str) -> dict[str, Rows]:
    """Which rows bear each of the words, in the order in which these come first.

    Raises:
        ChartError: no row bears one.
        QueryError: there is no such column.
    """
    levels, names = names_of(table, column)
    order = np.argsort(levels, kind="stable")
    ends = np.searchsorted(levels[order], np.arange(len(names) + 1))
    return {
        name: order[first:behind]
        for name, first, behind in zip(names, ends[:-1], ends[1:], strict=True)
    }


def spelled_out(spec: ChartSpec, found: tuple[Piece, ...]) -> ChartSpec:
    """The spec with the series as they are drawn; notes stay at the first of those split."""
    if len(found) == len(spec.series):
        return replace(spec, series=tuple(each.series for each in found))
    first: dict[int, int] = {}
    for here, each in enumerate(found):
        first.setdefault(each.place, here)
    notes = tuple(replace(note, series=first.get(note.series, note.series)) for note in spec.notes)
    return replace(spec, series=tuple(each.series for each in found), notes=notes)


def rows_of(table: Table, rows: Rows, series: Series | None = None) -> Table:
    """Those rows of the table alone, which are still said to be of it; of `series` no more columns
    than are drawn.
    """
    values = table.values
    if series is not None:
        needed = {*series.columns, days_column(table, series.y)} - {series.split}
        kept = tuple(each for each in table.columns if each.name in needed)
        table = replace(table, columns=kept)
        values = values.only(each.name for each in kept)
    return replace(table, values=values.take(rows), rows=table.rows[rows])


def in_the_table(made: Points, rows: Rows) -> Points:
    """The points of those rows, at their positions in the whole table."""
    kept = rows if made.kept is None else np.where(made.kept < 0, -1, rows[made.kept])
    return replace(made, kept=kept.astype(np.int64))
