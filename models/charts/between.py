"""The points of a series between two places along the axis, as a series of its own."""

from dataclasses import replace
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from models.charts.points import Points
from models.charts.pyramid import build
from models.charts.scale import Span

_Some = TypeVar("_Some", bound=np.generic)


def between(each: Points, span: Span) -> Points:
    """Those whose day, period or place reaches into `span`."""
    first, behind = each.within(*span)
    if (first, behind) == (0, len(each.x)):
        return each
    return part_of(each, first, max(behind, first))


def part_of(each: Points, first: int, behind: int) -> Points:
    """The points from `first` up to the one before `behind`."""
    here = slice(first, behind)

    def of(values: "npt.NDArray[_Some] | None") -> "npt.NDArray[_Some] | None":
        return None if values is None else values[here]

    y = each.y[here]
    reach = each.reach
    return replace(
        each,
        x=each.x[here],
        y=y,
        low=y if each.low is each.y else each.low[here],
        high=y if each.high is each.y else each.high[here],
        reach=(reach[0][here], reach[1][here]) if isinstance(reach, tuple) else reach,
        joined=each.joined[here],
        part=each.part[here],
        pyramid=build(y),
        kept=each.rows[here],
        level=of(each.level),
        undefined=of(each.undefined),
        numbers_along=of(each.numbers_along),
    )
