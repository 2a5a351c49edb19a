"""How often an input is multiplied by itself in a formula.

A quotient of two polynomials that are of first degree in an input, (p·x + q) / (r·x + s), only
rises or only falls with it wherever the denominator is not 0: its ends give the ends of the result.
"""

from functools import lru_cache

from models.formula.nodes import Call, Name, Negated, Node, Number, Operation, names

Degrees = tuple[float, float]
"""The degree of the numerator and of the denominator, as the formula is written."""

_NO_POLYNOMIAL = (float("inf"), float("inf"))


@lru_cache(maxsize=4096)
def repeated(node: Node) -> tuple[str, ...]:
    """The inputs that stand in `node` more than once, sorted."""
    seen = list(names(node))
    return tuple(sorted({name for name in seen if seen.count(name) > 1}))


@lru_cache(maxsize=4096)
def is_monotone(node: Node, name: str) -> bool:
    """Whether `node` only rises or only falls with the input `name`, the others standing still."""
    above, below = _degrees(node, name)
    return above <= 1 and below <= 1


def _degrees(node: Node, name: str) -> Degrees:
    if name not in names(node):
        return 0, 0
    match node:
        case Name():
            return 1, 0
        case Negated(of=of):
            return _degrees(of, name)
        case Operation(operator="+" | "-"):
            return _of_sum([node.left, node.right], name)
        case Operation(operator="*"):
            (a, b), (c, d) = _degrees(node.left, name), _degrees(node.right, name)
            return a + c, b + d
        case Operation(operator="/"):
            (a, b), (c, d) = _degrees(node.left, name), _degrees(node.right, name)
            return a + d, b + c
        case Operation(right=Number(value=power)) if power % 1 == 0 and power > 0:
            above, below = _degrees(node.left, name)
            return above * power, below * power
        case Call(function="sum" | "mean" | "days_between"):
            return _of_sum(list(node.arguments), name)
        case _:
            return _NO_POLYNOMIAL


def _of_sum(terms: list[Node], name: str) -> Degrees:
    """The degrees over a common denominator; written-out fractions are not compared with others."""
    degrees = [_degrees(term, name) for term in terms]
    below = sum(degree for _, degree in degrees)
    return max(above + below - own for above, own in degrees), below
