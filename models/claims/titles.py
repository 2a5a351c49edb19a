"""What a claim is called in a list or a sentence, so that two are told apart."""

from collections.abc import Mapping, Sequence

from models.claims.claim import Claim

_ALIKE = 14
"""Characters that two sentences begin with alike, from which on a list shows where they part."""
_BEFORE = 2
"""Words of the common beginning that are kept."""
_LEAST = 4
"""Characters of a rest that says something by itself."""

_MOST = 5000
"""Claims of which a list still tells each from the others: more take longer than a key stroke."""


def called(claim: Claim) -> str:
    """Its printed result; of one that prints none, its formula behind an arrow."""
    return claim.result or (f"→ {claim.formula}" if claim.formula else "New claim")


def captions(claims: Sequence[Claim]) -> Mapping[str, str]:
    """By id, the caption of each claim whose own sentence would not tell it from the others.

    Sentences that begin alike are shown from where they part: “… day, by The Economist.” Claims
    that are the same in result and sentence have their id behind it.
    """
    found: dict[str, str] = {}
    if len(claims) > _MOST:
        return found
    ordered = sorted(claims, key=lambda claim: claim.statement)
    for place, claim in enumerate(ordered):
        around = [*ordered[max(0, place - 1) : place], *ordered[place + 1 : place + 2]]
        alike = max((_shared(claim.statement, other.statement) for other in around), default=0)
        if alike >= _ALIKE and alike < len(claim.statement):
            found[claim.id] = _from_where_they_part(claim.statement, alike)
    seen: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        seen.setdefault((called(claim), claim.statement), []).append(claim)
    for same in seen.values():
        if len(same) > 1:
            found.update({claim.id: _with_id(claim) for claim in same})
    return found


def _shared(one: str, other: str) -> int:
    """How many characters two sentences begin with alike; of equal ones none part."""
    if one == other:
        return 0
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[:middle] == other[:middle] else (low, middle - 1)
    return low


def _from_where_they_part(sentence: str, alike: int) -> str:
    words = sentence[:alike].rpartition(" ")[0].split(" ")
    rest = sentence[len(" ".join(words[:-_BEFORE])) :].strip()
    return f"… {rest}" if len(sentence) - alike >= _LEAST and len(words) > _BEFORE else sentence


def _with_id(claim: Claim) -> str:
    return " · ".join(part for part in (claim.id, claim.statement or claim.claimant) if part)
