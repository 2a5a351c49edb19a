"""Marks of an axis on which each step is a factor: 1, 10, 100, or 1, 2, 5 between them."""

import math

from models.charts.ticks import signed

SMALLEST = 1e-300
LARGEST = 1e300
_FINE = (1.0, 2.0, 5.0)


def spread_log(low: float, high: float) -> tuple[float, float]:
    """The window for values from `low` to `high`, both above zero: on a 1, 2 or 5."""
    low, high = max(low, SMALLEST), min(max(high, SMALLEST), LARGEST)
    return _below(low), max(_above(high), _below(low) * 10)


def log_ticks(low: float, high: float, most: int = 6) -> tuple[float, ...]:
    """At most about `most` marks between `low` and `high`: 1, 2 and 5 of each power, or powers."""
    if not 0 < low < high < math.inf:
        return ()
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    for parts in (_FINE, (1.0,)):
        every = [part * 10.0**power for power in range(first, last + 1) for part in parts]
        found = tuple(v for v in every if low * (1 - 1e-9) <= v <= high * (1 + 1e-9))
        if len(found) <= most or parts == (1.0,):
            break
    stride = max(-(-len(found) // max(most, 1)), 1)
    return found[::stride]


def log_labels(values: tuple[float, ...]) -> tuple[str, ...]:
    """Each mark with as many digits as it needs: 0.5, 20, 10,000; 10¹⁵ where that is long."""
    return tuple(_label(value) for value in values)


def _label(value: float) -> str:
    power = math.floor(math.log10(value) + 1e-9)
    if power >= 12 or power < -6:
        front = round(value / 10.0**power) if power > -300 else 1
        raised = str(power).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
        return f"10{raised}" if front == 1 else f"{front}×10{raised}"
    return signed(value, max(0, -power))


def _below(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return max(part * power for part in (0.5, *_FINE) if part * power <= value * (1 + 1e-9))


def _above(value: float) -> float:
    power = 10.0 ** math.floor(math.log10(value))
    return min(part * power for part in (*_FINE, 10.0) if part * power >= value * (1 - 1e-9))
