"""What a rule of the check before export is."""

from collections.abc import Callable
from dataclasses import dataclass

from models.charts.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Rule:
    """`check` gives a sentence of what a reader could be misled by and what helps, or nothing.

    `name` is what a chart calls the rule when its author lets a remark stand; it never changes.
    """

    name: str
    check: Callable[[Drawing], str]
