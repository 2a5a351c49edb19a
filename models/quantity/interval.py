"""An interval: every value between two ends, with arithmetic that never loses one of them.

An end is rounded away from the interval unless the floating-point result is exact, so that the
interval holds each result of the same formula on values inside the operands (R. E. Moore,
*Interval Analysis*, 1966).
"""

from __future__ import annotations

from collections.abc import Callable

from models.frozen import frozen
from models.quantity.outward import End, highest, lowest, product, quotient, total


@frozen
class Interval:
    """The values from `low` to `high`; an infinite end means there is none.

    `low_open` and `high_open` say that the end itself does not belong to the interval. It matters
    in one place: an end that is open at 0 may stand in a denominator.
    """

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if not self.low <= self.high:
            raise ValueError(f"an interval from {self.low} to {self.high} is empty")

    @property
    def width(self) -> float:
        """How far the ends are apart; infinite where one is missing."""
        return 0.0 if self.low == self.high else self.high - self.low

    def contains(self, value: float) -> bool:
        """Whether `value` lies in the interval, its ends included."""
        return self.low <= value <= self.high

    def holds_zero(self) -> bool:
        """Whether 0 lies inside or closes the interval, which rules it out as a denominator."""
        if not self.low <= 0 <= self.high:
            return False
        if self.low == self.high:
            return True
        return not ((self.low == 0 and self.low_open) or (self.high == 0 and self.high_open))

    def meets(self, other: Interval) -> bool:
        """Whether the two share a point, their ends included."""
        return self.low <= other.high and other.low <= self.high

    def __neg__(self) -> Interval:
        return Interval(-self.high, -self.low, self.high_open, self.low_open)

    def __abs__(self) -> Interval:
        if self.low >= 0:
            return self
        if self.high <= 0:
            return -self
        return Interval(0.0, max(-self.low, self.high))

    def __add__(self, other: Interval | float) -> Interval:
        other = as_interval(other)
        low, low_open = lowest([total(_low(self), _low(other))])
        high, high_open = highest([total(_high(self), _high(other))])
        return Interval(low, high, low_open, high_open)

    def __sub__(self, other: Interval | float) -> Interval:
        return self + -other

    def __mul__(self, other: Interval | float) -> Interval:
        return _spanned(self, as_interval(other), product)

    def __truediv__(self, other: Interval | float) -> Interval:
        """The quotient. Raises `ZeroDivisionError` where `other.holds_zero()`."""
        other = as_interval(other)
        if other.holds_zero():
            raise ZeroDivisionError("0 lies within the denominator")
        # A zero that is left is open: its sign says from which side the denominator comes near it.
        low = 0.0 if other.low == 0 else other.low
        high = -0.0 if other.high == 0 else other.high
        return _spanned(self, Interval(low, high, other.low_open, other.high_open), quotient)

    def __pow__(self, power: Interval | float) -> Interval:
        """The power. Raises `ValueError` for a fractional power of a negative number."""
        from models.quantity.interval_functions import raised  # it builds on this class

        return raised(self, power)

    def __radd__(self, other: float) -> Interval:
        return self + other

    def __rsub__(self, other: float) -> Interval:
        return -self + other

    def __rmul__(self, other: float) -> Interval:
        return self * other

    def __rtruediv__(self, other: float) -> Interval:
        return as_interval(other) / self

    def __rpow__(self, other: float) -> Interval:
        return as_interval(other) ** self


def as_interval(value: Interval | float) -> Interval:
    """`value` itself, or the interval that holds nothing but it."""
    return value if isinstance(value, Interval) else Interval(value, value)


def _low(interval: Interval) -> End:
    return End(float(interval.low), interval.low_open)


def _high(interval: Interval) -> End:
    return End(float(interval.high), interval.high_open)


def _spanned(left: Interval, right: Interval, of: Callable[[End, End], End]) -> Interval:
    """Every `of(x, y)`: for a product or a quotient the ends of the operands span it."""
    if left.low >= 0 and right.low >= 0 and of is product:
        lows, highs = [of(_low(left), _low(right))], [of(_high(left), _high(right))]
    elif left.low >= 0 and right.low >= 0:
        lows, highs = [of(_low(left), _high(right))], [of(_high(left), _low(right))]
    else:
        lows = highs = [
            of(x, y) for x in (_low(left), _high(left)) for y in (_low(right), _high(right))
        ]
    low, low_open = lowest(lows)
    high, high_open = highest(highs)
    return Interval(low, high, low_open, high_open)
