"""Whether the series of a chart can share its axes."""

from collections.abc import Sequence

import numpy as np

from models.charts.marks import mark_named
from models.charts.marks.mark import Mark
from models.charts.points import Points
from models.charts.spec import ChartSpec
from models.errors import ChartError


def check_axes(spec: ChartSpec, drawn: Sequence[Points]) -> None:
    """Raises `ChartError` where the series cannot share the axes."""
    marks = {mark.name: mark for each in drawn if (mark := mark_named(each.series.mark))}
    if len({mark.family for mark in marks.values()}) > 1:
        names = " and ".join(mark.words.lower() for mark in marks.values())
        raise ChartError(f"{names.capitalize()} cannot share a plot; draw them as separate charts.")
    if len({each.dated for each in drawn}) > 1:
        raise ChartError("One series runs over dates and another over numbers; draw them apart.")
    for side, axis in (("left", spec.y), ("right", spec.right)):
        if not axis.log or any(map(_has_no_numbers, marks.values())):
            continue
        lengths = [m.words.lower() for m in marks.values() if m.from_zero]
        if lengths:
            raise ChartError(
                f"A log scale has no zero for {lengths[0]} to begin at; draw a line or points."
            )
        on_side = [each for each in drawn if each.series.side == side]
        if on_side and not any(np.any(each.y > 0) for each in on_side):
            raise ChartError("A log scale needs values above zero, and there are none.")


def _has_no_numbers(mark: Mark) -> bool:
    """Whether no scale belongs to its values: they are days in named rows."""
    return mark.in_rows and not (mark.lying or mark.coloured)
