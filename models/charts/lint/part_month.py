"""A month of which some days are missing does not stand beside full ones as if it were one."""

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.points import Points
from models.tables.transforms import Monthly

_OR = "out, or draw the mean a day."


def check(drawing: Drawing) -> str:
    """Sums over months that are not wholly covered, beside full ones."""
    for each in drawing.points:
        count = int(each.part.sum())
        if 0 < count < len(each.part) and not _is_mean(drawing, each):
            bars = each.series.mark in ("bar", "stacked")
            if count == 1:
                looks = "It is drawn paler" if bars else "It looks like a full one"
                return f"1 month is not wholly covered and lower for that. {looks}: leave it {_OR}"
            looks = "They are drawn paler" if bars else "They look like full ones"
            return (
                f"{count:,} months are not wholly covered and lower for that. {looks}: leave them "
                f"{_OR}"
            )
    return ""


def _is_mean(drawing: Drawing, each: Points) -> bool:
    """Whether the values are means of months, which fewer days do not make lower."""
    origin = drawing.outcome.origins.get(each.series.table)
    steps = origin.steps if origin is not None else ()
    return any(isinstance(step, Monthly) and step.how == "mean" for step in steps)


PART_MONTH = Rule("part-month", check)
