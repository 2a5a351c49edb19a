"""A claim once more with each originator's figure in the place of its own; never averaged."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from models.claims.checked import Checked, check
from models.claims.claim import Claim
from models.figures.figure import Figure
from models.quantity import Printed


@dataclass(frozen=True, slots=True)
class WithFigure:
    """The check of a claim with `figure` for its `input`, all else as printed."""

    input: str
    figure: Figure
    checked: Checked


def with_others(checked: Checked, figures: Sequence[Figure]) -> tuple[WithFigure, ...]:
    """For each input that is a figure of the register, the others of its quantity and period.

    A figure that several relays print alike is taken once for its originator.
    """
    stated = checked.stated
    if stated is None or checked.worked is None:
        return ()
    found: list[WithFigure] = []
    for given in checked.claim.inputs:
        if given.name not in stated.formula.names:
            continue
        printed = stated.inputs[given.name]
        own = _recorded(printed, given.source or checked.claim.source, figures)
        for other in _others(own, printed, figures):
            claim = _with(checked.claim, given.name, other)
            found.append(WithFigure(given.name, other, check(claim)))
    return tuple(found)


def _recorded(printed: Printed, source: str, figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The register's records of a printed figure: those of its source, or else of anybody."""
    same = [each for each in figures if _alike(each.printed, printed)]
    return tuple([each for each in same if source and each.address == source] or same)


def _others(own: Sequence[Figure], printed: Printed, figures: Iterable[Figure]) -> Iterator[Figure]:
    kinds = {(each.quantity, each.period) for each in own}
    scopes = {each.scope for each in own}
    if len(kinds) != 1:
        return  # the same number is printed of several things: which one is meant is not known
    seen: set[tuple[str, float]] = set()
    for each in figures:
        key = (each.originator, each.printed.value)
        if not any(_overlap(each.scope, scope) for scope in scopes):
            continue
        if (each.quantity, each.period) in kinds and key not in seen:
            seen.add(key)
            if not _alike(each.printed, printed):
                yield each


def _overlap(one: str, other: str) -> bool:
    """Whether one scope is the other or names it as its part, as “Ukraine and Kursk Oblast”."""
    return one in other or other in one


def _alike(one: Printed, other: Printed) -> bool:
    return one.value == other.value and one.unit == other.unit


def _with(claim: Claim, name: str, figure: Figure) -> Claim:
    inputs = tuple(
        replace(each, text=figure.printed.text, source=figure.address)
        if each.name == name
        else each
        for each in claim.inputs
    )
    return replace(claim, inputs=inputs)
