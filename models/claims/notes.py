"""What stands beside a verdict and is not part of it: scopes, bases, sources, inputs left over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from models.claims.basis_notes import basis_notes
from models.claims.recorded import Recorded, bases, figures_in
from models.claims.stated import Stated
from models.figures.grading_words import mixed
from models.quantity import Printed

if TYPE_CHECKING:
    from models.claims.bound import Bound


def notes(stated: Stated, found: Recorded, bound: Sequence[Bound] = ()) -> tuple[str, ...]:
    """One sentence for each thing that a reader should know before using the verdict."""
    return (
        *_scopes(figures_in(stated), found),
        *basis_notes(stated, bases(stated, found)),
        *_remarks(found),
        *_of_data(bound),
        *_sources(stated),
        *_left_over(stated),
        *_mixed(stated),
    )


def _scopes(printed: Mapping[str, Printed], found: Recorded) -> Iterator[str]:
    """Whether the result and the inputs name different scopes.

    A scope is what stands in brackets behind a printed figure, or else that of the known figures
    that it is, if they agree.
    """
    scopes: dict[str, str] = {}
    for name, figure in printed.items():
        recorded = {known.scope for known in found[name]} - {""}
        scope = figure.note or (recorded.pop() if len(recorded) == 1 else "")
        if scope:
            scopes[name] = scope
    if len(set(scopes.values())) > 1:
        named = "; ".join(f"{name}: {scope}" for name, scope in scopes.items())
        yield f"The figures have different scopes ({named}), which the arithmetic cannot see."


def _remarks(found: Recorded) -> Iterator[str]:
    for name, figures in found.items():
        remarks = {known.note for known in figures} - {""}
        if len(remarks) == 1:
            yield f"“{name}”: {remarks.pop()}"


def _sources(stated: Stated) -> Iterator[str]:
    for given in stated.claim.inputs:
        if given.source and given.source != stated.claim.source:
            yield f"“{given.name}” comes from another source than the result: {given.source}."


def _left_over(stated: Stated) -> Iterator[str]:
    for name in stated.inputs:
        if name not in stated.formula.names:
            yield f"“{name}” is given but does not stand in the formula."


def _of_data(bound: Sequence[Bound]) -> Iterator[str]:
    for each in bound:
        if each.problem:
            yield f"“{each.input}” keeps what its data said last: {each.problem}"
        elif each.before:
            was = each.before.removeprefix("=")
            yield f"“{each.input}” was {was} when it was bound; its data say otherwise now."


def _mixed(stated: Stated) -> Iterator[str]:
    for sentence in mixed(stated.claim.statement):
        yield (
            f"“{sentence}” puts a likelihood and a confidence level into one sentence; they are "
            "two things, and a reader cannot tell which is meant."
        )
