"""The named rows of a chart: which there are, and in which of them each point stands."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from models.charts.points import Points
from models.datasets.numbering import numbered
from models.datasets.values import Values
from models.errors import ChartError
from models.tables.table import Table

NAMELESS = "no name"
Levels = npt.NDArray[np.int64]


def names_of(table: Table, column: str) -> tuple[Levels, tuple[str, ...]]:
    """(n_rows,) which of the names each row bears, and the names in the order of the table.

    Raises:
        ChartError: no row bears a name.
        QueryError: there is no such column.
    """
    from models.tables.display import texts

    if table.column(column).kind == "text":
        return _of_texts(table.values.array(column), column)
    place = [each.name for each in table.columns].index(column)
    order: dict[str, int] = {}
    levels = [
        order.setdefault(" ".join(text.split()) or NAMELESS, len(order))
        for text in texts(table, place, 0, len(table.values))
    ]
    if tuple(order) == (NAMELESS,):
        raise ChartError(nothing_in(column))
    return np.array(levels, dtype=np.int64), tuple(order)


def _of_texts(values: Values, column: str) -> tuple[Levels, tuple[str, ...]]:
    """The same of words, of which each is looked at once however many rows bear it."""
    codes, different = numbered(values)
    words = [" ".join(str(each).split()) or NAMELESS for each in different]
    missing = np.flatnonzero(codes < 0)
    if len(missing):  # they come up where the first of them does
        place = int(codes[: missing[0]].max(initial=-1)) + 1
        words.insert(place, NAMELESS)
        codes = np.where(codes < 0, place, codes + (codes >= place))
    order: dict[str, int] = {}
    levels = np.array([order.setdefault(each, len(order)) for each in words], dtype=np.int64)
    if tuple(order) == (NAMELESS,):
        raise ChartError(nothing_in(column))
    return levels[codes], tuple(order)


def nothing_in(column: str) -> str:
    """That a column has no value, and what helps."""
    return f"“{column}” has no value in any row; choose another column."


def on_one_scale(every: Sequence[Points]) -> tuple[tuple[Points, ...], tuple[str, ...]]:
    """The points in the rows of the whole chart, and the names of these from above.

    Row 0 of the returned levels is the lowest, so that they grow upwards like any other value.
    """
    order: dict[str, int] = {}
    for each in every:
        for name in each.names:
            order.setdefault(name, len(order))
    top = len(order) - 1
    made: list[Points] = []
    for each in every:
        if each.level is None:
            made.append(each)
            continue
        places = np.array([top - order[name] for name in each.names], dtype=np.int64)
        level = places[each.level] if len(places) else each.level
        made.append(replace(each, level=level, names=tuple(order)))
    return tuple(made), tuple(order)


def name_at(each: Points, place: int) -> str:
    """The name of the row in which the point `place` stands."""
    if each.level is None:
        return ""
    return each.names[len(each.names) - 1 - int(each.level[place])]
