"""What is projected is not drawn like what was counted."""

from datetime import date

from models.charts.dates import words
from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.tables.calendar import day_number


def check(drawing: Drawing) -> str:
    """Points of data behind the day on which data end, or behind the as-of date."""
    if not drawing.dated:
        return ""
    spec = drawing.spec
    for each in drawing.points:
        if each.series.role != "data" or len(each.x) == 0 or each.series.mark == "timeline":
            continue
        last = float(each.start[-1])
        name = each.series.label or each.series.y
        if spec.boundary is not None and last > day_number(spec.boundary):
            return (
                f"“{name}” goes on behind {words(day_number(spec.boundary))}, where data end, and "
                "is drawn like data: make it a projection."
            )
        as_of = _day(spec.as_of or drawing.outcome.tables[each.series.table].as_of)
        if as_of is not None and last > as_of:
            return (
                f"“{name}” goes up to {words(last)}, but the figures are as of {words(as_of)}: "
                "correct the date, or make the rest a projection."
            )
    return ""


def _day(text: str | None) -> int | None:
    try:
        return day_number(date.fromisoformat(text)) if text else None
    except ValueError:
        return None


PROJECTION = Rule("projection", check)
