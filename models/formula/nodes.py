"""The parts a formula is made of. `start` and `end` are characters of the formula's text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from models.frozen import frozen


@frozen
class Number:
    """A number written in the formula itself."""

    value: float
    start: int
    end: int


@frozen
class Name:
    """An input, by its name."""

    name: str
    start: int
    end: int


@frozen
class Negated:
    """A part with a minus before it."""

    of: Node
    start: int
    end: int


@frozen
class Operation:
    """Two parts joined by `+ - * / **`; `sign` is the character at which the sign stands."""

    operator: str
    left: Node
    right: Node
    start: int
    end: int
    sign: int


@frozen
class Comparison:
    """Two parts compared by `< <= > >= == !=`: 1 where it holds and 0 where it does not."""

    operator: str
    left: Node
    right: Node
    start: int
    end: int
    sign: int


@frozen
class Call:
    """A function of the short list with its arguments."""

    function: str
    arguments: tuple[Node, ...]
    start: int
    end: int


Node = Number | Name | Negated | Operation | Comparison | Call


def parts(node: Node) -> tuple[Node, ...]:
    """The parts directly under `node`, from left to right."""
    match node:
        case Number() | Name():
            return ()
        case Negated():
            return (node.of,)
        case Operation() | Comparison():
            return (node.left, node.right)
        case Call():
            return node.arguments


@lru_cache(maxsize=4096)
def size(node: Node) -> int:
    """How many parts `node` has, itself counted."""
    return 1 + sum(size(part) for part in parts(node))


def names(node: Node) -> Iterator[str]:
    """The name of every input in `node`, as often as it is written, from left to right."""
    if isinstance(node, Name):
        yield node.name
    for part in parts(node):
        yield from names(part)
