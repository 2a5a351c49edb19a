"""A stretch along the axis that a person drew over, as filters on the tables behind the chart."""

import math

import numpy as np

from models.charts.drawing import Drawing
from models.charts.points import Points
from models.charts.readings import place_words
from models.charts.scale import Span
from models.datasets.dataset import Column
from models.errors import ChartError
from models.tables.display import texts
from models.tables.query import Step
from models.tables.transforms import Filter


def filters(drawing: Drawing, span: Span) -> dict[str, tuple[Filter, Filter]]:
    """For each table with a point in `span` the two filters that keep its rows there.

    Raises:
        ChartError: no point lies there, or places along this chart are no values of a column.
    """
    if drawing.lying:
        raise ChartError("The rows of this chart have names, not places; filter them on Data.")
    found: dict[str, tuple[Filter, Filter]] = {}
    for each in drawing.points:
        first, behind = _middles(each, span)
        if behind > first and each.series.table not in found:
            column = drawing.across(each.series)
            low, high = _ends(drawing, each, column, first, behind - 1)
            found[each.series.table] = (
                Filter(column.name, "≥", low),
                Filter(column.name, "≤", high),
            )
    if not found:
        raise ChartError("No point lies there; draw over some of the chart.")
    return found


def ends(drawing: Drawing, span: Span) -> Span:
    """Where the axis of the chart begins and ends once `span` is all that it shows.

    Whole days, the last of them included, or numbers of six figures.
    """
    if drawing.dated:
        day = math.floor(span[0])
        return float(day), float(max(math.ceil(span[1]) - 1, day))
    first, last = map(drawing.points[0].number, span)
    return float(f"{first:.6g}"), float(f"{last:.6g}")


def told(drawing: Drawing, span: Span) -> str:
    """The stretch from the first to the last point in `span`: “May 2024 to Jul 2024”."""
    ends: list[tuple[float, str]] = []
    for each in drawing.points:
        first, behind = _middles(each, span)
        for place in (first, behind - 1) if behind > first else ():
            x = float(each.x[place])
            ends.append((x, place_words(x, drawing.across(each.series), each, place)))
    if not ends:
        return ""
    (_, low), (_, high) = min(ends), max(ends)
    return low if low == high else f"{low} to {high}"


def narrowed(steps: tuple[Step, ...], two: tuple[Filter, Filter]) -> tuple[Step, ...]:
    """`steps` and then `two`, which take the place of such filters at the end."""
    kept = list(steps)
    while kept and _is_bound(kept[-1], two[0].column):
        kept.pop()
    return (*kept, *two)


def _is_bound(step: Step, column: str) -> bool:
    return isinstance(step, Filter) and step.column == column and step.op in ("≥", "≤")


def _middles(each: Points, span: Span) -> tuple[int, int]:
    """The points whose middle lies in `span`: the first, and behind the last."""
    first, behind = np.searchsorted(each.x, [span[0], span[1]])
    return int(first), int(behind)


def _ends(drawing: Drawing, each: Points, column: Column, first: int, last: int) -> tuple[str, str]:
    """The places of two points as a person types them."""
    if column.kind == "number":
        # Of a bar over several numbers all of them count.
        several = each.row(first) < 0
        low = each.start[first] if several else each.x[first]
        high = each.end[last] if several else each.x[last]
        return repr(each.number(float(low))), repr(each.number(float(high)))
    table = drawing.outcome.tables[each.series.table]
    place = [other.name for other in table.columns].index(column.name)
    rows = (each.row(first), each.row(last))
    low, high = (texts(table, place, row, row + 1)[0] for row in rows)
    return low, high
