"""What stands on one axis is counted in one unit."""

import numpy as np

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.marks import mark_named
from models.charts.points import Points
from models.charts.units import spoken
from models.datasets.dataset import Column
from models.datasets.numbering import numbered
from models.quantity.in_common import in_common


def check(drawing: Drawing) -> str:
    """Series of several units on one scale, or several units in one series."""
    found = (_with_bounds(drawing, each) or _between_rows(drawing, each) for each in drawing.points)
    return _between_series(drawing) or next(filter(None, found), "")


def _with_bounds(drawing: Drawing, each: Points) -> str:
    """The ends of ranges in another unit than their values."""
    series = each.series
    if not mark_named(series.mark).spans:
        return ""
    table, unit = drawing.outcome.tables[series.table], drawing.column(series).unit
    ends = [table.column(name) for name in (series.low, series.high) if name is not None]
    other = next((each for each in ends if unit and each.unit and each.unit != unit), None)
    if other is None:
        return ""
    return (
        f"“{series.label or series.y}” is in {spoken(unit)}, and “{other.name}” of its range in "
        f"{spoken(other.unit)}: choose values, “From” and “To” in one unit."
    )


def _between_rows(drawing: Drawing, each: Points) -> str:
    """A column of units, in words, that says several of the rows drawn."""
    table = drawing.outcome.tables[each.series.table]
    name = next((c.name for c in table.columns if c.kind == "text" and _says_units(c)), None)
    if name is None or drawing.column(each.series).kind != "number":
        return ""
    rows = np.flatnonzero(np.isfinite(table.values.numbers(each.series.y)))
    units = [str(unit) for unit in numbered(table.values.array(name)[rows])[1]]
    if len(units) < 2:
        return ""
    return (
        f"“{each.series.label or each.series.y}” is in {spoken(units[0])} and in "
        f"{spoken(units[1])}, as “{name}” says: keep the rows of one unit on Data."
    )


def _says_units(column: Column) -> bool:
    return column.name.strip().casefold() in ("unit", "units")


def _between_series(drawing: Drawing) -> str:
    if drawing.spec.panels == "each, own scale":
        return ""
    for side in ("left", "right"):
        on_side = [each.series for each in drawing.points if each.series.side == side]
        columns = [drawing.column(series) for series in on_side]
        units = list(dict.fromkeys(c.unit for c in columns if c.kind == "number" and c.unit))
        if len(units) > 1 and in_common(units) is None:
            return (
                f"One axis carries {spoken(units[0])} and {spoken(units[1])}: draw small plots, "
                "each on its own scale, or two charts."
            )
    return ""


UNITS_MIXED = Rule("units-mixed", check, beyond=True)
