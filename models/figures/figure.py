"""A published number with its evidence."""

from dataclasses import dataclass
from datetime import date

from models.quantity import Printed


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a figure is about, both included; open where it states none.

    A level (“held on 31 December”) has no `first`.
    """

    first: date | None = None
    last: date | None = None

    def words(self) -> str:
        """`2024-12-01 to 2024-12-31`, or the one day that is stated."""
        days = [day.isoformat() for day in (self.first, self.last) if day]
        return " to ".join(days)


@dataclass(frozen=True, slots=True)
class Figure:
    """One number as published: what was printed, of what, of when and where, and by whom.

    `originator` made the number, `relay` is where it was read. `party` names the side of the war
    that speaks for itself, and is empty for everybody else. `as_of` is a day, a month or a year,
    as the source dates itself.
    """

    id: str
    quantity: str
    printed: Printed
    period: Period
    scope: str
    originator: str
    relay: str
    address: str
    as_of: str
    party: str = ""
    note: str = ""
