"""Columns that have been read, put together as a dataset."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import numpy as np

from models.datasets.cells import Mask, Offsets
from models.datasets.dataset import Column, Dataset, Issue, IssueKind, Provenance, RawText
from models.datasets.description import describe
from models.datasets.findings import CHECKS, COLUMN_CHECKS, Figures
from models.datasets.in_pieces import each_in_order
from models.datasets.issues import MOST_TOLD, more, shortened
from models.datasets.kinds import Attempt
from models.datasets.timeline import Timeline
from models.datasets.totals import is_total
from models.datasets.values import ColumnValues, Values
from models.frozen import frozen
from models.progress import Progress, silent

_GUARD = re.compile(r"'(?=[=+\-@\t\r])")
"""What is put before a text that a spreadsheet would take for a formula."""


@frozen(eq=False)
class ReadColumn:
    """A column with its kind decided. `present`: (n,) the cell is not missing."""

    name: str
    attempt: Attempt
    present: Mask


def unique_names(names: Sequence[str], line: int | None) -> tuple[list[str], list[Issue]]:
    """The names of a header as the table has them, none empty and none twice."""
    result: list[str] = []
    issues: list[Issue] = []
    taken: set[str] = set()
    copies: dict[str, int] = {}
    doubled = 0
    for place, written in enumerate(names, start=1):
        base = " ".join(written.split()) or f"column {place}"
        name, copy = base, copies.get(base, 1)
        while name in taken:
            copy += 1
            name = f"{base} ({copy})"
        copies[base] = copy
        doubled += name != base
        if name != base and doubled <= MOST_TOLD:
            text = (
                f"The name “{base}” is used again for column {place}; it is called “{name}” here."
            )
            issues.append(Issue("duplicate-name", text, line, name))
        taken.add(name)
        result.append(name)
    return result, [*issues, *more("duplicate-name", None, doubled, "repeated names")]


def assemble(
    name: str,
    columns: Sequence[ReadColumn],
    lines: Offsets,
    raw: RawText,
    issues: Iterable[Issue],
    provenance: Provenance,
    progress: Progress = silent,
) -> Dataset:
    """The dataset with every issue: those given, unreadable cells, and findings on the figures.

    Raises:
        Cancelled: by `progress`, which is called between the columns of each check.
    """
    progress(0.85, "Putting the columns together")
    told = list(issues)
    for place, column in enumerate(columns):
        told.extend(_doubts(column, lines))
        told.extend(_unreadable(column, place, lines, raw))
    values = ColumnValues(
        {column.name: column.attempt.values for column in columns},
        {column.name: column.attempt.kind for column in columns},
        len(lines),
    )
    grouped = {column.name: column.attempt.groups for column in columns}
    groups = {name: codes for name, codes in grouped.items() if codes is not None}
    progress(0.87, "Looking for the order in time")
    described = describe([_describe(column) for column in columns], values, provenance, groups)
    for name in described.guarded:
        values = values.put(name, _unguarded(values.array(name)))
    figures = Figures(described.columns, values, lines, described.time)
    for place, check in enumerate(CHECKS):
        progress(0.88 + 0.02 * place / len(CHECKS), "Checking the figures")
        told.extend(check(figures))
    if described.time is not None:
        told.extend(_of_columns(figures, described.time, progress))
    told.sort(key=lambda issue: (issue.line is None, issue.line or 0))
    return Dataset(name, described.columns, values, lines, raw, tuple(told), described.provenance)


def _of_columns(figures: Figures, time: Timeline, progress: Progress) -> Iterable[Issue]:
    """What the checks say of each column of numbers, in their order."""

    def work(column: Column) -> list[Issue]:
        values = time.values(figures.values, column.name)
        checks = (check(figures, time, column, values) for check in COLUMN_CHECKS)
        return [issue for issues in checks for issue in issues]

    columns = figures.numbers()
    found = each_in_order(work, columns, len(time.order))
    for place, (column, issues) in enumerate(zip(columns, found, strict=True)):
        yield from issues
        progress(0.9 + 0.1 * place / len(columns), f"Checking the figures of {column.name}")


def _describe(column: ReadColumn) -> Column:
    attempt = column.attempt
    return Column(
        name=column.name,
        kind=attempt.kind,
        unit=attempt.unit,
        missing=int(np.count_nonzero(~column.present)),
        reason=attempt.reason,
        granularity=attempt.granularity,
        zone=attempt.zone,
    )


def _unguarded(texts: Values) -> Values:
    bare = texts.copy()
    for row, text in enumerate(texts.tolist()):
        if text and _GUARD.match(text):
            bare[row] = text[1:]
    return bare


def _doubts(column: ReadColumn, lines: Offsets) -> Iterable[Issue]:
    for doubt in column.attempt.doubts:
        line = None if doubt.row is None else int(lines[doubt.row])
        yield Issue(doubt.kind, doubt.text, line, column.name, doubt.row)


def _unreadable(column: ReadColumn, place: int, lines: Offsets, raw: RawText) -> Iterable[Issue]:
    """An issue for each cell that has a value but not one of the column's kind."""
    rows = np.flatnonzero(column.present & ~column.attempt.read)
    if not len(rows) or column.attempt.kind in ("text", "flag"):
        return
    kind: IssueKind = "not-a-number" if column.attempt.kind == "number" else "not-a-date"
    what = "a number" if kind == "not-a-number" else f"a {column.attempt.kind}"
    for row in rows[:MOST_TOLD]:
        shown = shortened(raw.cell(int(row), place) or "")
        if is_total(shown):
            text = f"“{shown}” adds up other rows; leave it out of sums."
            yield Issue("total-row", text, int(lines[row]), column.name, int(row))
            continue
        text = f"“{shown}” is not {what}; the cell counts as empty and keeps its text."
        yield Issue(kind, text, int(lines[row]), column.name, int(row))
    yield from more(kind, column.name, len(rows), f"cells that are not {what}")
