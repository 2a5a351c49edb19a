"""A 0 that must mean “not reported”, because its neighbours make it implausible."""

from collections.abc import Iterable

import numpy as np

from models.datasets.dataset import Column, Issue
from models.datasets.findings.check import Figures, Values, number
from models.datasets.findings.neighbours import around, between
from models.datasets.issues import MOST_TOLD, more
from models.datasets.timeline import Timeline

_LEAST = 20
"""Every neighbour is at least this: of a count with that mean, zero comes up once in 10⁸."""
_RARE = 0.02


def zeros_for_missing(
    figures: Figures, time: Timeline, column: Column, values: Values
) -> Iterable[Issue]:
    """One issue for each such zero."""
    zeros = values == 0
    count = int(np.count_nonzero(zeros))
    if not 0 < count <= max(1, _RARE * len(values)) or np.fmin.reduce(values) < 0:
        return []
    places = np.flatnonzero(zeros)
    known, least, _, most = between(values, time, places, without=0.0)
    # Before the first figure of a series nothing has happened yet.
    known &= (around(values, time, 4, places)[:, :4] > 0).any(axis=1)
    odd = known & (least >= _LEAST) & (most <= 5 * least)
    odd_places = np.flatnonzero(odd)
    found: list[Issue] = []
    for place in odd_places[:MOST_TOLD]:
        row = int(time.order[places[place]])
        figures.suspect.add((column.name, row))
        text = (
            f"0 stands between {number(float(least[place]))} and {number(float(most[place]))} "
            f"({figures.place(row)}): it may mean that nothing was reported."
        )
        found.append(figures.issue("zero-for-missing", text, row, column.name))
    return [*found, *more("zero-for-missing", column.name, len(odd_places), "such zeros")]
