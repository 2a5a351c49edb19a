"""Estimates with the ends of their ranges, of which one alone may be known: “at least 25,000”."""

from collections.abc import Callable

import numpy as np

from models.charts.points import Floats, Points
from models.charts.spec import ChartSpec, Series
from models.charts.units import with_unit


def middles(spec: ChartSpec) -> frozenset[Series]:
    """The bands that draw their values as a line: those whose values nothing else draws."""
    others = {(each.table, each.x, each.y) for each in spec.series if each.mark != "band"}
    found: dict[tuple[str, str, str], Series] = {}
    for each in spec.series:
        key = (each.table, each.x, each.y)
        if each.mark == "band" and key not in others and each.has_middle:
            found.setdefault(key, each)
    return frozenset(found.values())


def valued(each: Points) -> Floats:
    """(n,) the values, NaN where there is none but an end of the range."""
    return np.where(each.at_least | each.at_most, np.nan, each.y)


def estimate_words(
    each: Points,
    here: int,
    unit: str | None,
    write: Callable[[float], str],
    *,
    middle: bool = True,
) -> str:
    """The point with what is known of its range: “83,000 deaths (73,200 to 92,800)”.

    Without `middle` the range alone.
    """
    value, low, high = (float(ends[here]) for ends in (each.y, each.low, each.high))
    alone = with_unit(write(value), unit) if value == value else "no value"
    if not each.series.has_ends or (low != low and high != high):
        return alone
    if low == low and high == high:
        known = f"{write(low)} to {write(high)}"
        if low == high == value:
            return alone
    else:
        known = f"at least {write(low)}" if low == low else f"at most {write(high)}"
    both = middle and value == value and each.series.has_middle
    return f"{alone} ({known})" if both else with_unit(known, unit)
