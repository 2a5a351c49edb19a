"""What stands on one axis is counted in one unit."""

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.units import spoken


def check(drawing: Drawing) -> str:
    """Series of several units on one scale."""
    if drawing.spec.panels == "each, own scale":
        return ""
    for side in ("left", "right"):
        on_side = [each.series for each in drawing.points if each.series.side == side]
        columns = [drawing.column(series) for series in on_side]
        units = list(dict.fromkeys(c.unit for c in columns if c.kind == "number" and c.unit))
        if len(units) > 1:
            return (
                f"One axis carries {spoken(units[0])} and {spoken(units[1])}: draw small plots, "
                "each on its own scale, or two charts."
            )
    return ""


UNITS_MIXED = Rule("units-mixed", check)
