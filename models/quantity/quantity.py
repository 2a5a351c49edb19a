"""A value with its unit: what adds, what does not, and why."""

from __future__ import annotations

from models.errors import UnitError
from models.frozen import frozen
from models.quantity.basis import NO_BASIS, Basis, why_not_added, why_not_subtracted
from models.quantity.unit import Unit
from models.quantity.written import figure


@frozen
class Quantity:
    """`value` of `unit`, such as 593 km², with what is known of its basis.

    Quantities of one unit whose bases do not go together are not added: see the module `basis`.
    """

    value: float
    unit: Unit
    basis: Basis = NO_BASIS

    @property
    def text(self) -> str:
        """The quantity as a reader would write it: “593 km²”."""
        return figure(self.value, self.unit)

    def to(self, unit: Unit) -> Quantity:
        """The same quantity in `unit`.

        Raises:
            UnitError: `unit` measures something else.
        """
        return Quantity(convert(self.value, self.unit, unit), unit, self.basis)

    def __add__(self, other: Quantity) -> Quantity:
        """The sum. Raises `UnitError` where units or bases do not add."""
        value = self.value + other.to(self.unit).value
        if reason := why_not_added(self.basis, other.basis):
            raise UnitError(f"{self.text} and {other.text} do not add: {reason}.")
        return Quantity(value, self.unit, self.basis.plus(other.basis))

    def __sub__(self, other: Quantity) -> Quantity:
        """The difference. Raises `UnitError` where units or bases leave it without meaning."""
        value = self.value - other.to(self.unit).value
        if reason := why_not_subtracted(self.basis, other.basis):
            raise UnitError(f"{other.text} is not taken from {self.text}: {reason}.")
        return Quantity(value, self.unit, self.basis.minus(other.basis))

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
