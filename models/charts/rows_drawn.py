"""How many rows of the tables of a chart it shows."""

import numpy as np

from models.charts.drawing import Drawing
from models.charts.marks import mark_named
from models.charts.points import Points
from models.counted import counted


def rows_drawn(drawing: Drawing) -> int:
    """The rows of which a value or a day is drawn within the ends of the axis, each once."""
    tables = drawing.outcome.tables
    shown = {name: np.zeros(len(table.values), dtype=np.bool_) for name, table in tables.items()}
    counts = dict.fromkeys(tables, 0)
    for each in drawing.points:
        first, behind = (0, len(each.x)) if drawing.lying else each.within(*drawing.full.x)
        seen = slice(first, behind)
        name = each.series.table
        if mark_named(each.series.mark).counts:
            counts[name] = max(counts[name], int(each.y[seen].sum()))
            continue
        there = _there(each)[seen]
        if each.kept is None:
            shown[name][seen] |= there
        else:
            rows = each.kept[seen][there]
            shown[name][rows[rows >= 0]] = True
    return sum(max(int(np.count_nonzero(shown[name])), counts[name]) for name in tables)


def drawn_words(drawing: Drawing) -> str:
    """“29 rows drawn”, or “29 of 36 rows drawn” where some are not."""
    drawn = rows_drawn(drawing)
    every = sum(len(table.values) for table in drawing.outcome.tables.values())
    return (
        f"{counted(drawn, 'row')} drawn"
        if drawn == every
        else f"{drawn:,} of {counted(every, 'row')} drawn"
    )


def _there(each: Points) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
    mark, series = mark_named(each.series.mark), each.series
    if "text" in mark.values:
        return np.ones(len(each.x), dtype=np.bool_)
    there = np.isfinite(each.y)
    if not mark.spans or series.low is None or series.high is None:
        return there
    low, high = np.isfinite(each.low), np.isfinite(each.high)
    if series.mark == "band":
        return (low & high) | (there & series.has_middle)
    return there | low | high
