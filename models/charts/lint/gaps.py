"""A missing day is not a zero, and not what lies between its neighbours."""

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule


def check(drawing: Drawing) -> str:
    """Gaps that were chosen to be joined or drawn as zeros."""
    for each in drawing.points:
        name = each.series.label or each.series.y
        if each.series.gaps == "zero":
            return f"“{name}” shows missing days as zeros: nobody counted zero. Leave them open."
        if each.series.gaps == "joined":
            return f"“{name}” is drawn through missing days as if they were known: leave them open."
    return ""


GAPS = Rule("gaps", check)
