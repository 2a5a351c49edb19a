"""What stands beside a verdict and is not part of it: scopes, sources and inputs left over."""

from collections.abc import Iterator, Mapping, Sequence

from models.claims.known import Known
from models.claims.stated import Stated
from models.quantity import Printed


def notes(stated: Stated, known: Sequence[Known]) -> tuple[str, ...]:
    """One sentence for each thing that a reader should know before using the verdict."""
    printed = {name: stated.inputs[name] for name in stated.formula.names}
    if stated.result is not None:
        printed = {"result": stated.result, **printed}
    found = {name: _recorded(stated, name, figure, known) for name, figure in printed.items()}
    return (
        *_scopes(printed, found),
        *_remarks(found),
        *_sources(stated),
        *_left_over(stated),
    )


def _recorded(
    stated: Stated, name: str, printed: Printed, known: Sequence[Known]
) -> tuple[Known, ...]:
    """The known figures that a printed one is: of the same value, unit and source.

    The same number from another source may be about something else altogether.
    """
    own = {given.name: given.source for given in stated.claim.inputs}
    source = own.get(name) or stated.claim.source
    return tuple(
        figure
        for figure in known
        if source
        and figure.source == source
        and figure.value == printed.value
        and figure.unit == printed.unit
        and (figure.name == "") == (name == "result")
    )


def _scopes(
    printed: Mapping[str, Printed], found: Mapping[str, tuple[Known, ...]]
) -> Iterator[str]:
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


def _remarks(found: Mapping[str, tuple[Known, ...]]) -> Iterator[str]:
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
