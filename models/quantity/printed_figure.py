"""A printed figure as a value: its face, and every value that its rounding and its sign leave."""

import math
from decimal import Decimal

from models.frozen import frozen
from models.quantity.interval import Interval
from models.quantity.qualifiers import Qualifier
from models.quantity.unit import DATE, Unit


@frozen
class Printed:
    """A printed figure, in its own `unit`.

    `value` is the face value; it may be any value from `low` to `high` (infinite: no bound), where
    `low_open` says that a lower end of 0 was not printed but follows from the kind of quantity.
    `half` is half a unit of the last significant digit; `note` what stood in brackets behind it,
    or the whole that a percentage is of.
    """

    text: str
    value: float
    low: float
    high: float
    qualifier: Qualifier
    unit: Unit
    half: float
    low_open: bool = False
    note: str = ""

    @property
    def interval(self) -> Interval:
        """The values that the print leaves possible."""
        return Interval(self.low, self.high, self.low_open)


def printed_figure(
    text: str, value: Decimal, half: Decimal, sign: Qualifier, unit: Unit, signed: bool, note: str
) -> Printed:
    """The figure of `value`, which rounding leaves open by `half` to each side.

    `signed` says that the quantity can be negative; `note` is what stood behind it.
    """
    low, high = _ends(value, half, sign, signed)
    return Printed(
        text=text,
        value=float(value),
        low=low,
        high=high,
        qualifier=sign,
        unit=unit,
        half=0.0 if sign == "=" else float(half),
        low_open=sign in ("<", "≤") and low == 0,
        note=note,
    )


def printed_dates(text: str, first: int, last: int, sign: Qualifier) -> Printed:
    """The days from `first` to `last`, both included, since 1970-01-01.

    The face value of a month is its middle. “After April” begins when April has ended.
    """
    half = (last - first) / 2
    low, high = {
        ">": (last + 1.0, math.inf), "≥": (float(first), math.inf),
        "<": (-math.inf, first - 1.0), "≤": (-math.inf, float(last)),
    }.get(sign, (float(first), float(last)))  # fmt: skip
    face = {">": last, "≥": first, "<": first, "≤": last}.get(sign, first + half)
    # A day is counted, never rounded.
    return Printed(text, float(face), low, high, sign or "=", DATE, half)


def _ends(value: Decimal, half: Decimal, sign: Qualifier, signed: bool) -> tuple[float, float]:
    """The ends of what `value` with `sign` leaves possible; rounding never widens a bound."""
    if sign == "=":
        return float(value), float(value)
    if sign in (">", "≥"):
        return float(value), math.inf
    if sign in ("<", "≤"):
        return (-math.inf if signed or value <= 0 else 0.0), float(value)
    if sign == "nearly":
        nearer, further = float(value), float(value * 9 / 10)
        return min(nearer, further), max(nearer, further)
    return float(value - half), float(value + half)
