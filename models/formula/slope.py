"""An interval with the slope in each input: which way a formula moves when an input does.

Forward differentiation on intervals (L. B. Rall, *Automatic Differentiation*, 1981). A slope that
is nowhere negative means that the ends of an input give the ends of the result.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import field

from models.formula.value import Value
from models.frozen import frozen
from models.quantity import Interval
from models.quantity import interval_functions as intervals

ANY = Interval(-math.inf, math.inf)
RISING = Interval(0.0, math.inf)
STILL = Interval(0.0, 0.0)

Slopes = Mapping[str, Interval]


@frozen
class Slope:
    """The values that a part of a formula takes, and by input those that its derivative takes.

    `by` is `None` where nothing is known of the slopes; an input that is not in it moves nothing.
    """

    value: Interval
    by: Slopes | None = field(default_factory=dict[str, Interval])

    def along(self, name: str) -> Interval:
        """The slope in the input `name`."""
        return ANY if self.by is None else self.by.get(name, STILL)

    @staticmethod
    def of(value: Value) -> Slope:
        """`value` itself, or a float or interval that no input moves."""
        if isinstance(value, Slope):
            return value
        return Slope(value if isinstance(value, Interval) else Interval(value, value))

    @staticmethod
    def step(value: Interval) -> Slope:
        """A value that jumps: where it is not certain nothing is known of its slope."""
        return Slope(value, {} if value.width == 0 else None)

    def __neg__(self) -> Slope:
        return Slope(-self.value, _each(self.by, lambda slope: -slope))

    def __abs__(self) -> Slope:
        if self.value.low >= 0:
            return self
        if self.value.high <= 0:
            return -self
        return Slope(abs(self.value), _each(self.by, lambda slope: slope * Interval(-1.0, 1.0)))

    def __add__(self, other: Slope | float) -> Slope:
        other = Slope.of(other)
        return Slope(_or_any(lambda: self.value + other.value), _sum(self.by, other.by))

    def __sub__(self, other: Slope | float) -> Slope:
        return self + -Slope.of(other)

    def __mul__(self, other: Slope | float) -> Slope:
        other = Slope.of(other)
        return Slope(
            self.value * other.value,
            _sum(
                _each(self.by, lambda slope: slope * other.value),
                _each(other.by, lambda slope: slope * self.value),
            ),
        )

    def __truediv__(self, other: Slope | float) -> Slope:
        """The quotient; nothing is known of it where the denominator can be 0."""
        other = Slope.of(other)
        if other.value.holds_zero():
            return Slope(ANY, None)
        quotient = self.value / other.value
        return Slope(
            quotient,
            _sum(
                _each(self.by, lambda slope: slope / other.value),
                _each(other.by, lambda slope: -slope * quotient / other.value),
            ),
        )

    def __pow__(self, power: Slope | float) -> Slope:
        if isinstance(power, Slope):
            if power.by:
                return (power * self.logarithm()).exponential()
            power = power.value.low
        return self._chained(
            lambda value: value**power, lambda value: (value ** (power - 1.0)) * power
        )

    def __radd__(self, other: float) -> Slope:
        return self + other

    def __rsub__(self, other: float) -> Slope:
        return -self + other

    def __rmul__(self, other: float) -> Slope:
        return self * other

    def __rtruediv__(self, other: float) -> Slope:
        return Slope.of(other) / self

    def __rpow__(self, other: float) -> Slope:
        return Slope.of(other) ** self

    def smaller(self, other: Slope) -> Slope:
        """The smaller of two: whichever it may be, its slope is one of theirs."""
        if self.value.high <= other.value.low:
            return self
        if other.value.high <= self.value.low:
            return other
        return Slope(intervals.smaller(self.value, other.value), _either(self.by, other.by))

    def root(self) -> Slope:
        """The square root."""
        return self._chained(
            intervals.root, lambda value: Interval(0.5, 0.5) / intervals.root(value)
        )

    def exponential(self) -> Slope:
        """e to the power of it."""
        return self._chained(intervals.exponential, intervals.exponential)

    def logarithm(self) -> Slope:
        """The natural logarithm."""
        return self._chained(intervals.logarithm, lambda value: Interval(1.0, 1.0) / value)

    def rounded(self, digits: int) -> Slope:
        """Rounded to `digits` places: steps that only ever go up with it."""
        return self._chained(lambda value: intervals.rounded(value, digits), lambda _: RISING)

    def _chained(
        self, function: Callable[[Interval], Interval], slope: Callable[[Interval], Interval]
    ) -> Slope:
        """A function of it, with the chain rule."""
        value = _or_any(lambda: function(self.value))
        outer = _or_any(lambda: slope(self.value))
        return Slope(value, _each(self.by, lambda inner: inner * outer))


def _each(by: Slopes | None, change: Callable[[Interval], Interval]) -> Slopes | None:
    if by is None:
        return None
    return {name: _or_any(lambda slope=slope: change(slope)) for name, slope in by.items()}


def _both(
    a: Slopes | None, b: Slopes | None, join: Callable[[Interval, Interval], Interval]
) -> Slopes | None:
    if a is None or b is None:
        return None
    pairs = {name: (a.get(name, STILL), b.get(name, STILL)) for name in {*a, *b}}
    return {name: _or_any(lambda pair=pair: join(*pair)) for name, pair in pairs.items()}


def _sum(a: Slopes | None, b: Slopes | None) -> Slopes | None:
    return _both(a, b, lambda x, y: x + y)


def _either(a: Slopes | None, b: Slopes | None) -> Slopes | None:
    return _both(a, b, lambda x, y: Interval(min(x.low, y.low), max(x.high, y.high)))


def _or_any(of: Callable[[], Interval]) -> Interval:
    """The interval, or every value where the arithmetic has none: a safe answer for a slope."""
    try:
        return of()
    except (ZeroDivisionError, OverflowError, ValueError):
        return ANY
