"""What is left of a long series on a picture of few pixels: as many points as can be told apart."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.charts.points import Points

Floats = npt.NDArray[np.float64]


def edges(points: Points, cuts: Floats) -> npt.NDArray[np.int64]:
    """(n,) where each stretch between two of `cuts` that holds any point begins, and behind the
    last of them.

    `cuts`: (m,) rising places along the axis. The points next to the outer ones are stretches of
    their own; of very many points an edge may be off by the sixtieth of a stretch.
    """
    first, behind = points.about(float(cuts[0]), float(cuts[-1]))
    inside = np.searchsorted(points.x[first:behind], cuts) + first
    grain = points.pyramid.grain((behind - first) / len(cuts))
    if grain > 1:
        inside = np.clip((inside + grain // 2) // grain * grain, first, behind)
    every = np.concatenate([[first], inside, [behind]])
    return every[np.concatenate([[True], every[1:] > every[:-1]])]


@dataclass(frozen=True, eq=False, slots=True)
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
