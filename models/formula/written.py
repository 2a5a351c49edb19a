"""A formula written out for a reader, with figures in the place of names."""

from collections.abc import Callable

from models.formula.nodes import Call, Comparison, Name, Negated, Node, Number, Operation
from models.quantity.written import number

_SIGNS = {"+": " + ", "-": " − ", "*": " × ", "/": " / ", "**": "^"}
_RANKS = {"+": 1, "-": 1, "*": 2, "/": 2, "**": 3}


def written(node: Node, show: Callable[[Node], str | None]) -> str:
    """`node` as text, with `show(part)` for every part for which it gives a text.

    Parentheses stand only where they are needed.
    """
    shown = show(node)
    if shown is not None:
        return shown
    match node:
        case Number(value=value):
            return number(value, 15)
        case Name(name=name):
            return name
        case Negated(of=of):
            return f"−{_within(of, 2, show)}"
        case Call(function=function, arguments=arguments):
            return f"{function}({', '.join(written(part, show) for part in arguments)})"
        case Comparison(operator=operator, left=left, right=right):
            return f"{written(left, show)} {operator} {written(right, show)}"
        case Operation(operator=operator, left=left, right=right):
            rank = _RANKS[operator]
            # a − (b − c) and a / (b / c) need their parentheses, (a − b) − c does not.
            right_rank = rank + (operator in "-/")
            return (
                f"{_within(left, rank, show)}{_SIGNS[operator]}{_within(right, right_rank, show)}"
            )


def _within(node: Node, rank: int, show: Callable[[Node], str | None]) -> str:
    text = written(node, show)
    loose = isinstance(node, Operation) and _RANKS[node.operator] < rank
    if show(node) is None and (loose or isinstance(node, Negated | Comparison)):
        return f"({text})"
    return text
