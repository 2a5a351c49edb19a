"""Bars on top of each other, so that their ends are sums."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models.charts.marks.mark import Mark
from models.charts.points import Floats, Points


def stack(every: Sequence[Points]) -> Sequence[Points]:
    """The series with `low` and `high` as where their bars begin and end.

    What is above zero is stacked upwards and what is below downwards, so that no bar hides
    another; a missing value adds nothing.
    """
    places = np.unique(np.concatenate([each.start for each in every]))
    up, down = np.zeros(len(places)), np.zeros(len(places))
    made: list[Points] = []
    for each in every:
        at = np.searchsorted(places, each.start)
        bottom, top = _ends(each.y, at, up, down)
        made.append(replace(each, low=bottom, high=top))
    return made


def _ends(
    y: Floats, at: "np.ndarray[tuple[int], np.dtype[np.intp]]", up: Floats, down: Floats
) -> tuple[Floats, Floats]:
    """(n,) where each bar begins and ends; `up` and `down` grow by them."""
    bottom, top = np.full(len(y), np.nan), np.full(len(y), np.nan)
    value = np.clip(np.nan_to_num(y), -1e300, 1e300)
    if len(np.unique(at)) == len(at):
        base = np.where(value >= 0, up[at], down[at])
        there = np.isfinite(y)
        bottom[there], top[there] = base[there], (base + value)[there]
        up[at] += np.maximum(value, 0.0)
        down[at] += np.minimum(value, 0.0)
        return bottom, top
    # Several values of one day in one series stack as well.
    for place in np.flatnonzero(np.isfinite(y)).tolist():
        side = up if value[place] >= 0 else down
        bottom[place] = side[at[place]]
        side[at[place]] += value[place]
        top[place] = side[at[place]]
    return bottom, top


STACKED = Mark(
    name="stacked",
    words="Stacked bars",
    hint="Parts of a whole a day or month: the height of all is their sum",
    together=stack,
    from_zero=True,
    spans=True,
    on_top=True,
    grouped=True,
    filled=True,
    projects=True,
)
