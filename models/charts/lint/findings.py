"""What the reader noticed about a table goes on in every chart of it."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from models.charts.columns_drawn import columns_drawn
from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule, Where
from models.charts.names import enumerated
from models.charts.noticed import NAMES, NO_ROW, SEVERAL_ROWS, is_about, rows_of
from models.charts.points import Points
from models.charts.window import has_ends
from models.counted import counted
from models.datasets.dataset import Issue
from models.tables.calendar import NO_DAY


def check(drawing: Drawing) -> str:
    """Findings about the columns and the rows that are drawn."""
    found = _found(drawing)
    if not found:
        return ""
    counts = Counter(issue.kind for _, issue in found)
    parts = [counted(counts[kind], *names) for kind, names in NAMES.items() if counts[kind]]
    first = found[0][1]
    line = f", {'first ' if len(found) > 1 else ''}in line {first.line:,}" if first.line else ""
    column = f" of “{first.column}”" if first.column else ""
    about = counted(len(found), "finding")
    return (
        f"Data has {about} on what is shown: {enumerated(parts)}{line}{column}. Look there before "
        "you publish, or say in the note what the reader should know."
    )


def first(drawing: Drawing) -> Where | None:
    """Where the first of them is."""
    found = _found(drawing)
    if not found:
        return None
    table, issue = found[0]
    row = None if issue.row == SEVERAL_ROWS else issue.row
    return Where(table, issue.column or "", row)


def _found(drawing: Drawing) -> list[tuple[str, Issue]]:
    """Each finding once with its table in the chart, what matters most first."""
    order = list(NAMES)
    found: dict[tuple[str, int], tuple[str, Issue]] = {}
    tables = dict.fromkeys(each.series.table for each in drawing.points)
    for name in tables:
        for issue in _of_table(drawing, name):
            found[name, id(issue)] = (name, issue)
    return sorted(found.values(), key=lambda each: order.index(each[1].kind))


def _of_table(drawing: Drawing, name: str) -> Iterator[Issue]:
    table = drawing.outcome.tables[name]
    shown = [each for each in drawing.points if each.series.table == name]
    used = columns_drawn(table, [each.series for each in shown])
    every = drawing.outcome.issues.get(name, ())
    days = drawing.outcome.issue_days.get(name, np.full(len(every), NO_DAY))
    carried = name in drawing.outcome.carried
    about = [
        (issue, day)
        for issue, day in zip(every, days.tolist(), strict=True)
        if is_about(issue, used, table, dated=drawing.dated, carried=carried)
    ]
    rows = rows_of([issue for issue, _ in about])
    # A row that was worked out from several may rest on any that has its day among theirs.
    several = (rows == SEVERAL_ROWS) | ((rows != NO_ROW) & bool(np.any(table.rows < 0)))
    low, high = _days_seen(drawing, shown) if bool(np.any(several)) else (-math.inf, math.inf)
    here = np.array([day == NO_DAY or low <= day < high for _, day in about], dtype=np.bool_)
    unseen = np.isin(rows, _out_of_sight(drawing, shown))
    drawn = np.where(several, here, (rows == NO_ROW) | (np.isin(rows, table.rows) & ~unseen))
    yield from (issue for (issue, _), seen in zip(about, drawn.tolist(), strict=True) if seen)


def _days_seen(drawing: Drawing, shown: Sequence[Points]) -> tuple[float, float]:
    """The days from which to which the series have places within the window, if it is of days."""
    if not drawing.dated:
        return -math.inf, math.inf
    low = min((float(each.start[0]) for each in shown if len(each.x)), default=math.inf)
    high = max((float(each.end.max()) for each in shown if len(each.x)), default=-math.inf)
    if not has_ends(drawing.spec.x):
        return low, high
    return max(low, drawing.full.x[0]), min(high, drawing.full.x[1])


def _out_of_sight(drawing: Drawing, shown: Sequence[Points]) -> npt.NDArray[np.int64]:
    """The rows of the file whose places all lie outside the window that the author chose."""
    none = np.zeros(0, dtype=np.int64)
    if drawing.lying or not has_ends(drawing.spec.x):
        return none
    spans = [each.within(*drawing.full.x) for each in shown]
    inside = [each.rows[first:behind] for each, (first, behind) in zip(shown, spans, strict=True)]
    every, seen = (np.concatenate([none, *rows]) for rows in ([e.rows for e in shown], inside))
    rows = drawing.outcome.tables[shown[0].series.table].rows
    return np.setdiff1d(rows[every[every >= 0]], rows[seen[seen >= 0]])


FINDINGS = Rule("findings", check, first)
