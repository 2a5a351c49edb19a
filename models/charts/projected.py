"""A series that is a projection from a day on: what of it was counted, and what was not."""

from collections.abc import Sequence

import numpy as np

from models.charts.between import part_of
from models.charts.dates import words
from models.charts.marks import mark_named
from models.charts.points import Flags, Points
from models.counted import counted
from models.frozen import frozen
from models.tables.calendar import day_number


@frozen(eq=False)
class Parts:
    """The points that were counted, and those that were not; either may be none."""

    counted: Points
    projected: Points


def count_of_counted(each: Points) -> int:
    """How many of its points, from the first on, were counted.

    A month or a week that reaches into the projection is one.
    """
    since = each.series.projected_from
    if each.series.role == "forecast":
        return 0
    if since is None or not each.dated or not mark_named(each.series.mark).projects:
        return len(each.x)
    day = float(day_number(since))
    later = each.end > day if isinstance(each.reach, tuple) else each.x >= day
    return int(np.argmax(later)) if later.any() else len(each.x)


def is_counted(each: Points) -> Flags:
    """(n,) whether each of its points was counted."""
    return np.arange(len(each.x)) < count_of_counted(each)


def parts(each: Points) -> Parts | None:
    """The two parts of a series that is a projection from a day on, `None` of any other.

    A stroke of the projection begins where what was counted ends.
    """
    first = count_of_counted(each)
    if each.series.role == "forecast" or first == len(each.x):
        return None
    stroked = mark_named(each.series.mark).stroked and first > 0 and bool(each.joined[first])
    return Parts(part_of(each, 0, first), part_of(each, first - stroked, len(each.x)))


def days_of(every: Sequence[Points]) -> list[float]:
    """The days from which series are projections, each once: days since 1970-01-01."""
    found = {
        float(day_number(each.series.projected_from))
        for each in every
        if each.series.projected_from is not None and count_of_counted(each) < len(each.x)
    }
    return sorted(found)


def told(each: Points) -> str:
    """“From 1 Dec 2024 on it is a projection (31 values).”, or nothing."""
    since, first = each.series.projected_from, count_of_counted(each)
    if since is None or each.series.role == "forecast" or first == len(each.x):
        return ""
    many = counted(int(np.count_nonzero(np.isfinite(each.y[first:]))), "value")
    return f" From {words(day_number(since))} on it is a projection ({many})."
