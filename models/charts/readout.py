"""The values of all series at one place along the axis, in words: what a crosshair says."""

from collections.abc import Callable, Sequence

import numpy as np

from models.charts.dates import words
from models.charts.drawing import Drawing
from models.charts.estimates import estimate_words, middles
from models.charts.marks import mark_named
from models.charts.points import Points
from models.charts.projected import count_of_counted
from models.charts.readings import exact, place_words, rounded
from models.charts.rows import name_at
from models.charts.units import with_unit
from models.charts.window import middle
from models.datasets.dataset import Column
from models.frozen import frozen
from models.tables.display import texts

TOGETHER = 100
"""Points of a series on one place that are read; of more, the others are counted."""


@frozen
class Reading:
    """A point of a series at the place: the index of either (-1: no point there), and its words."""

    series: int
    point: int
    label: str
    value: str
    exact: str = ""
    """The value with every digit that the data have."""


@frozen
class Readout:
    """The place as a sentence has it, what each series has there, and the events of its days.

    `more`: points there that are not among the readings.
    """

    x: float
    place: str
    readings: tuple[Reading, ...]
    events: tuple[str, ...] = ()
    more: int = 0


def nearest(drawing: Drawing, x: float) -> float | None:
    """The place nearest to `x` at which some series has a point."""
    best: float | None = None
    for each in drawing.points:
        after = int(np.searchsorted(each.x, x))
        for there in each.x[max(after - 1, 0) : after + 1].tolist():
            if best is None or abs(there - x) < abs(best - x):
                best = there
    return best


def beside(drawing: Drawing, x: float, steps: int) -> float | None:
    """The next place with a point to the right of `x` (`steps` above 0) or to its left."""
    found: list[float] = []
    for each in drawing.points:
        place = int(np.searchsorted(each.x, x, "right" if steps > 0 else "left"))
        place -= 0 if steps > 0 else 1
        if 0 <= place < len(each.x):
            found.append(float(each.x[place]))
    if not found:
        return None
    return min(found) if steps > 0 else max(found)


def read_at(drawing: Drawing, x: float) -> Readout:
    """What stands at `x`, a place that `nearest` or `beside` gave."""
    readings: list[Reading] = []
    place, more = "", 0
    lines = middles(drawing.spec)
    for index, each in enumerate(drawing.points):
        every = _at_one_place(each, each.holding(x))
        column = drawing.column(each.series)
        if every[0] >= 0 and not place:
            here = every[0]
            place = place_words(float(each.x[here]), drawing.across(each.series), each, here)
        middle = each.series.mark != "band" or each.series in lines
        more += len(every[TOGETHER:])
        for here in every[:TOGETHER]:
            label = _label(drawing, each, here, column, several=len(every) > 1)
            told = [
                _value(each, here, column, write, middle) + _uncounted(each, here)
                for write in (_told, _exact)
            ]
            readings.append(Reading(index, here, label, *told))
    return Readout(x, place or words(x), tuple(readings), _events(drawing, x), more)


def _uncounted(each: Points, here: int) -> str:
    """That a point is a projection, where those before it were counted."""
    since = each.series.projected_from
    return ", projected" if since is not None and here >= count_of_counted(each) else ""


def _at_one_place(each: Points, here: int) -> Sequence[int]:
    """The points with a value on the place of the point `here`, or this one alone."""
    if here < 0:
        return (here,)
    at = float(each.x[here])
    first, behind = int(np.searchsorted(each.x, at)), int(np.searchsorted(each.x, at, "right"))
    if behind - first == 1:
        return (here,)
    some = np.stack([values[first:behind] for values in (each.y, each.low, each.high)])
    valued: list[int] = (np.flatnonzero(np.isfinite(some).any(axis=0)) + first).tolist()
    return valued or (here,)


def _label(drawing: Drawing, each: Points, here: int, column: Column, *, several: bool) -> str:
    """The name of the series; of `several` points on one place also who said this one."""
    label = each.series.label or column.name
    table, row = drawing.outcome.tables[each.series.table], each.row(here) if here >= 0 else -1
    names = [place for place, one in enumerate(table.columns) if _says_source(one)]
    if not several or row < 0 or not names or each.level is not None:
        return label
    source = texts(table, names[0], row, row + 1)[0]
    return f"{label}, {source}" if source else label


def _says_source(column: Column) -> bool:
    return column.kind == "text" and column.name.strip().casefold() in ("source", "publisher")


def _events(drawing: Drawing, x: float) -> tuple[str, ...]:
    """The words of the events on the day, or within the period, that holds `x`."""
    if not drawing.dated:
        return ()
    spans = [
        (float(each.start[here]), float(each.end[here]))
        for each in drawing.points
        if (here := each.holding(x)) >= 0
    ]
    low, high = min(spans, key=lambda span: span[1] - span[0], default=(x, x))
    return tuple(event.text for event in drawing.spec.events if low <= middle(event.day) < high)


def _told(value: float, each: Points) -> str:
    return rounded(value, each.places)


def _exact(value: float, _each: Points) -> str:
    return exact(value)


def _value(
    each: Points, here: int, column: Column, write: Callable[[float, Points], str], middle: bool
) -> str:
    if here < 0:
        return "–"
    mark = mark_named(each.series.mark)
    name = name_at(each, here)
    if column.kind == "text":
        return name
    value = float(each.y[here])
    if mark.spans:
        words = estimate_words(
            each, here, column.unit, lambda number: write(number, each), middle=middle
        )
    else:
        words = "no value" if value != value else with_unit(write(value, each), column.unit)
    return f"{name}: {words}" if len(each.names) > 1 else words
