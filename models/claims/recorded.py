"""The known figures that a claim's printed figures are, and what they are known to be of."""

from collections.abc import Mapping, Sequence

from models.claims.known import Known
from models.claims.stated import Stated
from models.quantity import Basis, Printed, read_basis
from models.quantity.basis import NO_BASIS

Recorded = Mapping[str, tuple[Known, ...]]
"""By the name of an input, or `result`."""

RESULT = "result"


def figures_in(stated: Stated) -> Mapping[str, Printed]:
    """The printed figures of the formula by name, the result first where one is printed."""
    inputs = {name: stated.inputs[name] for name in stated.formula.names}
    return inputs if stated.result is None else {RESULT: stated.result, **inputs}


def recorded(stated: Stated, known: Sequence[Known]) -> Recorded:
    """For each printed figure the known ones that it is: of the same value, unit and source.

    The same number from another source may be about something else altogether.
    """
    own = {given.name: given.source for given in stated.claim.inputs}
    found: dict[str, tuple[Known, ...]] = {}
    for name, printed in figures_in(stated).items():
        source = own.get(name) or stated.claim.source
        found[name] = tuple(
            figure
            for figure in known
            if source
            and figure.source == source
            and figure.value == printed.value
            and figure.unit == printed.unit
            and (figure.name == "") == (name == RESULT)
        )
    return found


def bases(stated: Stated, found: Recorded) -> Mapping[str, Basis]:
    """For each printed figure what it is a figure of: by its words, its name, the known ones."""
    bound = {each.name: each.binding for each in stated.claim.inputs if each.binding}
    result: dict[str, Basis] = {}
    for name, printed in figures_in(stated).items():
        basis = read_basis(printed.text)
        if name != RESULT:
            basis = basis.over(read_basis(name))
        if name in bound:
            span = "cumulative" if bound[name].measure == "value" else "per period"
            basis = basis.over(Basis(span=span))
        result[name] = basis.over(_agreed(found.get(name, ())))
    return result


def _agreed(known: Sequence[Known]) -> Basis:
    """The basis of a figure where its records that tell one agree."""
    each = {figure.basis for figure in known} - {NO_BASIS}
    return each.pop() if len(each) == 1 else NO_BASIS
