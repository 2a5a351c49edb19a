"""A published number with its evidence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from models.figures.grade import NO_GRADE, Grade
from models.frozen import frozen
from models.quantity import Printed
from models.quantity.basis import NO_BASIS, Basis


@frozen
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

    def matches(self, other: Period, slack: int = 2) -> bool:
        """Whether both are the same stretch of days, a day or two more or less at its end."""
        if not (self.first and self.last and other.first and other.last):
            return self == other
        ends = abs((self.last - other.last).days)
        return abs((self.first - other.first).days) <= 1 and ends <= slack

    def begins(self, other: Period) -> bool:
        """Whether this is the beginning of `other`: it starts with it and ends earlier."""
        if not (self.first and self.last and other.first and other.last):
            return False
        return abs((self.first - other.first).days) <= 1 and self.first <= self.last < other.last


@frozen
class Figure:
    """One number as published: what was printed, of what, of when and where, and by whom.

    `originator` made the number, `relay` is where it was read. `party` names the side of the war
    that speaks for itself, and is empty for everybody else. `as_of` is a day, a month or a year,
    as the source dates itself. `group` names the evidence that it rests on: figures of one group
    count once, however many print them.
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
    basis: Basis = NO_BASIS
    group: str = ""
    grade: Grade = NO_GRADE


def independent(figures: Iterable[Figure]) -> int:
    """How many independent sources `figures` have: those of one group count once.

    A figure of which no group is known counts by its originator.
    """
    return len({each.group or each.originator for each in figures})
