"""What a mark is: how a series of it is prepared, what columns it needs, how it is said."""

from collections.abc import Callable, Sequence
from typing import Literal

from models.charts.points import Points, points
from models.charts.sentences import About, course
from models.charts.spec import Series
from models.datasets.dataset import Column
from models.datasets.overrides import Kind
from models.frozen import frozen
from models.tables.table import Table

Need = Literal["low", "high", "per", "names"]
ALONG: tuple[Kind, ...] = ("date", "period", "datetime", "number")
"""What can run along an axis."""


def column_drawn(series: Series, table: Table) -> Column:
    """The column of the values, as it stands in the table."""
    return table.column(series.y)


def column_along(series: Series, table: Table) -> Column:
    """The column that runs along, as it stands in the table."""
    return table.column(series.x)


@frozen
class Mark:
    """A way to draw a series.

    `needs` and `takes` are the fields of a series beside `x` and `y` that it cannot or can do
    with; `along` and `values` are the kinds that the columns `x` and `y` may have. `prepare` makes
    the points of one series; `together` looks at all series of the mark at once. `value` and
    `across` are the columns that the points' values and places are of.
    """

    name: str
    words: str
    hint: str
    prepare: Callable[[Series, Table], Points] = points
    together: Callable[[Sequence[Points]], Sequence[Points]] = lambda every: every
    sentence: Callable[[Points, About], str] = course
    value: Callable[[Series, Table], Column] = column_drawn
    across: Callable[[Series, Table], Column] = column_along
    needs: tuple[Need, ...] = ()
    takes: tuple[Need, ...] = ()
    along: tuple[Kind, ...] = ALONG
    values: tuple[Kind, ...] = ("number",)
    from_zero: bool = False
    """The length is the value, so that the axis has to begin at zero."""
    spans: bool = False
    """It reaches from `low` to `high` of each point."""
    on_top: bool = False
    """Its series stand on each other, those of one plot and one axis."""
    in_rows: bool = False
    """It stands in named rows, one below the other."""
    coloured: bool = False
    """Its values are colours, all of them on one scale."""
    lying: bool = False
    """Its values run along, not upwards."""
    counts: bool = False
    """It counts rows of the table."""
    gapped: bool = False
    """What stands for missing days can be chosen."""
    grouped: bool = False
    """Its bars stand beside or upon those of the other series."""
    stroked: bool = False
    """A stroke joins its points."""
    projects: bool = False
    """Its points can be a projection from a day on."""
    filled: bool = False
    """Colour fills areas, which hide what lies behind them."""

    @property
    def splits(self) -> bool:
        """Whether its rows can be split into series by the words of a column."""
        return not (self.in_rows or self.counts or (self.spans and not self.on_top))

    @property
    def family(self) -> tuple[bool, bool, bool]:
        """What marks on one plot have in common: rows, values that lie, counts."""
        return (self.in_rows, self.lying, self.counts)
