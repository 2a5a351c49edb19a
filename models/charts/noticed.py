"""What the reader noticed about the rows and columns that a chart draws; its picture carries it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from models.charts.columns_drawn import columns_drawn
from models.charts.outcome import Days, Outcome
from models.datasets.dataset import Issue, IssueKind
from models.datasets.numbering import numbered
from models.frozen import frozen
from models.tables.calendar import NO_DAY
from models.tables.plain import NotPlain, from_plain, to_plain
from models.tables.table import Table

NAMES: dict[IssueKind, tuple[str, str]] = {
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

SEVERAL_ROWS = -1
"""The row of a finding that lies behind rows worked out from several of the file."""

NO_ROW = -2

AT_MOST = 5_000
"""Findings that a picture carries of one table; what matters most comes first."""

LONGEST = 600
"""Letters of the text of a finding that a picture carries."""

_OF_DAYS = ("repeated-date", "missing-dates")


@frozen
class Noticed:
    """A finding as a picture carries it: its row is one of the table there, `SEVERAL_ROWS` or none.

    `day`: that of its row in the file, since 1970-01-01.
    """

    issue: Issue
    day: int | None = None


def is_about(
    issue: Issue, used: set[str], table: Table, *, dated: bool, carried: bool = False
) -> bool:
    """Whether a finding is about what series show that rest on the columns `used` of the file.

    `carried`: it came with a picture, and is about what that draws, also by a column left out.
    """
    if issue.kind not in NAMES:
        return False
    if issue.column is None:
        return issue.row is not None
    names = {column.name for column in table.columns}
    if issue.kind in _OF_DAYS:
        return dated and (issue.column in used or issue.column not in names)
    if issue.kind == "total-row" and issue.column in names:
        # Where all rows are of one kind, no total stands among its parts.
        return len(numbered(table.values.array(issue.column))[1]) > 1
    left_out = carried and issue.column not in names
    return issue.column in used or issue.kind == "total-row" or left_out


def rows_of(issues: Sequence[Issue]) -> npt.NDArray[np.int64]:
    """(n_issues,) their rows, `NO_ROW` where one has none."""
    rows = [NO_ROW if issue.row is None else issue.row for issue in issues]
    return np.array(rows, dtype=np.int64)


def noticed_by(outcome: Outcome, name: str) -> tuple[Noticed, ...]:
    """What was noticed on what the chart draws of a table, what matters most first.

    On days as well, and outside the window: what runs along and is in sight is known once the chart
    is drawn.
    """
    series = [each for each in outcome.spec.series if each.table == name]
    issues, table = outcome.issues.get(name, ()), outcome.tables.get(name)
    if not (series and issues) or table is None:
        return ()
    used, order = columns_drawn(table, series), list(NAMES)
    days = outcome.issue_days.get(name, np.full(len(issues), NO_DAY)).tolist()
    carried = name in outcome.carried
    about = [
        Noticed(issue, None if day == NO_DAY else day)
        for issue, day in zip(issues, days, strict=True)
        if is_about(issue, used, table, dated=True, carried=carried)
    ]
    rows = rows_of([each.issue for each in about])
    here = (rows < 0) | np.isin(rows, table.rows) | bool(np.any(table.rows < 0))
    found = [each for each, drawn in zip(about, here.tolist(), strict=True) if drawn]
    return tuple(sorted(found, key=lambda each: order.index(each.issue.kind)))


def noticed_to_plain(outcome: Outcome) -> dict[str, Any]:
    """For each table drawn what was noticed on what is drawn of it."""
    found = {name: noticed_by(outcome, name)[:AT_MOST] for name in outcome.issues}
    return {
        name: [to_plain(each) for each in _by_place(outcome.tables[name], every)]
        for name, every in found.items()
        if every
    }


def noticed_from_plain(
    plain: object, tables: Mapping[str, Table]
) -> dict[str, tuple[Noticed, ...]]:
    """The same again.

    Raises:
        NotPlain: it is not of the schema, too much, or about tables and rows that are not there.
    """
    if not isinstance(plain, dict):
        raise NotPlain("its findings are not a record")
    found: dict[str, tuple[Noticed, ...]] = {}
    for name, each in cast("dict[str, object]", plain).items():
        where = f"the findings on “{name:.40}”"
        every: tuple[Noticed, ...] = from_plain(tuple[Noticed, ...], each, where)
        if name not in tables:
            raise NotPlain(f"{where} are about no table")
        if len(every) > AT_MOST or any(len(one.issue.text) > LONGEST for one in every):
            raise NotPlain(f"{where} are more than can be read")
        rows = [one.issue.row for one in every if one.issue.row is not None]
        if any(not SEVERAL_ROWS <= row < len(tables[name].values) for row in rows):
            raise NotPlain(f"{where} are about rows that are not there")
        found[name] = every
    return found


def issues_of(noticed: Mapping[str, Sequence[Noticed]]) -> dict[str, tuple[Issue, ...]]:
    """The findings alone, by table."""
    return {name: tuple(each.issue for each in every) for name, every in noticed.items()}


def days_of(noticed: Mapping[str, Sequence[Noticed]]) -> dict[str, Days]:
    """Their days, by table."""
    return {
        name: np.array([NO_DAY if each.day is None else each.day for each in every], np.int64)
        for name, every in noticed.items()
    }


def _by_place(table: Table, every: Sequence[Noticed]) -> list[Noticed]:
    """The findings with the places of their rows in `table`, and no longer text than is read."""
    rows = rows_of([each.issue for each in every])
    if len(table.rows):
        order = np.argsort(table.rows, kind="stable")
        at = np.searchsorted(table.rows, rows, sorter=order)
        place = order[np.minimum(at, len(order) - 1)]
        place = np.where((rows >= 0) & (table.rows[place] == rows), place, SEVERAL_ROWS)
    else:
        place = np.full(len(rows), SEVERAL_ROWS)
    return [
        replace(each, issue=replace(
            each.issue,
            text=each.issue.text[:LONGEST],
            row=None if each.issue.row is None else row,
        ))
        for each, row in zip(every, place.tolist(), strict=True)
    ]  # fmt: skip
