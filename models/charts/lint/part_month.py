"""A month of which some days are missing does not stand beside full ones as if it were one."""

import numpy as np

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.points import Points
from models.tables.transforms import Monthly

_OR = "out, or draw the mean a day."


def check(drawing: Drawing) -> str:
    """Sums over months that are not wholly covered, beside full ones."""
    for each in drawing.points:
        part, every = _months(drawing, each)
        if 0 < part < every and not _is_mean(drawing, each):
            bars = each.series.mark in ("bar", "stacked")
            if part == 1:
                looks = "It is drawn paler" if bars else "It looks like a full one"
                return f"1 month is not wholly covered and lower for that. {looks}: leave it {_OR}"
            looks = "They are drawn paler" if bars else "They look like full ones"
            return (
                f"{part:,} months are not wholly covered and lower for that. {looks}: leave them "
                f"{_OR}"
            )
    return ""


def _months(drawing: Drawing, each: Points) -> tuple[int, int]:
    """How many months within the window have a value that covers a part of them, and how many
    have any: a month may have several, in rows of a heat map.
    """
    first, behind = each.within(*drawing.full.x) if not drawing.lying else (0, len(each.x))
    there = np.isfinite(each.y[first:behind])
    month, part = each.start[first:behind][there], each.part[first:behind][there]
    return len(np.unique(month[part])), len(np.unique(month))


def _is_mean(drawing: Drawing, each: Points) -> bool:
    """Whether the values are means of months, which fewer days do not make lower."""
    origin = drawing.outcome.origins.get(each.series.table)
    steps = origin.steps if origin is not None else ()
    return any(isinstance(step, Monthly) and step.how == "mean" for step in steps)


PART_MONTH = Rule("part-month", check)
