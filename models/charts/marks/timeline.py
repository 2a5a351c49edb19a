"""Days by name: when a town was claimed, assessed, acknowledged as taken."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models.charts.dates import words
from models.charts.marks.mark import Mark
from models.charts.places import places
from models.charts.points import Floats, Points
from models.charts.pyramid import build
from models.charts.rows import name_at, names_of
from models.charts.sentences import About
from models.charts.spec import Series
from models.tables.table import Table

TOLD_AT_MOST = 12


def days(series: Series, table: Table) -> Points:
    """The days in order, each in the row of its name."""
    x, _ = places(table, table.column(series.x))
    level, names = names_of(table, series.y)
    rows = np.flatnonzero(np.isfinite(x))
    rows = rows[np.argsort(x[rows], kind="stable")]
    nothing = np.full(len(rows), np.nan)
    flags = np.zeros(len(rows), dtype=np.bool_)
    return Points(
        series=series, dated=True, x=x[rows], reach=0.5, y=nothing, low=nothing, high=nothing,
        joined=flags, part=flags, pyramid=build(nothing), kept=rows, level=level[rows], names=names,
    )  # fmt: skip


def with_spans(every: Sequence[Points]) -> Sequence[Points]:
    """The series with `low` and `high` as the first and last day of a row, once for each row.

    The first series that has a day in a row carries its span: a line from word to word.
    """
    first: dict[str, float] = {}
    last: dict[str, float] = {}
    for each in every:
        for place, x in enumerate(each.x.tolist()):
            name = _name(each, place)
            first[name] = min(first.get(name, x), x)
            last[name] = max(last.get(name, x), x)
    made: list[Points] = []
    told: set[str] = set()
    for each in every:
        low: Floats = np.full(len(each.x), np.nan)
        high: Floats = low.copy()
        for place in range(len(each.x)):
            name = _name(each, place)
            if name not in told:
                told.add(name)
                low[place], high[place] = first[name], last[name]
        made.append(replace(each, low=low, high=high))
    return made


def _name(each: Points, place: int) -> str:
    """The name of a row while the levels still count within the series."""
    return "" if each.level is None else each.names[int(each.level[place])]


def sentence(each: Points, about: About) -> str:
    """How many days there are, then each with its name where they are few."""
    if len(each.x) == 0:
        return f"{about.label} (days by name): no days."
    listed = [
        f"{name_at(each, place)} on {words(float(each.start[place]))}"
        for place in range(min(len(each.x), TOLD_AT_MOST))
    ]
    more = len(each.x) - len(listed)
    rest = f"; and {more:,} more" if more else ""
    return f"{about.label} (days by name): {'; '.join(listed)}{rest}."


TIMELINE = Mark(
    name="timeline",
    words="Timeline",
    hint="Days by name, a series for each kind of day: claimed, assessed, acknowledged",
    prepare=days,
    together=with_spans,
    sentence=sentence,
    along=("date", "period", "datetime"),
    values=("text",),
    in_rows=True,
)
