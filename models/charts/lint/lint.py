"""What a rule of the check before export is."""

from collections.abc import Callable

from models.charts.drawing import Drawing
from models.frozen import frozen


@frozen
class Where:
    """A column of a table of the chart, and a row of the file that it was read from."""

    table: str
    column: str
    row: int | None = None


@frozen
class Rule:
    """`check` gives a sentence of what a reader could be misled by and what helps, or nothing.

    `name` is what a chart calls the rule when its author lets a remark stand; it never changes.
    `where` gives the place on Data that the sentence speaks of, if it does of one.
    `beyond`: it looks at columns that are not drawn, which a picture does not carry.
    """

    name: str
    check: Callable[[Drawing], str]
    where: Callable[[Drawing], Where | None] = lambda _: None
    beyond: bool = False
