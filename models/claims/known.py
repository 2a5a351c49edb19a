"""A published figure that a claim may have been mixed up with, or may be measured against."""

from dataclasses import dataclass

from models.quantity import Unit


@dataclass(frozen=True, slots=True)
class Known:
    """A figure from elsewhere: its value, what it measures and for where and when it holds.

    `what` says in words what it is (“casualties per km², May to August 2025”). `name` is the input
    for which it could stand in a formula; a figure that was printed as a result has none.
    """

    value: float
    unit: Unit
    what: str
    scope: str = ""
    name: str = ""
    source: str = ""
