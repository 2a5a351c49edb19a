"""Sums, products and quotients of two ends of intervals, and what is lost in rounding them."""

import math
from typing import NamedTuple

_WHOLE = 2.0**53
"""Whole numbers below this are exact in a float, and so are their products and quotients."""


class End(NamedTuple):
    """An end of an interval: a float, whether the interval only comes near it, and whether the
    float is the exact result rather than the one nearest to it.
    """

    value: float
    open: bool
    exact: bool = True


def total(a: End, b: End) -> End:
    """The end at a + b, where both are lower ends or both upper ones."""
    value = a.value + b.value
    if math.isinf(value):
        return End(value, True, math.isinf(a.value) or math.isinf(b.value))
    # Knuth's TwoSum: what the rounding of the sum lost, without error.
    shifted = value - a.value
    lost = (a.value - (value - shifted)) + (b.value - shifted)
    return End(value, a.open or b.open, lost == 0)


def product(a: End, b: End) -> End:
    """The end at a × b; 0 × ∞ is 0, for 0 times whatever comes before ∞ is 0."""
    if a.value == 0 or b.value == 0:
        reached = (a.value == 0 and not a.open) or (b.value == 0 and not b.open)
        return End(0.0, not reached)
    value = a.value * b.value
    whole = a.value.is_integer() and b.value.is_integer() and abs(value) < _WHOLE
    unbounded = math.isinf(a.value) or math.isinf(b.value)
    return End(value, a.open or b.open, whole or unbounded)


def quotient(a: End, b: End) -> End:
    """The end at a ÷ b, where a zero b is an open end whose sign tells its side of 0."""
    if a.value == 0:
        return End(0.0, a.open)
    if math.isinf(b.value):
        # ∞ ÷ ∞ lies between 0 and ∞, which other pairs of ends reach: 0 adds nothing wrong.
        return End(0.0, True)
    if b.value == 0:
        return End(math.copysign(math.inf, a.value) * math.copysign(1.0, b.value), True)
    value = a.value / b.value
    whole = value.is_integer() and b.value.is_integer() and abs(a.value) < _WHOLE
    exact = (whole and value * b.value == a.value) or math.isinf(a.value)
    return End(value, a.open or b.open, exact)


def lowest(ends: list[End]) -> tuple[float, bool]:
    """The lower end that `ends` span, rounded down unless exact, and whether it is open."""
    value = min(ends)[0]
    ties = [end for end in ends if end.value == value]
    exact = all(end.exact for end in ties)
    return (value if exact else below(value)), all(end.open for end in ties)


def highest(ends: list[End]) -> tuple[float, bool]:
    """The upper end that `ends` span, rounded up unless exact, and whether it is open."""
    value, is_open = lowest([End(-end.value, end.open, end.exact) for end in ends])
    return -value, is_open


def below(value: float, steps: int = 1) -> float:
    """The float `steps` under `value`."""
    for _ in range(steps):
        value = math.nextafter(value, -math.inf)
    return value


def above(value: float, steps: int = 1) -> float:
    """The float `steps` over `value`."""
    return -below(-value, steps)
