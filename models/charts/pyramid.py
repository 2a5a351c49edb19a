"""Smallest and largest value of any stretch of a long series, without walking all of it."""

import numpy as np
import numpy.typing as npt

from models.frozen import frozen

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]

BLOCK = 64
FACTOR = 8
"""Values under one block of the lowest level, and blocks under one of the next: 3.6 % memory."""

FINE = 32

MANY = 16
"""Blocks in a stretch from which it is quicker to look at them than at what lies under them."""


@frozen(eq=False)
class Level:
    """Extremes of blocks of `block` values each; the last may be shorter."""

    block: int
    low: Floats
    high: Floats


@frozen(eq=False)
class Pyramid:
    """`values`: (n,) float64, NaN where missing, which no extreme counts."""

    values: Floats
    levels: tuple[Level, ...]

    def extremes(self, edges: Places) -> tuple[Floats, Floats]:
        """(n_edges - 1,) smallest and largest of `values[edges[i]:edges[i + 1]]`, exactly.

        NaN where a stretch is empty or all of it missing. `edges` never fall.
        """
        starts, ends = edges[:-1], edges[1:]
        low, high = np.full(len(starts), np.nan), np.full(len(starts), np.nan)
        lows, highs, stride = self.values, self.values, BLOCK
        for level in self.levels:
            if int(ends[-1] - starts[0]) < MANY * stride * len(starts):
                break
            # What a stretch has beside whole blocks is taken here, the blocks a level higher.
            inner = -(-starts // stride)
            behind = np.maximum(ends // stride, inner)
            heads = np.minimum(inner * stride, ends)
            tails = np.maximum(behind * stride, heads)
            _widen_by_few(low, high, lows, highs, starts, heads)
            _widen_by_few(low, high, lows, highs, tails, ends)
            starts, ends, lows, highs = inner, behind, level.low, level.high
            stride = FACTOR
        _widen(low, high, lows, highs, starts, ends)
        return low, high

    def grain(self, stretch: float) -> int:
        """Values in the largest block of which `FINE` fit into a stretch of so many values: edges
        that lie on multiples of it cost least, and are off by a sixtieth of a stretch at most.
        """
        blocks = (each.block for each in reversed(self.levels))
        return next((block for block in blocks if FINE * block <= stretch), 1)

    def span(self, first: int, behind: int) -> tuple[float, float]:
        """The smallest and the largest of `values[first:behind]`; NaN where there is none."""
        found: list[tuple[Floats, Floats]] = []
        lows, highs, stride = self.values, self.values, BLOCK
        for level in self.levels:
            inner, outer = -(-first // stride), behind // stride
            if outer <= inner:
                break
            head, tail = slice(first, inner * stride), slice(outer * stride, behind)
            found += [(lows[head], highs[head]), (lows[tail], highs[tail])]
            first, behind, lows, highs = inner, outer, level.low, level.high
            stride = FACTOR
        found.append((lows[first:behind], highs[first:behind]))
        low = min((_least(each) for each, _ in found if len(each)), key=_nan_last, default=np.nan)
        high = max((_most(each) for _, each in found if len(each)), key=_nan_first, default=np.nan)
        return low, high


def _least(values: Floats) -> float:
    return float(np.fmin.reduce(values))


def _most(values: Floats) -> float:
    return float(np.fmax.reduce(values))


def _nan_last(value: float) -> float:
    return value if value == value else np.inf


def _nan_first(value: float) -> float:
    return value if value == value else -np.inf


def build(values: Floats) -> Pyramid:
    """The pyramid over `values`; it holds them, not a copy."""
    levels: list[Level] = []
    block, low, high = BLOCK, values, values
    stride = BLOCK
    while len(low) > stride:
        starts = np.arange(0, len(low), stride)
        low, high = np.fmin.reduceat(low, starts), np.fmax.reduceat(high, starts)
        levels.append(Level(block, low, high))
        block, stride = block * FACTOR, FACTOR
    return Pyramid(values, tuple(levels))


def _widen(
    low: Floats, high: Floats, lows: Floats, highs: Floats, starts: Places, ends: Places
) -> None:
    """Take the stretches `starts` to `ends` of `lows` and `highs` into `low` and `high`."""
    some = np.flatnonzero(ends > starts)
    if len(some) == 0:
        return
    # Every second segment of reduceat is a stretch; those between are thrown away. A segment may
    # not begin behind the last value, hence the values are cut where the last stretch ends.
    last = int(ends[some[-1]])
    pairs = np.column_stack([starts[some], ends[some]]).ravel()
    pairs = pairs[:-1] if pairs[-1] == last else pairs
    found_low = np.fmin.reduceat(lows[:last], pairs)[::2]
    found_high = np.fmax.reduceat(highs[:last], pairs)[::2]
    low[some] = np.fmin(low[some], found_low)
    high[some] = np.fmax(high[some], found_high)


def _widen_by_few(
    low: Floats, high: Floats, lows: Floats, highs: Floats, starts: Places, ends: Places
) -> None:
    """As `_widen`, for stretches far apart: those between them are not looked at."""
    lengths = ends - starts
    some = np.flatnonzero(lengths > 0)
    if len(some) == 0:
        return
    lengths = lengths[some]
    behind = np.cumsum(lengths)
    first = behind - lengths
    taken = np.arange(int(behind[-1])) + np.repeat(starts[some] - first, lengths)
    found_low = lows[taken]
    found_high = found_low if highs is lows else highs[taken]
    low[some] = np.fmin(low[some], np.fmin.reduceat(found_low, first))
    high[some] = np.fmax(high[some], np.fmax.reduceat(found_high, first))
