"""A claim's arithmetic in lines, as a reader would set it out on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal

from models.claims.reason import shown, supported_digits
from models.claims.recorded import RESULT
from models.claims.stated import Stated
from models.claims.unprinted import unit_where_nothing_is_printed
from models.claims.verdict import reach
from models.claims.worked import Worked
from models.formula.nodes import Name, Negated, Node, Number, Operation, parts
from models.formula.written import written
from models.frozen import frozen
from models.quantity import Basis
from models.quantity.basis import NO_BASIS
from models.quantity.quantity import convert
from models.quantity.unit import DAY
from models.quantity.written import figure, span

_DIGITS = 12
_OF_DATA = 7
"""Digits in which a value read from data is told; it has as many as its file."""
_EXACT = 15


@frozen
class Line:
    """One line: an input, an operation, the result computed or the result printed.

    `name` is the input or the operation in names (“area / days”), `figures` the operation in
    figures (“593 km² / 31 days”, empty where there is none), `value` what it comes to and
    `interval` the values that this may stand for (empty where it is exact). `basis` is what a
    printed figure is a figure of, `evidence` the data that an input was read from. `brief` and
    `brief_interval` are the same to no more digits than the inputs support, `exact` to all.
    """

    kind: Literal["input", "step", "result", "printed"]
    name: str
    value: str
    interval: str = ""
    figures: str = ""
    basis: str = ""
    evidence: str = ""
    brief: str = ""
    brief_interval: str = ""
    exact: str = ""


def lines(
    worked: Worked, bases: Mapping[str, Basis] = {}, of_data: Mapping[str, str] = {}
) -> tuple[Line, ...]:
    """The inputs, each operation from the innermost on, the result, and what was printed.

    `bases` and `of_data` tell, by input, what it is a figure of and which data it was read from.
    """
    stated = worked.stated
    tree = stated.formula.tree
    found = [
        replace(
            _input(stated, name),
            basis=bases.get(name, NO_BASIS).text,
            evidence=of_data.get(name, ""),
            brief=_of_data(stated, name) if name in of_data else "",
        )
        for name in stated.formula.names
    ]
    found += [
        Line("step", _text(stated, node), _value(stated, node), figures=_figures(stated, node))
        for node in _operations(tree)
    ]
    possible = worked.possible
    exact = possible.low == possible.high
    digits = supported_digits(worked)
    found.append(
        Line(
            "result",
            stated.formula.text,
            figure(worked.recomputed, stated.unit),
            "" if exact else span(possible.low, possible.high, stated.unit),
            _figures(stated, tree),
            brief=figure(worked.recomputed, stated.unit, digits),
            brief_interval="" if exact else span(possible.low, possible.high, stated.unit, digits),
            exact=figure(worked.recomputed, stated.unit, _EXACT),
        )
    )
    if worked.result is not None:
        ends = reach(worked.result)
        meaning = span(ends.low, ends.high, worked.result.unit, _DIGITS)
        basis = bases.get(RESULT, NO_BASIS).text
        found.append(Line("printed", "printed", shown(worked.result), meaning, basis=basis))
    return tuple(found)


def _input(stated: Stated, name: str) -> Line:
    printed = stated.inputs[name]
    exact = printed.low == printed.high
    interval = "" if exact else span(printed.low, printed.high, printed.unit, _DIGITS)
    full = figure(printed.value, printed.unit, _EXACT)
    return Line(
        "input",
        name,
        shown(printed),
        interval,
        exact=full if exact and full != shown(printed) else "",
    )


def _of_data(stated: Stated, name: str) -> str:
    return figure(stated.inputs[name].value, stated.inputs[name].unit, _OF_DATA)


def _operations(tree: Node) -> Iterator[Node]:
    """The operations below the last one, innermost first; a sum of many is one operation."""
    for part in parts(tree):
        yield from _operations(part)
        if isinstance(part, Name | Number | Negated) or _continues(part, tree):
            continue
        yield part


def _continues(part: Node, tree: Node) -> bool:
    """Whether `part` is the beginning of a longer sum or product, as `a + b` in `a + b + c`."""
    if not (isinstance(part, Operation) and isinstance(tree, Operation)) or part is tree.right:
        return False
    return (part.operator in "+-") == (tree.operator in "+-") and part.operator != "**"


def _figures(stated: Stated, node: Node) -> str:
    """`node` with the figures that the lines before have given its parts."""

    def show(part: Node) -> str | None:
        if part is node or isinstance(part, Number | Negated) or _in_chain(node, part):
            return None
        return _value(stated, part)

    return written(node, show)


def _in_chain(node: Node, part: Node) -> bool:
    """Whether `part` is the beginning of the sum or product that `node` ends."""
    while isinstance(node, Operation):
        if not _continues(node.left, node):
            return False
        node = node.left
        if node is part:
            return True
    return False


def _value(stated: Stated, node: Node) -> str:
    if isinstance(node, Name):
        printed = stated.inputs[node.name]
        digits = _OF_DATA if printed.low == printed.high else _EXACT
        return figure(printed.value, printed.unit, digits)
    value, natural = stated.part(node)
    # Only a result's duration is in years: inside a calculation the days count.
    unit = DAY if natural.fits(DAY) else unit_where_nothing_is_printed(natural)
    return figure(convert(value, natural, unit), unit)


def _text(stated: Stated, node: Node) -> str:
    return stated.formula.text[node.start : node.end]
