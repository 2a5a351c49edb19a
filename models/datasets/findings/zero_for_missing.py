"""A 0 that must mean “not reported”, because its neighbours make it implausible."""

from collections.abc import Iterable

import numpy as np

from models.datasets.dataset import Issue
from models.datasets.findings.check import Figures, number
from models.datasets.findings.neighbours import around
from models.datasets.issues import MOST_TOLD, more

_LEAST = 20
"""Every neighbour is at least this: of a count with that mean, zero comes up once in 10⁸."""
_RARE = 0.02


def zeros_for_missing(figures: Figures) -> Iterable[Issue]:
    """One issue for each such zero."""
    time = figures.time
    if time is None:
        return
    for column in figures.numbers():
        values = figures.series(time, column.name)
        zeros = values == 0
        if not zeros.any() or zeros.mean() > _RARE or np.nanmin(values) < 0:
            continue
        places = np.flatnonzero(zeros)
        near = around(np.where(zeros, np.nan, values), time, 2, places)
        known = np.isfinite(near)
        least = np.where(known, near, np.inf).min(axis=1)
        most = np.where(known, near, -np.inf).max(axis=1)
        odd = (known.sum(axis=1) >= 3) & (least >= _LEAST) & (most <= 5 * least)
        found = np.flatnonzero(odd)
        for place in found[:MOST_TOLD]:
            row = int(time.order[places[place]])
            figures.suspect.add((column.name, row))
            text = (
                f"0 stands between {number(least[place])} and {number(most[place])} "
                f"({figures.place(row)}): it may mean that nothing was reported."
            )
            yield figures.issue("zero-for-missing", text, row, column.name)
        yield from more("zero-for-missing", column.name, len(found), "such zeros")
