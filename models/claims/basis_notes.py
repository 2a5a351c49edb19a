"""Where a formula adds what does not add: net to gross, claimed to assessed, totals to totals."""

from collections.abc import Iterator, Mapping

from models.claims.recorded import RESULT
from models.claims.stated import Stated
from models.formula.nodes import Call, Name, Negated, Node, Operation, parts
from models.quantity import Basis
from models.quantity.basis import NO_BASIS, why_not_added, why_not_subtracted
from models.quantity.unit import DAY

_SUMS = ("sum", "mean", "median", "min", "max")


def basis_notes(stated: Stated, bases: Mapping[str, Basis]) -> Iterator[str]:
    """A sentence for each sum whose parts do not go together, and for a result of another basis."""
    tree = stated.formula.tree
    notes: list[str] = []
    _walked(stated, tree, bases, notes)
    yield from dict.fromkeys(notes)
    result = bases.get(RESULT, NO_BASIS)
    for name in stated.formula.names:
        basis = bases.get(name, NO_BASIS)
        for own, other in ((result.extent, basis.extent), (result.standing, basis.standing)):
            if own and other and own != other:
                yield f"The printed result is {own}, and “{name}” is {other}."


def _walked(stated: Stated, node: Node, bases: Mapping[str, Basis], notes: list[str]) -> Basis:
    """The basis of a part of the formula; what does not add is noted on the way."""
    match node:
        case Name(name=name):
            return bases.get(name, NO_BASIS)
        case Operation(operator="+" | "-"):
            return _joined(stated, node, list(parts(node)), bases, notes)
        case Call(function=function) if function in _SUMS:
            return _joined(stated, node, list(node.arguments), bases, notes)
        case Operation(operator="/", left=above, right=below):
            basis = _walked(stated, above, bases, notes)
            _walked(stated, below, bases, notes)
            if basis.span == "cumulative" and stated.part(below)[1].fits(DAY):
                notes.append(
                    f"{_quoted(stated, above)} is a running total: over the days of one period it "
                    "gives no rate of that period."
                )
            return basis
        case Operation(operator="*") | Negated():
            found = [_walked(stated, part, bases, notes) for part in parts(node)]
            return next((basis for basis in found if basis != NO_BASIS), NO_BASIS)
        case _:
            for part in parts(node):
                _walked(stated, part, bases, notes)
            return NO_BASIS


def _joined(
    stated: Stated, node: Node, joined: list[Node], bases: Mapping[str, Basis], notes: list[str]
) -> Basis:
    first, *others = joined
    total = _walked(stated, first, bases, notes)
    before = _quoted(stated, first)
    minus = isinstance(node, Operation) and node.operator == "-"
    for other in others:
        basis = _walked(stated, other, bases, notes)
        if minus and (reason := why_not_subtracted(total, basis)):
            notes.append(f"{_quoted(stated, other)} is not taken from {before}: {reason}.")
        elif not minus and (reason := why_not_added(total, basis)):
            notes.append(f"{before} and {_quoted(stated, other)} do not add: {reason}.")
        total = total.minus(basis) if minus else total.plus(basis)
    return total


def _quoted(stated: Stated, node: Node) -> str:
    return f"“{stated.formula.text[node.start : node.end]}”"
