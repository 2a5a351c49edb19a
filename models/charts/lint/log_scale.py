"""On a log scale values of zero or below have no place."""

import numpy as np

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.points import numbers
from models.counted import counted


def check(drawing: Drawing) -> str:
    """Values that a log scale leaves out."""
    for each in drawing.points:
        axis = drawing.spec.y if each.series.side == "left" else drawing.spec.right
        name = each.series.label or each.series.y
        numbered = axis.log and (not drawing.rows or each.scale is not None)
        count = int(np.count_nonzero(each.y <= 0)) if numbered else 0
        if not count and each.log_along:
            name = each.series.x
            table = drawing.outcome.tables[each.series.table]
            count = int(np.count_nonzero(numbers(table, name) <= 0))
        if count:
            found = counted(count, f"value of “{name}” is", f"values of “{name}” are")
            return (
                f"{found} zero or below, where a log scale has no place: say so in the note, or "
                "take an even scale."
            )
    return ""


LOG_SCALE = Rule("log-scale", check)
