"""The check of a claim against all that is known beside it, for slips, scopes and notes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from models.claims.checked import Checked, check
from models.claims.claim import Claim
from models.claims.known import Known
from models.claims.neighbours import neighbours
from models.claims.registered import registered
from models.figures.figure import Figure

if TYPE_CHECKING:
    from models.claims.bound import Bound, DatasetOf, Reader

_MOST_NEIGHBOURS = 150
"""On either side: in a long file the claims around one are of its report."""


def check_in_full(
    claim: Claim,
    claims: Sequence[Claim],
    figures: Sequence[Figure],
    dataset_of: DatasetOf | None = None,
    read: Reader | None = None,
) -> Checked:
    """The check of `claim` against the register's `figures` and the `claims` around it.

    Inputs that are bound to data are read from what `dataset_of` gives, as it is now, by `read`.
    """
    place = next((place for place, other in enumerate(claims) if other is claim), 0)
    around = claims[max(0, place - _MOST_NEIGHBOURS) : place + _MOST_NEIGHBOURS]
    near = neighbours(claim, around)
    bound: tuple[Bound, ...] = ()
    if dataset_of is not None and any(each.binding for each in claim.inputs):
        from models.claims.bound import with_bound  # numpy, which a start does without

        claim, bound = with_bound(claim, dataset_of, read)
    return _in_full(claim, near, tuple(figures), bound)


@lru_cache(maxsize=64)
def _in_full(
    claim: Claim, near: tuple[Known, ...], figures: tuple[Figure, ...], bound: tuple[Bound, ...]
) -> Checked:
    return check(claim, (*registered(figures), *near), bound)
