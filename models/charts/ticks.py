"""Round numbers along an axis, and how they are written there."""

import math
from itertools import pairwise

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
LARGEST = 1e300
"""Beyond this an axis would overflow on the way to its next mark."""


BILLION = 1e9
"""From here on marks are told in billions: nobody counts that many zeros."""


def step(low: float, high: float, most: int) -> float:
    """The smallest round step that puts at most `most` marks between `low` and `high`."""
    rough = max((high - low) / max(most, 1), 5e-324)
    power = 10.0 ** math.floor(math.log10(rough))
    if power == 0.0:
        return rough
    return next(each * power for each in _STEPS if each * power >= rough * (1 - 1e-9))


def ticks(low: float, high: float, most: int = 6) -> tuple[float, ...]:
    """The multiples of a round step between `low` and `high`, both included."""
    if not (math.isfinite(low) and math.isfinite(high) and low < high):
        return ()
    by = step(low, high, most)
    first, last = math.ceil(low / by - 1e-9), math.floor(high / by + 1e-9)
    return tuple(number * by for number in range(first, last + 1))


def telling_ticks(low: float, high: float, most: int = 6) -> tuple[float, ...]:
    """The same, with a closer step where there would be a single one: that says nothing of the
    scale.
    """
    tried = (ticks(low, high, number) for number in range(most, most + 4))
    return next((found for found in tried if len(found) > 1), ticks(low, high, most))


def labels(values: tuple[float, ...]) -> tuple[str, ...]:
    """The marks as text, all with the decimals that tell them apart: 0.00, 0.25, 0.50; 2.5 bn."""
    if not values:
        return ()
    by = min((b - a for a, b in pairwise(values)), default=abs(values[0]))
    largest = max(abs(value) for value in values)
    if largest >= 1e12 or (by and by < 1e-6):
        return _powers(values, by, largest)
    if largest >= BILLION and by >= BILLION / 1000:
        decimals = _decimals(by / BILLION)
        return tuple(f"{signed(v / BILLION, decimals)} bn" if v else "0" for v in values)
    return tuple(signed(value, _decimals(by)) for value in values)


def signed(value: float, decimals: int) -> str:
    """With comma groups and a real minus: −1,250.5; never minus nothing."""
    text = f"{abs(value):,.{decimals}f}"
    negative = value < 0 and any(digit in "123456789" for digit in text)
    return f"−{text}" if negative else text


def spread(low: float, high: float, *, zero: bool) -> tuple[float, float]:
    """The window for values from `low` to `high`: on round numbers, with zero if `zero`.

    Zero also comes in where it is near: a scale that begins just above it would exaggerate.
    """
    if zero or 0 <= low < 0.4 * high:
        low = min(low, 0.0)
    if zero or 0.4 * low < high <= 0:
        high = max(high, 0.0)
    low, high = max(low, -LARGEST), min(high, LARGEST)
    if low == high:
        room = abs(low) * 0.1 or 1.0
        low, high = low - room, high + room
    by = step(low, high, 5)
    return math.floor(low / by + 1e-9) * by, math.ceil(high / by - 1e-9) * by


def _decimals(by: float) -> int:
    """The decimals that a step needs to be seen in full, nine at most."""
    return next((n for n in range(9) if abs(round(by, n) - by) <= by * 1e-6), 9)


def _powers(values: tuple[float, ...], by: float, largest: float) -> tuple[str, ...]:
    """Very large or small numbers, all in the power of ten of the largest."""
    power = math.floor(math.log10(largest)) if largest else 0
    raised = str(power).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))

    def front(value: float) -> float:
        # In two steps: ten to the power may be too small for a number of its own.
        return value / 10.0 ** (power // 2) / 10.0 ** (power - power // 2)

    decimals = _decimals(front(by))
    return tuple(
        "0" if value == 0 else f"{signed(front(value), decimals)}×10{raised}" for value in values
    )
