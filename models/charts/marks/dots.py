"""Values of one quantity by name, one below the other, each with its range if it has one."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models.charts.estimates import estimate_words
from models.charts.marks.mark import Mark
from models.charts.points import Points, numbers
from models.charts.pyramid import build
from models.charts.readings import rounded
from models.charts.rows import name_at, names_of
from models.charts.sentences import About
from models.charts.spec import Series
from models.counted import counted
from models.datasets.dataset import Column
from models.tables.table import Table

TOLD_AT_MOST = 12


def named(series: Series, table: Table) -> Points:
    """The values in rising order, with `low` and `high` along the axis as well."""
    level, names = names_of(table, series.x)
    y = numbers(table, series.y)
    low = y if series.low is None else numbers(table, series.low)
    high = y if series.high is None else numbers(table, series.high)
    some = np.isfinite(y) | np.isfinite(low) | np.isfinite(high)
    middle = np.where(np.isfinite(y), y, np.where(np.isfinite(low), low, high))
    rows = np.flatnonzero(some)
    rows = rows[np.argsort(middle[rows], kind="stable")]
    x = middle[rows]
    nothing = np.zeros(len(rows), dtype=np.bool_)
    return Points(
        series=series, dated=False, x=x, reach=(x, np.nextafter(x, np.inf)), y=y[rows],
        low=low[rows], high=high[rows], joined=nothing, part=nothing, pyramid=build(y[rows]),
        kept=rows, level=level[rows], names=names,
    )  # fmt: skip


def across(series: Series, table: Table) -> Column:
    """The values run along."""
    return table.column(series.y)


def with_all_names(every: Sequence[Points]) -> Sequence[Points]:
    """The series without the names of rows in which no series of the chart has a value."""
    used: set[str] = set()
    for each in every:
        if each.level is not None:
            levels: list[int] = np.unique(each.level).tolist()
            used.update(each.names[level] for level in levels)
    return [_kept(each, used) for each in every]


def _kept(each: Points, used: set[str]) -> Points:
    kept = tuple(name for name in each.names if name in used)
    if each.level is None or len(kept) == len(each.names):
        return each
    place = {name: index for index, name in enumerate(kept)}
    level = np.array([place[each.names[row]] for row in each.level], dtype=np.int64)
    return replace(each, level=level, names=kept)


def sentence(each: Points, about: About) -> str:
    """The lowest and the highest, then all where they are few."""
    if len(each.x) == 0:
        return f"{about.label} (values by name): no values."
    there = range(len(each.x))

    def told(place: int) -> str:
        words = estimate_words(
            each, place, about.value.unit, lambda value: rounded(value, each.places)
        )
        return f"{name_at(each, place)} {words}"

    head = (
        f"{about.label} (values by name): {counted(len(there), 'value')}, "
        f"from {told(there[0])} to {told(there[-1])}."
    )
    if not 2 < len(there) <= TOLD_AT_MOST + 2:
        return head
    return f"{head} Between them: {'; '.join(told(place) for place in there[1:-1])}."


DOTS = Mark(
    name="dots",
    words="Dots by name",
    hint="One quantity as several sources give it, each with its range: choose names for Across",
    prepare=named,
    together=with_all_names,
    sentence=sentence,
    across=across,
    takes=("low", "high"),
    along=("text",),
    spans=True,
    in_rows=True,
    lying=True,
)
