"""Rows that add up other rows: a total among the data would be counted twice."""

from collections.abc import Iterable

import numpy as np

from models.datasets.dataset import Issue
from models.datasets.findings.check import Figures
from models.datasets.issues import MOST_TOLD, shortened
from models.datasets.numbering import numbered
from models.datasets.totals import is_total

_COLUMNS = 3
_EACH = 3


def total_rows(figures: Figures) -> Iterable[Issue]:
    """One issue for each row that one of its first cells calls a total."""
    if not figures.numbers():
        return
    told: set[int] = set()
    for column in figures.columns[:_COLUMNS]:
        if column.kind != "text":
            continue
        codes, different = numbered(figures.values.array(column.name))
        called = [is_total(text) for text in different.tolist()]
        if not any(called):
            continue
        counts = np.bincount(codes[codes >= 0], minlength=len(different))
        totals = {
            str(text): int(count)
            for text, count, total in zip(different, counts, called, strict=True)
            if total
        }
        # A word in every other row is the name of a thing, not a total of the others.
        if sum(totals.values()) * 2 > len(codes):
            continue
        # Number −1, of what is missing, takes the last place.
        rows = np.flatnonzero(np.array([*called, False])[codes])
        for row in rows[:MOST_TOLD].tolist():
            name = str(different[codes[row]])
            if row in told or name not in totals:
                continue
            told.add(row)
            text = f"“{shortened(name)}” adds up other rows; leave it out of sums."
            if totals[name] > _EACH:
                # A total in a table of many days: told once.
                text = f"{text} It stands in {totals.pop(name):,} rows, first here."
            yield figures.issue("total-row", text, row, column.name)
