"""The text of a formula, read into its parts. Whatever is not on the list is refused."""

import ast
from collections.abc import Mapping, Sequence

from models.errors import FormulaError
from models.formula.functions import ALSO_CALLED, FUNCTIONS
from models.formula.nodes import (
    Call,
    Comparison,
    Name,
    Negated,
    Node,
    Number,
    Operation,
    parts,
)
from models.formula.spelling import PythonText, python_text

DEEPEST = 100
"""Parts within parts; a sum of a hundred inputs is as deep."""
LARGEST_POWER = 1000

_OPERATORS: dict[type[ast.operator], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "**",
}  # fmt: skip
_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=",
}  # fmt: skip


def read(formula: str, known: Sequence[str] = ()) -> Node:
    """The parts of `formula`; a name that is among `known` but for its case is that name.

    Raises:
        FormulaError: it is no formula, or has something that is not on the list; names the
            character.
    """
    python = python_text(formula, known)
    try:
        tree = ast.parse(python.text, mode="eval")
    except SyntaxError as error:
        # An offset of 0 is Python's way to say that the text ended too early.
        place = _start(python, (error.offset or len(python.text) + 1) - 1)
        raise FormulaError(
            f"The formula cannot be read at character {place + 1}, at “{formula[place:][:12]}”; "
            "look for a missing sign or parenthesis.",
            place,
        ) from None
    except (RecursionError, MemoryError, ValueError):
        raise _too_deep(0) from None
    names = {_folded(name): name for name in known}
    return _Reader(formula, python, names).part(tree.body, depth=1)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _start(python: PythonText, character: int) -> int:
    return python.starts[min(max(0, character), len(python.starts) - 1)]


def _too_deep(place: int) -> FormulaError:
    return FormulaError(
        f"The formula has more than {DEEPEST} parts within parts at character {place + 1}; "
        "split it into several.",
        place,
    )


class _Reader:
    """Turns Python's tree into ours, with the characters of the text as it was typed."""

    def __init__(self, formula: str, python: PythonText, names: Mapping[str, str]) -> None:
        self._formula = formula
        self._names = names
        self._python = python
        self._lines = python.text.encode()

    def part(self, tree: ast.expr, depth: int) -> Node:
        start, end = self._span(tree)
        if depth > DEEPEST:
            raise _too_deep(start)
        match tree:
            case ast.Constant(value=float() | int() as value):
                return Number(float(value), start, end)
            case ast.Name():
                typed = self._formula[start:end]
                return Name(self._names.get(_folded(typed), typed), start, end)
            case ast.UnaryOp(op=ast.UAdd()):
                return self.part(tree.operand, depth + 1)
            case ast.UnaryOp(op=ast.USub()):
                return Negated(self.part(tree.operand, depth + 1), start, end)
            case ast.BinOp() if type(tree.op) in _OPERATORS:
                left, right = self.part(tree.left, depth + 1), self.part(tree.right, depth + 1)
                operator = _OPERATORS[type(tree.op)]
                if operator == "**":
                    _check_power(right)
                return Operation(operator, left, right, start, end, self._sign(left, right))
            case ast.Compare(ops=[op], comparators=[comparator]):
                left, right = self.part(tree.left, depth + 1), self.part(comparator, depth + 1)
                comparison = _COMPARISONS[type(op)]
                return Comparison(comparison, left, right, start, end, self._sign(left, right))
            case ast.Call(func=ast.Name()):
                return self._call(tree, start, end, depth)
            case _:
                raise FormulaError(
                    f"“{self._formula[start:end][:30]}” at character {start + 1} is not something "
                    "a formula can have; it has numbers, names, + - * / ** and parentheses.",
                    start,
                )

    def _call(self, tree: ast.Call, start: int, end: int, depth: int) -> Call:
        typed = self._formula[slice(*self._span(tree.func))]
        name = ALSO_CALLED.get(typed.casefold(), typed.casefold())
        function = FUNCTIONS.get(name)
        if function is None:
            raise FormulaError(
                f"“{typed}” at character {start + 1} is not a function that is known; "
                f"there are {', '.join(FUNCTIONS)}.",
                start,
            )
        if not function.least <= len(tree.args) <= function.most or tree.keywords:
            raise FormulaError(f"“{name}” at character {start + 1} takes {function.takes}.", start)
        return Call(name, tuple(self.part(part, depth + 1) for part in tree.args), start, end)

    def _span(self, tree: ast.expr) -> tuple[int, int]:
        """The first character of `tree` in the text as typed, and the one after its last."""
        # Python counts bytes.
        first = len(self._lines[: tree.col_offset].decode())
        last = len(self._lines[: tree.end_col_offset].decode()) - 1
        return self._python.starts[first], self._python.ends[last]

    def _sign(self, left: Node, right: Node) -> int:
        """The character of the sign between two parts, after blanks and closing parentheses."""
        between = self._formula[left.end : right.start]
        blank = len(between) - len(between.lstrip(" \t\r\n)"))
        return left.end + blank if left.end < right.start else left.start


def _check_power(power: Node) -> None:
    """A power may be any plain part, but no power of a power, and no huge number."""
    stack = [power]
    while stack:
        part = stack.pop()
        towers = isinstance(part, Operation) and part.operator == "**"
        huge = isinstance(part, Number) and part.value > LARGEST_POWER
        if towers or huge:
            raise FormulaError(
                f"The power at character {power.start + 1} is too large to calculate; "
                f"powers go up to {LARGEST_POWER:,}.",
                power.start,
            )
        stack.extend(parts(part))
