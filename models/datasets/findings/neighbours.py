"""The values before and after each value of a series."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from models.datasets.timeline import Timeline

Values = npt.NDArray[np.float64]


def around(values: Values, time: Timeline, reach: int) -> Values:
    """(n, 2·reach) the values up to `reach` places before and after; NaN beyond the group."""
    group = np.cumsum(time.starts)
    result = np.full((len(values), 2 * reach), np.nan)
    for place, shift in enumerate([*range(-reach, 0), *range(1, reach + 1)]):
        source = np.arange(len(values)) + shift
        inside = (source >= 0) & (source < len(values))
        source = np.clip(source, 0, len(values) - 1)
        inside &= group[source] == group
        result[inside, place] = values[source[inside]]
    return result
