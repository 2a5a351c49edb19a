"""What is left of a long series on a picture of few pixels: as many points as can be told apart."""

import numpy as np
import numpy.typing as npt

from models.charts.points import Points

Floats = npt.NDArray[np.float64]


def edges(points: Points, seen: tuple[float, float], count: int) -> npt.NDArray[np.int64]:
    """(n,) where each of `count` equal stretches of `seen` that holds any point begins, and behind
    the last of them. The points next to what is seen are stretches of their own; of very many
    points an edge may be off by the sixtieth of a stretch.
    """
    first, behind = points.about(*seen)
    cuts = np.linspace(*seen, count + 1)
    inside = np.searchsorted(points.x[first:behind], cuts) + first
    grain = points.pyramid.grain((behind - first) / count)
    if grain > 1:
        inside = np.clip((inside + grain // 2) // grain * grain, first, behind)
    every = np.concatenate([[first], inside, [behind]])
    return every[np.concatenate([[True], every[1:] > every[:-1]])]


def thinned(
    points: Points, seen: tuple[float, float], count: int
) -> tuple[Floats, Floats, npt.NDArray[np.bool_]]:
    """(m,) places, values and whether joined to the value before: of each of `count` stretches of
    `seen` the first value, the smallest, the largest and the last.

    A line through them covers the same pixels as one through all values where a stretch is at most
    as wide as a pixel (Jugel et al., “M4: a visualization-oriented time series data aggregation”,
    VLDB 2014); missing values are left out.
    """
    cuts = edges(points, seen, count)
    low, high = points.pyramid.extremes(cuts)
    start, end = cuts[:-1], cuts[1:] - 1
    x, y = np.empty((len(start), 4)), np.empty((len(start), 4))
    x[:, 0], x[:, 3] = points.x[start], points.x[end]
    x[:, 1] = x[:, 2] = (x[:, 0] + x[:, 3]) / 2
    y[:, 0], y[:, 1], y[:, 2], y[:, 3] = points.y[start], low, high, points.y[end]
    joined = np.ones((len(start), 4), dtype=np.bool_)
    joined[:, 0] = points.joined[start]
    there = np.isfinite(y).ravel()
    if there.all():
        return x.ravel(), y.ravel(), joined.ravel()
    return x.ravel()[there], y.ravel()[there], joined.ravel()[there]
