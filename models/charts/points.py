"""The numbers of one series, ready to draw: in order, with their places along the axis."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from models.charts.bars import bin_ends
from models.charts.colour_scale import ColourScale
from models.charts.part_months import part_months
from models.charts.places import joined, places, smallest_step
from models.charts.pyramid import Pyramid, build
from models.charts.spec import Series
from models.errors import ChartError
from models.tables.places import places_for
from models.tables.table import Table

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

LOOKED_AT = 2_000
"""Values that are looked at for a fraction; more of them hardly say more."""


@dataclass(frozen=True, eq=False)
class Points:
    """One series in drawing order.

    `x`: (n,) float64, rising: the middle of the day or period, in days since 1970-01-01 if
    `dated`; `y`, `low`, `high`: (n,) float64, NaN where missing; `joined`: (n,) bool, whether the
    point is joined to the one before it; `part`: (n,) bool, whether it is a month not wholly
    covered; `kept`: (n,) their positions in the table, -1 where none, `None` if it is all of them;
    `reach`: how far a point's place goes to both sides, or (n,) where each begins and ends.

    Of marks that stand in named rows, `level`: (n,) which of `names` a point stands in. Of a
    ratio, `undefined`: (n,) bool, whether both numbers are there and have no ratio. Of a heat map,
    `scale`: what its colours stand for.
    """

    series: Series
    dated: bool
    x: Floats
    reach: float | tuple[Floats, Floats]
    y: Floats
    low: Floats
    high: Floats
    joined: npt.NDArray[np.bool_]
    part: npt.NDArray[np.bool_]
    pyramid: Pyramid
    kept: npt.NDArray[np.int64] | None = None
    level: npt.NDArray[np.int64] | None = None
    names: tuple[str, ...] = ()
    undefined: npt.NDArray[np.bool_] | None = None
    scale: ColourScale | None = None
    log_along: bool = False
    """Whether places are powers of ten: on a log scale along."""

    numbers_along: Floats | None = None
    """(n,) the numbers of these places as the table has them."""

    @property
    def tops(self) -> Floats:
        """(n,) how far up each point stands: the upper edge of a bar, or the middle of its row."""
        if self.level is not None:
            return self.level.astype(np.float64) + 0.5
        return self.high if self.series.mark == "stacked" else self.y

    @cached_property
    def start(self) -> Floats:
        """(n,) where each place begins."""
        return self.reach[0] if isinstance(self.reach, tuple) else self.x - self.reach

    @cached_property
    def end(self) -> Floats:
        """(n,) where each place ends."""
        return self.reach[1] if isinstance(self.reach, tuple) else self.x + self.reach

    @cached_property
    def rows(self) -> npt.NDArray[np.int64]:
        """(n,) positions in the table."""
        return np.arange(len(self.x)) if self.kept is None else self.kept

    @cached_property
    def bounds(self) -> tuple[Pyramid, Pyramid]:
        """Pyramids over `low` and over `high`."""
        if self.low is self.y and self.high is self.y:
            return self.pyramid, self.pyramid
        return build(self.low), build(self.high)

    @cached_property
    def at_least(self) -> Flags:
        """(n,) whether nothing is known of a point but its lower end."""
        return self._alone(self.low, self.high)

    @cached_property
    def at_most(self) -> Flags:
        """(n,) whether nothing is known of a point but its upper end."""
        return self._alone(self.high, self.low)

    def _alone(self, known: Floats, other: Floats) -> Flags:
        if not self.series.has_ends:
            return np.zeros(len(self.x), dtype=np.bool_)
        found = np.isfinite(known) & np.isnan(other)
        return found & np.isnan(self.y) if self.series.has_middle else found

    @cached_property
    def places(self) -> int | None:
        """Decimals at which its greatest value shows five figures; `None` for whole numbers."""
        ends = np.array(self.pyramid.span(0, len(self.y)), dtype=np.float64)
        return places_for(np.concatenate([ends, *map(_some, (self.y, self.low, self.high))]))

    @cached_property
    def along_places(self) -> int | None:
        """The same of its places along an axis of numbers."""
        if self.dated or self.log_along or not len(self.x):
            return None
        return places_for(np.concatenate([self.x[:1], self.x[-1:], _some(self.x)]))

    @property
    def span(self) -> tuple[float, float]:
        """Where the first place begins and the last one ends; there is a point at least."""
        if isinstance(self.reach, tuple):
            return float(self.reach[0][0]), float(self.reach[1].max())
        return float(self.x[0] - self.reach), float(self.x[-1] + self.reach)

    def number(self, x: float) -> float:
        """The number that stands at a place along the axis: of a point that of the table."""
        if not self.log_along:
            return x
        if self.numbers_along is not None and len(self.numbers_along) == len(self.x):
            at = int(np.searchsorted(self.x, x))
            if at < len(self.x) and self.x[at] == x:
                return float(self.numbers_along[at])
        return float(f"{10.0**x:.12g}")

    def row(self, point: int) -> int:
        """The position in the table of a point."""
        return point if self.kept is None else int(self.kept[point])

    def within(self, low: float, high: float) -> tuple[int, int]:
        """The first point whose place reaches beyond `low`, and the one behind the last that begins
        before `high`.
        """
        if isinstance(self.reach, tuple):
            start, end = self.reach
            return int(np.searchsorted(end, low, "right")), int(np.searchsorted(start, high))
        first = int(np.searchsorted(self.x, low - self.reach, "right"))
        return first, int(np.searchsorted(self.x, high + self.reach))

    def about(self, low: float, high: float) -> tuple[int, int]:
        """The points from `low` to `high` and one on either side: the first, and behind the last.

        With them lines run out of the picture.
        """
        first = max(int(np.searchsorted(self.x, low)) - 1, 0)
        return first, min(int(np.searchsorted(self.x, high, "right")) + 1, len(self.x))

    def holding(self, x: float) -> int:
        """The point whose day, period or bin holds `x`; -1 if there is none."""
        if isinstance(self.reach, tuple):
            start, end = self.reach
            here = int(np.searchsorted(start, x, "right")) - 1
            return here if here >= 0 and x < end[here] else -1
        here = int(np.searchsorted(self.x, x + self.reach, "right")) - 1
        return here if here >= 0 and x < self.x[here] + self.reach else -1


def points(series: Series, table: Table) -> Points:
    """The points of `series` in `table`, those without a place left out.

    Raises:
        ChartError: a column is not of a kind that can stand there.
        QueryError: a column is not there.
    """
    across = table.column(series.x)
    if across.kind in ("text", "flag"):
        raise ChartError(
            f"“{series.x}” holds {across.kind}, which cannot run along an axis; choose a column of "
            "dates or numbers."
        )
    x, reach = places(table, across)
    kept = _order(x)
    y = numbers(table, series.y)
    low = y if series.low is None else numbers(table, series.low)
    high = y if series.high is None else numbers(table, series.high)
    part = part_months(series, table)
    if kept is not None:
        plain = low is y and high is y
        x, y, part = x[kept], y[kept], part[kept]
        low, high = (y, y) if plain else (low[kept], high[kept])
        if isinstance(reach, tuple):
            reach = reach[0][kept], reach[1][kept]
    if reach is None:
        reach = smallest_step(x) / 2
    if series.mark in ("bar", "stacked") and across.kind == "date":
        start = x - 0.5
        end = bin_ends(start)
        x, reach = (start + end) / 2, (start, end)
    return Points(
        series=series,
        dated=across.kind != "number",
        x=x,
        reach=reach,
        y=y,
        low=low,
        high=high,
        joined=joined(x, y, across),
        part=part,
        pyramid=build(y),
        kept=kept,
    )


def decimals(value: float) -> int:
    """The decimals that the shortest text of `value` has."""
    text = np.format_float_positional(value, trim="-")
    return len(text.partition(".")[2])


def _some(values: Floats) -> Floats:
    return values[:: max(len(values) // LOOKED_AT, 1)]


def _order(x: Floats) -> npt.NDArray[np.int64] | None:
    """The positions of the places that are there, in rising order; `None` if all are already."""
    if len(x) and np.isfinite(x[0]) and np.all(x[1:] >= x[:-1]) and np.isfinite(x[-1]):
        return None
    kept = np.flatnonzero(np.isfinite(x))
    return kept[np.argsort(x[kept], kind="stable")]


def numbers(table: Table, name: str) -> Floats:
    """(n_rows,) the column as numbers, not to be changed; NaN where missing or without bound.

    Raises:
        ChartError: it holds something else.
        QueryError: it is not there.
    """
    column = table.column(name)
    if column.kind != "number":
        raise ChartError(f"“{name}” holds {column.kind}s, not numbers, and cannot be drawn.")
    # Long columns are not copied, and infinities in them are rare.
    values = table.values.numbers(name)
    infinite = np.isinf(values)
    return np.where(infinite, np.nan, values) if infinite.any() else values
