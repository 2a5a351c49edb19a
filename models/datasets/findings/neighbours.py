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
    ends = np.flatnonzero(np.isfinite(near).sum(axis=1) < 3)
    wide = around(values, time, 4, places[ends])
    wide[wide == without] = np.nan
    known = np.isfinite(near).sum(axis=1) >= 3
    known[ends] = np.isfinite(wide).sum(axis=1) >= 3
    low, middle, high = (np.full(len(places), np.nan) for _ in range(3))
    inner = known.copy()
    inner[ends] = False
    low[inner], high[inner] = np.nanmin(near[inner], axis=1), np.nanmax(near[inner], axis=1)
    middle[inner] = np.nanmedian(near[inner], axis=1)
    some = known[ends]
    there, wide = ends[some], wide[some]
    least, most = np.nanmin(wide, axis=1), np.nanmax(wide, axis=1)
    low[there], high[there] = 2 * least - most, 2 * most - least
    middle[there] = np.nanmedian(wide, axis=1)
    return known, low, middle, high
