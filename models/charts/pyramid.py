"""Smallest and largest value of any stretch of a long series, without walking all of it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]

BLOCK = 64
FACTOR = 8
"""Values under one block of the lowest level, and blocks under one of the next: 3.6 % memory."""


@dataclass(frozen=True, eq=False, slots=True)
class Level:
    """Extremes of blocks of `block` values each; the last may be shorter."""

    block: int
    low: Floats
    high: Floats


@dataclass(frozen=True, eq=False, slots=True)
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
        typical = (edges[-1] - edges[0]) / max(len(starts), 1)
        level = next((each for each in reversed(self.levels) if 2 * each.block <= typical), None)
        if level is None:
            _widen(low, high, self.values, self.values, starts, ends)
            return low, high
        inner_start = -(-starts // level.block)
        inner_end = np.maximum(ends // level.block, inner_start)
        _widen(low, high, level.low, level.high, inner_start, inner_end)
        head_end = np.minimum(inner_start * level.block, ends)
        _widen(low, high, self.values, self.values, starts, head_end)
        tail_start = np.maximum(inner_end * level.block, head_end)
        _widen(low, high, self.values, self.values, tail_start, ends)
        return low, high


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
