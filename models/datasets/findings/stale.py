"""A figure repeated for so long that nobody seems to have counted again."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from models.datasets.dataset import Column, Issue
from models.datasets.findings.check import Figures, Values, number
from models.datasets.issues import MOST_TOLD, more
from models.datasets.timeline import Timeline

_MOSTLY_MOVES = 0.5
_CHANCE = 0.01
_SHORTEST = 4
_LONG = 30
_SMALL = 20


def stale(figures: Figures, time: Timeline, column: Column, values: Values) -> Iterable[Issue]:
    """One issue for each run of equal values that chance would not give in a hundred such series.

    With q the share of steps that change nothing, n·q^(L−1) runs of length L are expected.
    """
    same = np.zeros(len(values), dtype=np.bool_)
    same[1:] = (values[1:] == values[:-1]) & ~time.starts[1:]
    known = int(np.isfinite(values).sum())
    share = float(np.count_nonzero(same)) / max(known, 1)
    if known < _LONG or not 0 < share < _MOSTLY_MOVES:
        return []
    # Small counts of a day repeat by chance; totals and levels do not.
    least = 0.5 if column.basis in ("cumulative", "level") else _SMALL
    # A run begins one before the first value that is the same again.
    turns = np.flatnonzero(same[1:] != same[:-1])
    begins, ends = turns[0::2], turns[1::2]
    if len(begins) > len(ends):
        ends = np.append(ends, len(values) - 1)
    lengths = ends - begins + 1
    longest = max(_SHORTEST, 1 + int(np.ceil(np.log(_CHANCE / known) / np.log(share))))
    long = np.flatnonzero(lengths >= longest)
    long = long[np.abs(values[begins[long]]) >= least]
    begins, lengths = begins[long], lengths[long]
    found: list[Issue] = []
    for begin, length in zip(begins[:MOST_TOLD], lengths[:MOST_TOLD], strict=True):
        first, last = int(time.order[begin]), int(time.order[begin + length - 1])
        text = (
            f"{number(float(values[begin]))} stands {length} times in a row, from "
            f"{figures.place(first)} to {figures.place(last)}: it may not have been updated."
        )
        found.append(figures.issue("stale", text, last, column.name))
    return [*found, *more("stale", column.name, len(begins), "runs of equal values")]
