"""The check of a claim against all that is known beside it, for slips, scopes and notes."""

from collections.abc import Sequence
from functools import lru_cache

from models.claims.checked import Checked, check
from models.claims.claim import Claim
from models.claims.known import Known
from models.claims.neighbours import neighbours
from models.claims.registered import registered
from models.figures.figure import Figure

_MOST_NEIGHBOURS = 150
"""On either side: in a long file the claims around one are of its report."""


def check_in_full(claim: Claim, claims: Sequence[Claim], figures: Sequence[Figure]) -> Checked:
    """The check of `claim` against the register's `figures` and the `claims` around it."""
    place = next((place for place, other in enumerate(claims) if other is claim), 0)
    around = claims[max(0, place - _MOST_NEIGHBOURS) : place + _MOST_NEIGHBOURS]
    return _in_full(claim, neighbours(claim, around), tuple(figures))


@lru_cache(maxsize=64)
def _in_full(claim: Claim, near: tuple[Known, ...], figures: tuple[Figure, ...]) -> Checked:
    return check(claim, (*registered(figures), *near))
