"""What stands beside a verdict and is not part of it: scopes, sources and inputs left over."""

from collections.abc import Iterator, Sequence

from models.claims.known import Known
from models.claims.stated import Stated
from models.quantity import Printed


def notes(stated: Stated, known: Sequence[Known]) -> tuple[str, ...]:
    """One sentence for each thing that a reader should know before using the verdict."""
    return (*_scopes(stated, known), *_sources(stated), *_left_over(stated))


def _scopes(stated: Stated, known: Sequence[Known]) -> Iterator[str]:
    """Whether the result and the inputs name different scopes.

    A scope is what stands in brackets behind a printed figure, or else that of the known figure of
    the same value, unit and source.
    """
    printed = [("result", stated.result)] if stated.result is not None else []
    printed += [(name, stated.inputs[name]) for name in stated.formula.names]
    scopes = {
        name: scope for name, figure in printed if (scope := _scope(stated, name, figure, known))
    }
    if len(set(scopes.values())) > 1:
        named = "; ".join(f"{name}: {scope}" for name, scope in scopes.items())
        yield f"The figures have different scopes ({named}), which the arithmetic cannot see."


def _scope(stated: Stated, name: str, printed: Printed, known: Sequence[Known]) -> str:
    if printed.note:
        return printed.note
    own = {given.name: given.source for given in stated.claim.inputs}
    source = own.get(name) or stated.claim.source
    scopes = {
        figure.scope
        for figure in known
        if figure.value == printed.value
        and figure.unit == printed.unit
        and figure.scope
        and source
        and figure.source == source
    }
    return scopes.pop() if len(scopes) == 1 else ""


def _sources(stated: Stated) -> Iterator[str]:
    for given in stated.claim.inputs:
        if given.source and given.source != stated.claim.source:
            yield f"“{given.name}” comes from another source than the result: {given.source}."


def _left_over(stated: Stated) -> Iterator[str]:
    for name in stated.inputs:
        if name not in stated.formula.names:
            yield f"“{name}” is given but does not stand in the formula."
