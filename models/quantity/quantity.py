"""A value with its unit: what adds, what does not, and why."""

from __future__ import annotations

from dataclasses import dataclass

from models.errors import UnitError
from models.quantity.unit import Unit
from models.quantity.written import figure


@dataclass(frozen=True, slots=True)
class Quantity:
    """`value` of `unit`, such as 593 km²."""

    value: float
    unit: Unit

    @property
    def text(self) -> str:
        """The quantity as a reader would write it: “593 km²”."""
        return figure(self.value, self.unit)

    def to(self, unit: Unit) -> Quantity:
        """The same quantity in `unit`.

        Raises:
            UnitError: `unit` measures something else.
        """
        return Quantity(convert(self.value, self.unit, unit), unit)

    def __add__(self, other: Quantity) -> Quantity:
        return Quantity(self.value + other.to(self.unit).value, self.unit)

    def __sub__(self, other: Quantity) -> Quantity:
        return Quantity(self.value - other.to(self.unit).value, self.unit)

    def __mul__(self, other: Quantity) -> Quantity:
        return Quantity(self.value * other.value, self.unit * other.unit)

    def __truediv__(self, other: Quantity) -> Quantity:
        return Quantity(self.value / other.value, self.unit / other.unit)


def convert(value: float, unit: Unit, to: Unit) -> float:
    """`value` of `unit` in the unit `to`.

    Raises:
        UnitError: the two measure different things.
    """
    if not unit.fits(to):
        raise UnitError(f"{unit.symbol} is not {to.symbol}: they measure different things.")
    times, by = unit.into(to)
    return value * times / by
