"""Rows that add up other rows: a total among the data would be counted twice."""

from collections.abc import Iterable

import numpy as np

from models.datasets.dataset import Issue
from models.datasets.findings.check import Figures
from models.datasets.issues import MOST_TOLD, shortened
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
        texts = figures.frame[column.name]
        counts = texts.value_counts()
        totals = {str(text): int(n) for text, n in counts.items() if is_total(str(text))}
        # A word in every other row is the name of a thing, not a total of the others.
        if sum(totals.values()) * 2 > len(texts):
            continue
        rows = np.flatnonzero(texts.isin(list(totals)).to_numpy(dtype=np.bool_))
        for row in rows[:MOST_TOLD].tolist():
            name = str(texts.iloc[row])
            if row in told or name not in totals:
                continue
            told.add(row)
            text = f"“{shortened(name)}” adds up other rows; leave it out of sums."
            if totals[name] > _EACH:
                # A total in a table of many days: told once.
                text = f"{text} It stands in {totals.pop(name):,} rows, first here."
            yield figures.issue("total-row", text, row, column.name)
