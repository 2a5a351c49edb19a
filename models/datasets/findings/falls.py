"""A running total that falls: a revision, or an error."""

from collections.abc import Iterable

import numpy as np

from models.datasets.dataset import Column, Issue
from models.datasets.findings.check import Figures, Values, amount, number
from models.datasets.findings.neighbours import group_of
from models.datasets.issues import MOST_TOLD, more
from models.datasets.timeline import Timeline


def falls(figures: Figures, time: Timeline, column: Column, values: Values) -> Iterable[Issue]:
    """One issue for each step down of a cumulative column."""
    if column.basis != "cumulative":
        return
    there = np.flatnonzero(np.isfinite(values))
    known = values if len(there) == len(values) else values[there]
    down = np.flatnonzero(known[1:] < known[:-1])
    old_places, new_places = there[down], there[down + 1]
    same = group_of(time, old_places) == group_of(time, new_places)
    old_places, new_places = old_places[same], new_places[same]
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
