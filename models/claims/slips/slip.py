"""A slip: a usual mistake that would explain why a printed result contradicts its inputs."""

from collections.abc import Sequence
from typing import Protocol

from models.claims.known import Known
from models.claims.worked import Worked
from models.errors import FormulaError
from models.frozen import frozen
from models.quantity import Unit
from models.quantity.unit import unit_of
from models.quantity.written import figure


@frozen
class Slip:
    """A kind of slip, and how it would explain the printed result; never offered as the cause."""

    kind: str
    text: str


class Finder(Protocol):
    """Looks for one kind of slip."""

    def __call__(self, worked: Worked, known: Sequence[Known]) -> Slip | None:
        """The slip, if it would explain the printed result."""
        ...


def with_input(worked: Worked, name: str, value: float) -> float | None:
    """The result with another value for one input, or `None` where the formula has none."""
    try:
        return worked.stated.at({name: value})
    except FormulaError:
        return None


def explained_by(worked: Worked, name: str, value: float) -> bool:
    """Whether another value of one input gives the printed result."""
    result = with_input(worked, name, value)
    return result is not None and worked.explains(result)


def face(worked: Worked, name: str) -> str:
    """An input as printed: “593 km²”."""
    printed = worked.stated.inputs[name]
    return figure(printed.value, printed.unit, 15)


def in_miles_or_km(unit: Unit) -> Unit | None:
    """The same unit with mi for km or km for mi, or `None` where it has neither."""
    other = {"km": "mi", "mi": "km"}
    swapped = tuple((other.get(name, name), power) for name, power in unit.terms)
    return unit_of(tuple(sorted(swapped))) if swapped != unit.terms else None
