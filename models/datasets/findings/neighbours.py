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
