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
from models.charts.points import Points
from models.charts.window import has_ends
from models.counted import counted
from models.datasets.dataset import Issue, IssueKind
from models.datasets.numbering import numbered
from models.tables.calendar import NO_DAY
from models.tables.table import Table

_NAMES: dict[IssueKind, tuple[str, str]] = {
    "falls": ("fall of a running total", "falls of a running total"),
    "digit-slip": ("likely slip of a digit", "likely slips of a digit"),
    "zero-for-missing": ("zero that may stand for nothing reported",
                         "zeros that may stand for nothing reported"),
    "jump": ("jump", "jumps"),
    "low-above-high": ("lower end above the upper one", "lower ends above the upper ones"),
    "repeated-date": ("day that stands twice", "days that stand twice"),
    "total-row": ("row that adds up others", "rows that add up others"),
    "not-a-number": ("cell that is no number", "cells that are no numbers"),
    "not-a-date": ("cell that is no date", "cells that are no dates"),
    "ambiguous-date": ("date that can be read in two ways", "dates that can be read in two ways"),
    "mixed-zone": ("mix of time zones", "mixes of time zones"),
    "ragged": ("row with cells too few or too many", "rows with cells too few or too many"),
    "stale": ("stretch without a change", "stretches without a change"),
    "missing-dates": ("gap in the dates", "gaps in the dates"),
}  # fmt: skip
"""Findings that bear on a chart, what matters most first; the others are about the file alone."""

_OF_DAYS = ("repeated-date", "missing-dates")


def check(drawing: Drawing) -> str:
    """Findings about the columns and the rows that are drawn."""
    found = _found(drawing)
    if not found:
        return ""
    counts = Counter(issue.kind for _, issue in found)
    parts = [counted(counts[kind], *names) for kind, names in _NAMES.items() if counts[kind]]
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
    return Where(found[0][0], found[0][1].column or "", found[0][1].row) if found else None


def _found(drawing: Drawing) -> list[tuple[str, Issue]]:
    """Each finding once with its table in the chart, what matters most first."""
    order = list(_NAMES)
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
    about = [
        (issue, day)
        for issue, day in zip(every, days.tolist(), strict=True)
        if issue.kind in _NAMES and _is_about(issue, used, table, dated=drawing.dated)
    ]
    rows = np.array([-1 if issue.row is None else issue.row for issue, _ in about], dtype=np.int64)
    if bool(np.any(table.rows < 0)):
        # A row that was worked out from several may rest on any that has its day among theirs.
        low, high = _days_seen(drawing, shown)
        here = [day == NO_DAY or low <= day < high for _, day in about]
        drawn = (rows < 0) | np.array(here, dtype=np.bool_)
    else:
        unseen = np.isin(rows, _out_of_sight(drawing, shown))
        drawn = (rows < 0) | (np.isin(rows, table.rows) & ~unseen)
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


def _is_about(issue: Issue, used: set[str], table: Table, *, dated: bool) -> bool:
    """Whether a finding is about what the series that use those columns show."""
    if issue.column is None:
        return issue.row is not None
    names = {column.name for column in table.columns}
    if issue.kind in _OF_DAYS:
        return dated and (issue.column in used or issue.column not in names)
    if issue.kind == "total-row" and issue.column in names:
        # Where all rows are of one kind, no total stands among its parts.
        return len(numbered(table.values.array(issue.column))[1]) > 1
    return issue.column in used or issue.kind == "total-row"


FINDINGS = Rule("findings", check, first)
