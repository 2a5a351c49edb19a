"""A series has one value a day; several of one day are rows of different things."""

from typing import Any

import numpy as np

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.marks import mark_named
from models.charts.names import enumerated
from models.charts.points import Points, numbers
from models.charts.things import told_apart_by
from models.datasets.dataset import Column
from models.tables.calendar import CALENDAR_KINDS, days
from models.tables.transforms.figures_alike import is_by_originator

_ALWAYS = {
    "line": "its line jumps between them",
    "step": "its line jumps between them",
    "ratio": "its line jumps between them",
    "area": "its edge jumps between them",
    "band": "its edges jump between them",
    "bar": "its bars hide each other",
    "heat": "a cell shows only one of them",
    "dots": "nothing tells them apart",
}
"""What is wrong whatever the rows are."""

_OF_THINGS = {
    "scatter": "nothing tells them apart",
    "range": "nothing tells them apart",
    "stacked": "they are added up as if they were parts of one whole",
    "histogram": "they are counted as if they were one thing",
}
"""What is wrong where the rows are of different things; of many events it is right."""

_PERIODS = {"year": "year", "quarter": "quarter", "month": "month", "week": "week"}

SOME = 0.05
"""The share of points on the place of another from which they are no slip of the publisher."""


def check(drawing: Drawing) -> str:
    """A series that mixes several values of one day, where its mark does not bear that."""
    return next(filter(None, (_said(drawing, each) for each in drawing.points)), "")


def _said(drawing: Drawing, each: Points) -> str:
    mark = each.series.mark
    if mark not in _ALWAYS and mark not in _OF_THINGS:
        return ""
    if mark == "dots" and is_by_originator(drawing.outcome.tables[each.series.table]):
        return ""
    most = _most(drawing, each)
    if not most:
        return ""
    things = _things(drawing, each)
    if not things and mark in _OF_THINGS:
        return ""
    wrong = _ALWAYS.get(mark) or _OF_THINGS[mark]
    apart = f", one for each {enumerated(things)}" if things else ""
    return (
        f"“{each.series.label or each.series.y}” has up to {most:,} values "
        f"{_place(mark, _along(drawing, each))}{apart}, and {wrong}: "
        f"{_remedy(mark, things, each)}."
    )


def _place(mark: str, along: Column) -> str:
    if mark == "dots":
        return "in one row"
    if along.kind == "period":
        return f"in one {_PERIODS.get(along.granularity or '', 'period')}"
    return {"date": "on one day", "datetime": "at one time"}.get(along.kind, "on one place")


def _remedy(mark: str, things: tuple[str, ...], each: Points) -> str:
    split = mark_named(mark).splits and each.series.split is None
    if len(things) > 1:
        either = "split it by one of them and keep" if split else "keep"
        return f"{either} the rows of one of each {enumerated(things)} on Data"
    if things:
        either = "split it by that column, or keep" if split else "keep"
        return f"{either} the rows of one {enumerated(things)} on Data"
    if mark == "dots":
        return "keep the rows of one day or one thing on Data"
    return "keep the rows of one thing on Data, or draw points"


def _most(drawing: Drawing, each: Points) -> int:
    """The most values on one place, 0 where hardly any place has several."""
    places = _places(drawing, each)
    if len(places) < 2:
        return 0
    ends = np.flatnonzero(np.append(places[1:] != places[:-1], True))
    counts = np.diff(ends, prepend=-1)
    return int(counts.max()) if len(places) - len(ends) >= SOME * len(places) else 0


def _places(drawing: Drawing, each: Points) -> "np.ndarray[tuple[int], np.dtype[Any]]":
    """(n,) what values of one place have in common, in order."""
    if each.series.mark == "histogram":
        table = drawing.outcome.tables[each.series.table]
        if table.column(each.series.x).kind not in CALENDAR_KINDS:
            return np.empty(0)
        return np.sort(days(table, each.series.x)[np.isfinite(numbers(table, each.series.y))])
    there = np.isfinite(each.y) | np.isfinite(each.low)
    if each.level is None:
        return each.start[there]
    level = each.level[there]
    return np.sort(level if each.series.mark == "dots" else level + 1j * each.start[there])


def _things(drawing: Drawing, each: Points) -> tuple[str, ...]:
    """The columns that tell values of one day apart and are not drawn, in their marks."""
    if _along(drawing, each).kind not in CALENDAR_KINDS:
        return ()
    found = told_apart_by(drawing.outcome.tables[each.series.table], each.series.x)
    drawn = (each.series.names, each.series.split)
    return tuple(f"“{name}”" for name in found if name not in drawn)


def _along(drawing: Drawing, each: Points) -> Column:
    return drawing.outcome.tables[each.series.table].column(each.series.x)


SEVERAL = Rule("several", check, beyond=True)
