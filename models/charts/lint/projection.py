"""What is projected is not drawn like what was counted."""

from models.charts.dates import words
from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.tables.calendar import day_number


def check(drawing: Drawing) -> str:
    """Points of data behind the day on which data end."""
    if not drawing.dated or drawing.spec.boundary is None:
        return ""
    boundary = day_number(drawing.spec.boundary)
    for each in drawing.points:
        if each.series.role != "data" or len(each.x) == 0 or each.series.mark == "timeline":
            continue
        if float(each.start[-1]) > boundary:
            return (
                f"“{each.series.label or each.series.y}” goes on behind {words(boundary)}, where "
                "data end, and is drawn like data: make it a projection."
            )
    return ""


PROJECTION = Rule("projection", check)
