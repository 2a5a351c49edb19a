"""Marks of an axis on which equal steps are equal factors: 1, 10, 100, or 1, 2, 5 between them."""

import math
from itertools import pairwise

from models.charts.ticks import labels, signed, spread, telling_ticks

SMALLEST = 1e-300
LARGEST = 1e300
_FINEST, _FINE, _POWERS = tuple(map(float, range(1, 10))), (1.0, 2.0, 5.0), (1.0,)
"""Parts of a power that are marked or where a window ends, the closest first."""


def spread_log(low: float, high: float) -> tuple[float, float]:
    """The window for values from `low` to `high`, both above zero: on a 1, 2 or 5, within a power
    of ten on any figure, and within a factor of two as on an even scale.
    """
    low, high = max(low, SMALLEST), min(max(high, SMALLEST), LARGEST)
    if high < 2 * low:
        return spread(low, high, zero=False)
    parts = _FINEST if high < 10 * low else _FINE
    return _below(low, parts), _above(high, parts)


def log_ticks(low: float, high: float, most: int = 6) -> tuple[float, ...]:
    """At most about `most` marks between `low` and `high`, two at least: every figure, 1, 2 and 5,
    or the powers alone; as on an even scale within a factor of two and where no two figures lie.
    """
    if not 0 < low < high < math.inf:
        return ()
    if high <= 2 * low:
        return telling_ticks(low, high, most)
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    found: tuple[float, ...] = ()
    for parts in (_FINEST, _FINE, _POWERS):
        every = [part * 10.0**power for power in powers for part in parts]
        fewer = tuple(v for v in every if low * (1 - 1e-9) <= v <= high * (1 + 1e-9))
        if len(fewer) < 2:
            return found or telling_ticks(low, high, most)
        found = fewer
        closest = min(math.log(after / before) for before, after in pairwise(found))
        if len(found) <= most and closest * 2 * most >= math.log(high / low):
            return found
    return found[:: -(-len(found) // max(most, 2))]


def log_labels(values: tuple[float, ...]) -> tuple[str, ...]:
    """Each mark with as many digits as it needs: 0.5, 20, 10,000; 10¹⁵ where that is long. Marks
    of an even scale as there.
    """
    if all(map(_has_one_figure, values)):
        return tuple(_label(value) for value in values)
    return labels(values)


def _has_one_figure(value: float) -> bool:
    figure = value / 10.0 ** math.floor(math.log10(value) + 1e-9)
    return abs(figure - round(figure)) < 1e-6


def _label(value: float) -> str:
    power = math.floor(math.log10(value) + 1e-9)
    if power >= 12 or power < -6:
        front = round(value / 10.0**power) if power > -300 else 1
        raised = str(power).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
        return f"10{raised}" if front == 1 else f"{front}×10{raised}"
    return signed(value, max(0, -power))


def _below(value: float, parts: tuple[float, ...]) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    every = (parts[-1] / 10, *parts)
    return max(part * power for part in every if part * power <= value * (1 + 1e-9))


def _above(value: float, parts: tuple[float, ...]) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return min(part * power for part in (*parts, 10.0) if part * power >= value * (1 - 1e-9))
