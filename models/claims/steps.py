"""A claim's arithmetic as a reader would write it on paper, step by step."""

from collections.abc import Iterator

from models.claims.reason import shown
from models.claims.stated import Stated
from models.claims.unprinted import unit_where_nothing_is_printed
from models.claims.verdict import reach
from models.claims.worked import Worked
from models.formula.nodes import Name, Negated, Node, Number, Operation, parts
from models.formula.written import written
from models.quantity.quantity import convert
from models.quantity.unit import DAY
from models.quantity.written import figure, span


def steps(worked: Worked) -> tuple[str, ...]:
    """The inputs with their roundings, each operation with its units, and the comparison."""
    stated = worked.stated
    lines = [_input_line(stated, name) for name in stated.formula.names]
    lines += [_line(stated, node) for node in _operations(stated.formula.tree)]
    lines.append(_result_line(worked))
    if worked.result is not None:
        ends = reach(worked.result)
        meaning = span(ends.low, ends.high, worked.result.unit, 12)
        lines.append(f"printed: {shown(worked.result)}, that is {meaning}; {worked.verdict}")
    return tuple(lines)


def _input_line(stated: Stated, name: str) -> str:
    printed = stated.inputs[name]
    if printed.low == printed.high:
        return f"{name} = {shown(printed)}, exactly"
    return f"{name} = {shown(printed)}: {span(printed.low, printed.high, printed.unit, 12)}"


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


def _line(stated: Stated, node: Node) -> str:
    """One operation, its parts as figures: `area / days = 593 km² / 31 days = 19.129 km²/day`."""
    return f"{_text(stated, node)} = {_figures(stated, node)} = {_value(stated, node)}"


def _result_line(worked: Worked) -> str:
    stated = worked.stated
    tree = stated.formula.tree
    value = figure(worked.recomputed, stated.unit)
    possible = worked.possible
    line = f"{stated.formula.text} = {_figures(stated, tree)} = {value}"
    if possible.low == possible.high:
        return line
    return f"{line}; the inputs allow {span(possible.low, possible.high, stated.unit)}"


def _figures(stated: Stated, node: Node) -> str:
    """`node` with the figures that the steps before have given its parts."""

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
        return figure(printed.value, printed.unit, 15)
    value, natural = stated.part(node)
    # Only a result's duration is in years: inside a calculation the days count.
    unit = DAY if natural.fits(DAY) else unit_where_nothing_is_printed(natural)
    return figure(convert(value, natural, unit), unit)


def _text(stated: Stated, node: Node) -> str:
    return stated.formula.text[node.start : node.end]
