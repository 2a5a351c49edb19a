"""The short list of functions that a formula may call."""

import math
from collections.abc import Callable
from functools import reduce
from typing import Literal

from models.counted import counted
from models.formula import arithmetic
from models.formula.value import Value
from models.frozen import frozen

Units = Literal["same", "number", "root", "round", "dates"]
"""What the arguments must measure: all the same; plain numbers; something that has a root; a
plain number or a count, and then decimal places; two days of the calendar.
"""

_ANY_NUMBER = 1000
_SORTED = 50
"""Arguments that are put in order, each compared with each."""


@frozen
class Function:
    """A function: how many arguments it takes, what they must measure, and its value for them.

    `of` works on floats, intervals, slopes and arrays alike, as `models.formula.arithmetic` does.
    """

    least: int
    most: int
    units: Units
    of: Callable[[list[Value]], Value]

    @property
    def takes(self) -> str:
        """How many arguments it takes, in words."""
        if self.most == _ANY_NUMBER:
            return f"at least {counted(self.least, 'argument')}"
        if self.least == self.most:
            return counted(self.least, "argument")
        return f"{self.least} to {self.most} arguments"


def _middle(arguments: list[Value]) -> Value:
    """The median, by exchanging neighbours: each exchange is right for an interval's two ends."""
    values = list(arguments)
    for last in range(len(values) - 1, 0, -1):
        for place in range(last):
            a, b = values[place], values[place + 1]
            values[place], values[place + 1] = arithmetic.smaller(a, b), arithmetic.larger(a, b)
    half = len(values) // 2
    return values[half] if len(values) % 2 else (values[half - 1] + values[half]) / 2.0


def _total(arguments: list[Value]) -> Value:
    return reduce(lambda a, b: a + b, arguments)


def _clipped(arguments: list[Value]) -> Value:
    return arithmetic.clipped(*arguments)


FUNCTIONS: dict[str, Function] = {
    "sum": Function(1, _ANY_NUMBER, "same", _total),
    "mean": Function(1, _ANY_NUMBER, "same", lambda items: _total(items) / float(len(items))),
    "median": Function(1, _SORTED, "same", _middle),
    "min": Function(2, _ANY_NUMBER, "same", lambda items: reduce(arithmetic.smaller, items)),
    "max": Function(2, _ANY_NUMBER, "same", lambda items: reduce(arithmetic.larger, items)),
    "abs": Function(1, 1, "same", lambda items: abs(items[0])),
    "clip": Function(3, 3, "same", _clipped),
    "sqrt": Function(1, 1, "root", lambda items: arithmetic.root(items[0])),
    "exp": Function(1, 1, "number", lambda items: arithmetic.exponential(items[0])),
    "log": Function(1, 1, "number", lambda items: arithmetic.logarithm(items[0])),
    "log10": Function(1, 1, "number", lambda items: arithmetic.logarithm(items[0]) / math.log(10)),
    "round": Function(1, 2, "round", lambda items: arithmetic.rounded(*items)),
    "days_between": Function(2, 2, "dates", lambda items: items[1] - items[0]),
}
"""By name. One that is added here is known to the parser, the units and every kind of number."""
ALSO_CALLED = {"average": "mean", "avg": "mean", "total": "sum", "ln": "log"}
"""Other names that a reader may write for some of them."""
