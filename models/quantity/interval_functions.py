"""Powers, roots, logarithms and the like of intervals, each rounded outward."""

import math
from collections.abc import Callable

from models.quantity.interval import Interval, as_interval
from models.quantity.outward import above, below

_LIBRARY_STEPS = 2
"""The platform's exp, log and pow may be off by this many floats at most."""


def raised(base: Interval, power: Interval | float) -> Interval:
    """`base` to the `power`.

    Raises:
        ValueError: a power that is not whole, of a base that can be negative.
        ZeroDivisionError: a negative power of a base that can be 0.
        OverflowError: an end is too large for a float.
    """
    exponent = as_interval(power)
    if exponent.width == 0 and exponent.low % 1 == 0:
        return _whole_power(base, int(exponent.low))
    if base.low < 0:
        raise ValueError("a fractional power of a negative number has no value")
    if base.low == 0:
        if exponent.low <= 0:
            raise ZeroDivisionError("0 has no negative or variable power")
        corners = [0.0, *(base.high**x for x in (exponent.low, exponent.high))]
    else:
        corners = [x**y for x in (base.low, base.high) for y in (exponent.low, exponent.high)]
    low = max(0.0, below(min(corners), _LIBRARY_STEPS))
    return Interval(low, above(max(corners), _LIBRARY_STEPS))


def _whole_power(base: Interval, power: int) -> Interval:
    if power == 0:
        return Interval(1.0, 1.0)
    if power < 0:
        return as_interval(1.0) / _whole_power(base, -power)
    if power % 2 == 0:
        base = abs(base)
    low = _power_of_end(base.low, power, below)
    high = _power_of_end(base.high, power, above)
    return Interval(low, high, base.low_open, base.high_open)


def _power_of_end(end: float, power: int, outward: Callable[[float, int], float]) -> float:
    """The power of one end, moved `outward` unless it is exact."""
    value = float(end) ** power
    exact = float(end).is_integer() and abs(value) < 2**53
    return value if exact or math.isinf(value) else outward(value, _LIBRARY_STEPS)


def root(of: Interval) -> Interval:
    """The square root. Raises `ValueError` where `of` can be negative."""
    if of.low < 0:
        raise ValueError("a negative number has no square root")
    return _increasing(of, math.sqrt, floor=0.0)


def exponential(of: Interval) -> Interval:
    """e to the power `of`. Raises `OverflowError` where that is too large for a float."""
    return _increasing(of, math.exp, floor=0.0)


def logarithm(of: Interval) -> Interval:
    """The natural logarithm. Raises `ValueError` where `of` is not above 0."""
    if of.low == 0 and of.low_open and of.high > 0:
        return Interval(-math.inf, _increasing(as_interval(of.high), math.log).high)
    if of.low <= 0:
        raise ValueError("only a number above 0 has a logarithm")
    return _increasing(of, math.log)


def rounded(of: Interval, digits: int = 0) -> Interval:
    """Each value rounded to `digits` decimal places, halves to the even neighbour."""
    low, high = (end if math.isinf(end) else float(round(end, digits)) for end in (of.low, of.high))
    return Interval(low, high)


def smaller(a: Interval, b: Interval) -> Interval:
    """The smaller of two values."""
    return Interval(min(a.low, b.low), min(a.high, b.high))


def larger(a: Interval, b: Interval) -> Interval:
    """The larger of two values."""
    return -smaller(-a, -b)


def _increasing(
    of: Interval, function: Callable[[float], float], floor: float = -math.inf
) -> Interval:
    """The values of a function that grows everywhere and never falls under `floor`."""
    low, high = function(of.low), function(of.high)
    return Interval(
        max(floor, below(low, _LIBRARY_STEPS)),
        above(high, _LIBRARY_STEPS),
        of.low_open,
        of.high_open,
    )
