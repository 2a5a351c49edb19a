"""A loss per square kilometre has no meaning where the area did not grow."""

import numpy as np

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.points import numbers
from models.counted import often


def check(drawing: Drawing) -> str:
    """A ratio whose divisor is zero or below, or a column per km² beside a change that is."""
    for each in drawing.points:
        if each.undefined is not None and (count := int(np.count_nonzero(each.undefined))):
            return (
                f"“{each.series.label or each.series.y}” is undefined {often(count)}, where "
                f"“{each.series.per}” is zero or below; these places are left open and hatched. "
                "Say so in the note, or take longer periods together."
            )
        column = drawing.column(each.series)
        if each.undefined is None and (column.unit or "").endswith("/km²"):
            table = drawing.outcome.tables[each.series.table]
            count = int(np.count_nonzero(numbers(table, each.series.y) < 0))
            if count:
                return (
                    f"“{each.series.label or column.name}” is per km² and below zero "
                    f"{often(count)}, where the area did not grow and a loss for it has no "
                    "meaning: leave these places out, or take longer periods together."
                )
    return ""


PER_AREA = Rule("per-area", check)
