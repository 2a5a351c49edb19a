"""What the other claims of a file print: the nearest place to look for a figure mixed up."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from models.claims.claim import Claim
from models.claims.known import Known
from models.errors import SalientError
from models.quantity import Printed, read_printed


def neighbours(claim: Claim, claims: Sequence[Claim]) -> tuple[Known, ...]:
    """The results and inputs that `claims` print about something else than `claim` does.

    The same result of the same claimant by the same formula and from one of the same inputs is the
    same claim read otherwise.
    """

    def same(other: Claim) -> bool:
        told = (other.claimant, other.result, other.formula)
        told_here = (claim.claimant, claim.result, claim.formula)
        shared = set(other.inputs) & set(claim.inputs)
        return other.statement == claim.statement or (told == told_here and bool(shared))

    others = (other for other in claims if not same(other))
    return tuple(figure for other in others for figure in _figures(other))


@lru_cache(maxsize=4096)
def _figures(claim: Claim) -> tuple[Known, ...]:
    return tuple(_read(claim))


def _read(claim: Claim) -> Iterator[Known]:
    statement = claim.statement.rstrip(".")
    about = f"“{statement}”" if statement else f"claim {claim.id}"
    if claim.claimant:
        about = f"{about}, {claim.claimant}"
    for name, text, source in [
        ("", claim.result, claim.source),
        *((given.name, given.text, given.source or claim.source) for given in claim.inputs),
    ]:
        printed = _printed(text)
        if printed is not None:
            what = f"“{name}” of {about}" if name else about
            yield Known(
                printed.value, printed.unit, what, printed.note, name, source, whole=bool(name)
            )


def _printed(text: str) -> Printed | None:
    try:
        return read_printed(text)
    except SalientError:
        return None
