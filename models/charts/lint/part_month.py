"""A month of which some days are missing does not stand beside full ones as if it were one."""

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.counted import counted


def check(drawing: Drawing) -> str:
    """Sums over months that are not wholly covered, beside full ones."""
    for each in drawing.points:
        count = int(each.part.sum())
        if 0 < count < len(each.part):
            bars = each.series.mark in ("bar", "stacked")
            marked = "It is drawn paler" if bars else "It looks like a full one"
            months = counted(count, "month is", "months are")
            return (
                f"{months} not wholly covered and lower for that. {marked}: leave it out, or draw "
                "the mean a day."
            )
    return ""


PART_MONTH = Rule("part-month", check)
