"""A number says what it counts."""

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.marks import mark_named
from models.charts.units import spoken


def check(drawing: Drawing) -> str:
    """A column without a unit where neither the axis nor the subtitle names one."""
    spec = drawing.spec
    for each in drawing.points:
        column, mark = drawing.column(each.series), mark_named(each.series.mark)
        if column.kind != "number" or mark.counts or column.unit:
            continue
        axis = spec.y if each.series.side == "left" else spec.right
        others = [
            drawing.column(o.series) for o in drawing.points if o.series.side == each.series.side
        ]
        unit = next((other.unit for other in others if other.unit), None)
        if unit and spec.panels != "each, own scale":
            return (
                f"“{each.series.label or column.name}” has no unit and stands on an axis of "
                f"{spoken(unit)}: state its unit on Data, or draw it as a chart of its own."
            )
        if not axis.unit and not axis.label and "," not in spec.subtitle:
            return (
                f"“{each.series.label or column.name}” has no unit: say in the subtitle, after a "
                "comma, what is counted, such as “casualties per day”."
            )
    return ""


UNIT = Rule("unit", check)
