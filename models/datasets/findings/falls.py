"""A running total that falls: a revision, or an error."""

from collections.abc import Iterable

import numpy as np

from models.datasets.dataset import Column, Issue
from models.datasets.findings.check import Figures, Values, amount, number
from models.datasets.issues import MOST_TOLD, more
from models.datasets.timeline import Timeline


def falls(figures: Figures, time: Timeline, column: Column, values: Values) -> Iterable[Issue]:
    """One issue for each step down of a cumulative column."""
    if column.basis != "cumulative":
        return
    there = np.flatnonzero(np.isfinite(values))
    before, after = there[:-1], there[1:]
    group = np.cumsum(time.starts)
    down = (values[after] < values[before]) & (group[after] == group[before])
    old_places, new_places = before[down], after[down]
    for old, new in zip(old_places[:MOST_TOLD], new_places[:MOST_TOLD], strict=True):
        row, previous = int(time.order[new]), int(time.order[old])
        if {(column.name, row), (column.name, previous)} & figures.suspect:
            continue
        was, is_now = float(values[old]), float(values[new])
        text = (
            f"The running total falls by {amount(was - is_now, column)}, from {number(was)} to "
            f"{number(is_now)} ({figures.place(row)}): "
            "earlier reports were revised, or one of the two is wrong."
        )
        yield figures.issue("falls", text, row, column.name)
    yield from more("falls", column.name, len(new_places), "falls")
