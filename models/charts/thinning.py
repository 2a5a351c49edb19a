"""What is left of a long series on a picture of few pixels: as many points as can be told apart."""

import numpy as np
import numpy.typing as npt

from models.charts.points import Points
from models.frozen import frozen

Floats = npt.NDArray[np.float64]
_LONG = 100_000
"""Points from which on it pays to reckon where a place stands."""


def edges(points: Points, cuts: Floats) -> npt.NDArray[np.int64]:
    """(n,) where each stretch between two of `cuts` that holds any point begins, and behind the
    last of them.

    `cuts`: (m,) rising places along the axis. The points next to the outer ones are stretches of
    their own; of very many points an edge may be off by the sixtieth of a stretch.
    """
    first, behind = points.about(float(cuts[0]), float(cuts[-1]))
    inside = _positions(points.x[first:behind], cuts) + first
    grain = points.pyramid.grain((behind - first) / len(cuts))
    if grain > 1:
        inside = np.clip((inside + grain // 2) // grain * grain, first, behind)
    every = np.concatenate([[first], inside, [behind]])
    return every[np.concatenate([[True], every[1:] > every[:-1]])]


def _positions(x: Floats, cuts: Floats) -> npt.NDArray[np.int64]:
    """What `np.searchsorted(x, cuts)` gives.

    To halve a long series again and again waits for memory at every step. Most of them are even:
    then a place tells where it stands, but for a rounding, and that is looked at.
    """
    last = len(x) - 1
    if last < _LONG or not _looks_even(x):
        return np.searchsorted(x, cuts)
    ratio = np.ceil((cuts - x[0]) * (last / (x[-1] - x[0])))
    found = np.clip(ratio, 0, len(x)).astype(np.int64)
    for _ in range(3):
        before = (found <= last) & (x[np.minimum(found, last)] < cuts)
        behind = (found > 0) & (x[np.maximum(found - 1, 0)] >= cuts)
        if not (before | behind).any():
            return found
        found += before
        found -= behind
    return np.searchsorted(x, cuts)


def _looks_even(x: Floats) -> bool:
    """Whether a few places stand where they would if all were as far from each other."""
    some = np.linspace(0, len(x) - 1, 9).astype(np.int64)
    step = (x[-1] - x[0]) / (len(x) - 1)
    return bool(step > 0 and (np.abs(x[some] - x[0] - some * step) <= step).all())


@frozen(eq=False)
class Thinned:
    """(m,) places, values, whether joined to the value before, and whether the lowest of their
    stretch.
    """

    x: Floats
    y: Floats
    joined: npt.NDArray[np.bool_]
    lowest: npt.NDArray[np.bool_]


def thinned(points: Points, cuts: Floats) -> Thinned:
    """Of each stretch between two of `cuts` the first value, the largest, the smallest and the
    last, one after the other; missing values are left out.

    A line through them covers the same pixels as one through all values where a stretch is the
    width of a pixel (Jugel et al., “M4: a visualization-oriented time series data aggregation”,
    VLDB 2014).
    """
    at = edges(points, cuts)
    low, high = points.pyramid.extremes(at)
    start, end = at[:-1], at[1:] - 1
    x, y = np.empty((len(start), 4)), np.empty((len(start), 4))
    x[:, 0], x[:, 3] = points.x[start], points.x[end]
    third = (x[:, 3] - x[:, 0]) / 3
    x[:, 1], x[:, 2] = x[:, 0] + third, x[:, 3] - third
    y[:, 0], y[:, 1], y[:, 2], y[:, 3] = points.y[start], high, low, points.y[end]
    joined = np.ones((len(start), 4), dtype=np.bool_)
    joined[:, 0] = points.joined[start]
    lowest = np.zeros((len(start), 4), dtype=np.bool_)
    lowest[:, 2] = True
    made = Thinned(x.ravel(), y.ravel(), joined.ravel(), lowest.ravel())
    there = np.isfinite(made.y)
    if there.all():
        return made
    return Thinned(made.x[there], made.y[there], made.joined[there], made.lowest[there])
