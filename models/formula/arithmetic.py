"""What a formula does with numbers, whichever kind they are: float, Interval, Slope or array.

`+ - * /` are those of the numbers themselves. The functions here raise what Python's own arithmetic
raises for floats and intervals (ZeroDivisionError, OverflowError, ValueError); arrays follow numpy
and answer inf and nan. numpy is imported by whoever brings an array, never by this file's start.
"""

import math
import operator
from collections.abc import Callable

from models.formula.slope import Slope
from models.formula.value import Value
from models.quantity import Interval
from models.quantity import interval_functions as intervals
from models.quantity.interval import as_interval

COMPARE: dict[str, Callable[[Value, Value], Value]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "==": operator.eq, "!=": operator.ne,
}  # fmt: skip


def added(a: Value, b: Value, into_a: bool = False) -> Value:
    """a + b; `into_a`: `a` is read by nobody else, so that an array's memory can take the sum."""
    if into_a and _fits_into(a, b):
        a += b
        return a
    return a + b


def subtracted(a: Value, b: Value, into_a: bool = False) -> Value:
    """a - b; `into_a` as in `added`."""
    if into_a and _fits_into(a, b):
        a -= b
        return a
    return a - b


def multiplied(a: Value, b: Value, into_a: bool = False) -> Value:
    """a × b; `into_a` as in `added`."""
    if into_a and _fits_into(a, b):
        a *= b
        return a
    return a * b


def divided(a: Value, b: Value, into_a: bool = False) -> Value:
    """a / b; `into_a` as in `added`."""
    if into_a and _fits_into(a, b):
        a /= b
        return a
    return a / b


def _fits_into(a: Value, b: Value) -> bool:
    """Whether the array `a` has the form of what comes of `a` and `b`."""
    form = getattr(a, "shape", ())
    return bool(form) and getattr(b, "shape", ()) in ((), form)


def power(base: Value, exponent: Value) -> Value:
    """`base` to the `exponent`; the fractional power of a negative float is a ValueError."""
    if isinstance(base, float) and isinstance(exponent, float):
        return math.pow(base, exponent)
    return base**exponent


def smaller(a: Value, b: Value) -> Value:
    """The smaller of two numbers, element by element."""
    if isinstance(a, float) and isinstance(b, float):
        return min(a, b)
    if isinstance(a, Slope) or isinstance(b, Slope):
        return Slope.of(a).smaller(Slope.of(b))
    if isinstance(a, Interval) or isinstance(b, Interval):
        return intervals.smaller(as_interval(a), as_interval(b))
    return _numpy().minimum(a, b)


def larger(a: Value, b: Value) -> Value:
    """The larger of two numbers, element by element."""
    if isinstance(a, float) and isinstance(b, float):
        return max(a, b)
    if isinstance(a, Slope | Interval) or isinstance(b, Slope | Interval):
        return -smaller(-a, -b)
    return _numpy().maximum(a, b)


def clipped(value: Value, low: Value, high: Value) -> Value:
    """`value`, or `low` or `high` where it lies beyond one of them."""
    plain = not any(isinstance(one, Slope | Interval) for one in (value, low, high))
    if plain and not isinstance(value, float):
        return _numpy().clip(value, low, high)  # one pass over an array instead of two
    return smaller(larger(value, low), high)


def root(of: Value) -> Value:
    """The square root."""
    return _applied(of, math.sqrt, intervals.root, Slope.root, "sqrt")


def exponential(of: Value) -> Value:
    """e to the power `of`."""
    return _applied(of, math.exp, intervals.exponential, Slope.exponential, "exp")


def logarithm(of: Value) -> Value:
    """The natural logarithm."""
    return _applied(of, math.log, intervals.logarithm, Slope.logarithm, "log")


def rounded(of: Value, digits: Value = 0.0) -> Value:
    """`of` rounded to `digits` decimal places, halves to the even neighbour."""
    places = int(digits)
    if isinstance(of, float):
        return float(round(of, places))
    if isinstance(of, Interval):
        return intervals.rounded(of, places)
    return of.rounded(places) if isinstance(of, Slope) else _numpy().round(of, places)


def compared(sign: str, a: Value, b: Value) -> Value:
    """1 where `a` stands to `b` as `sign` says, 0 where not, both where it may be either."""
    if isinstance(a, Slope) or isinstance(b, Slope):
        return Slope.step(compared(sign, Slope.of(a).value, Slope.of(b).value))
    if isinstance(a, Interval) or isinstance(b, Interval):
        return _compared_intervals(sign, as_interval(a), as_interval(b))
    return COMPARE[sign](a, b) * 1.0


def _compared_intervals(sign: str, a: Interval, b: Interval) -> Interval:
    if sign in (">", ">="):
        return _compared_intervals("<" + sign[1:], b, a)
    if sign in ("==", "!="):
        always, never = a == b and a.width == 0, not a.meets(b)
    elif sign == "<":
        always, never = a.high < b.low, a.low >= b.high
    else:
        always, never = a.high <= b.low, a.low > b.high
    if sign == "!=":
        always, never = never, always
    return Interval(1.0 if always else 0.0, 0.0 if never else 1.0)


def _applied(
    of: Value,
    on_float: Callable[[float], float],
    on_interval: Callable[[Interval], Interval],
    on_slope: Callable[[Slope], Slope],
    in_numpy: str,
) -> Value:
    if isinstance(of, float):
        return on_float(of)
    if isinstance(of, Interval):
        return on_interval(of)
    return on_slope(of) if isinstance(of, Slope) else getattr(_numpy(), in_numpy)(of)


def _numpy() -> Value:
    import numpy as np  # start-up does not pay for it; whoever has an array has it already

    return np
