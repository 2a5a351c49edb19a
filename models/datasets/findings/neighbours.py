"""The values before and after each value of a series."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Offsets
from models.datasets.timeline import Timeline

Values = npt.NDArray[np.float64]


def around(values: Values, time: Timeline, reach: int, places: Offsets) -> Values:
    """(n_places, 2·reach) the values up to `reach` before and after each of these places.

    NaN where the series begins or ends.
    """
    group = np.cumsum(time.starts)
    result = np.full((len(places), 2 * reach), np.nan)
    for number, shift in enumerate([*range(-reach, 0), *range(1, reach + 1)]):
        source = places + shift
        inside = (source >= 0) & (source < len(values))
        source = np.clip(source, 0, len(values) - 1)
        inside &= group[source] == group[places]
        result[inside, number] = values[source[inside]]
    return result
