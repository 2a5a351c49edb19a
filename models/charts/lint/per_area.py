"""A loss per square kilometre has no meaning where the area did not grow."""

import numpy as np

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.points import numbers


def check(drawing: Drawing) -> str:
    """A ratio whose divisor is zero or below, or a column per km² beside a change that is."""
    for each in drawing.points:
        if each.undefined is not None and (count := int(np.count_nonzero(each.undefined))):
            often = "once" if count == 1 else f"{count:,} times"
            return (
                f"“{each.series.label or each.series.y}” is undefined {often}, where "
                f"“{each.series.per}” is zero or below; these places are left open and hatched. "
                "Say so in the note, or take longer periods together."
            )
        column = drawing.column(each.series)
        if each.undefined is None and (column.unit or "").endswith("/km²"):
            table = drawing.outcome.tables[each.series.table]
            if np.any(numbers(table, each.series.y) <= 0):
                return (
                    f"“{each.series.label or column.name}” is per km² and has values of zero or "
                    "below, which the area change behind them must have: leave them out."
                )
    return ""


PER_AREA = Rule("per-area", check)
