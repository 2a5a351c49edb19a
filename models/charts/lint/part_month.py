"""A month of which some days are missing does not stand beside full ones as if it were one."""

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule

_OR = "out, or draw the mean a day."


def check(drawing: Drawing) -> str:
    """Sums over months that are not wholly covered, beside full ones."""
    for each in drawing.points:
        count = int(each.part.sum())
        if 0 < count < len(each.part):
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


PART_MONTH = Rule("part-month", check)
