"""The values before and after each value of a series."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Offsets
from models.datasets.timeline import Timeline

Values = npt.NDArray[np.float64]


def group_of(time: Timeline, places: Offsets) -> Offsets:
    """(n_places,) the number of the group, from 1, that each of these places is in."""
    return np.searchsorted(np.flatnonzero(time.starts), places, side="right")


def around(values: Values, time: Timeline, reach: int, places: Offsets) -> Values:
    """(n_places, 2·reach) the values up to `reach` before and after each of these places.

    NaN where the series begins or ends.
    """
    group = group_of(time, places)
    result = np.full((len(places), 2 * reach), np.nan)
    for number, shift in enumerate([*range(-reach, 0), *range(1, reach + 1)]):
        source = places + shift
        inside = (source >= 0) & (source < len(values))
        source = np.clip(source, 0, len(values) - 1)
        inside &= group_of(time, source) == group
        result[inside, number] = values[source[inside]]
    return result


def between(
    values: Values, time: Timeline, places: Offsets, without: float | None = None
) -> tuple[npt.NDArray[np.bool_], Values, Values, Values]:
    """What the values around each of these places keep to.

    (n_places,) whether at least three are known, the least, the middle and the greatest of them:
    two before and two after; where a series begins or ends the four on one side, and as much again
    as lies between them, for a series that moves goes on moving. Neighbours that are `without` do
    not count.
    """
    near = around(values, time, 2, places)
    near[near == without] = np.nan
    known, low, middle, high = _of_known(near)
    ends = np.flatnonzero(~known)
    wide = around(values, time, 4, places[ends])
    wide[wide == without] = np.nan
    known[ends], least, middle[ends], most = _of_known(wide)
    low[ends], high[ends] = 2 * least - most, 2 * most - least
    return known, low, middle, high


def _of_known(near: Values) -> tuple[npt.NDArray[np.bool_], Values, Values, Values]:
    """(n_places,) whether at least three of `near` are known; the least, the middle, the greatest.

    NaN where fewer are known.
    """
    in_order = np.sort(near, axis=1)  # what is not known comes last
    count = np.isfinite(near).sum(axis=1)
    known = count >= 3
    rows, last = np.arange(len(near)), np.maximum(count - 1, 0)
    middle = (in_order[rows, last // 2] + in_order[rows, (last + 1) // 2]) / 2
    columns = (in_order[:, 0], middle, in_order[rows, last])
    low, middle, high = (np.where(known, column, np.nan) for column in columns)
    return known, low, middle, high
