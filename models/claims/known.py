"""A published figure that a claim may have been mixed up with, or may be measured against."""

from __future__ import annotations

from collections.abc import Sequence

from models.frozen import frozen
from models.quantity import Basis, Unit
from models.quantity.basis import NO_BASIS


@frozen
class Known:
    """A figure from elsewhere: its value, what it measures and for where and when it holds.

    `what` says in words what it is (“casualties per km², May to August 2025”). `name` is the input
    for which it could stand in a formula, if it is not a result. `whole` says that shares may be
    taken of it, `note` what a reader must know of it.
    """

    value: float
    unit: Unit
    what: str
    scope: str = ""
    name: str = ""
    source: str = ""
    period: str = ""
    whole: bool = False
    note: str = ""
    basis: Basis = NO_BASIS

    def measures_otherwise(self, own: Sequence[Known]) -> bool:
        """Whether it differs in scope or period from every one of `own`, one figure's records."""
        return all((self.scope, self.period) != (other.scope, other.period) for other in own)
