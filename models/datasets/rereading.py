"""A file read again against the reading before: what changed in it, and whether it lost much."""

from collections.abc import Sequence

from models.datasets.dataset import Dataset
from models.datasets.versions import Difference, compare

MOST_LOST = 0.1
"""The share of a table's rows that may go before somebody should look first."""


def reread(old: Sequence[Dataset], new: Sequence[Dataset]) -> tuple[str, str]:
    """How `new` differs from `old`, table by table, and what it lost; both empty the first time.

    What is lost is a part of a sentence about the file, such as “has only 900 of 1,626 rows”, and
    empty where the new reading can take the place of the old one without a question. A file that
    is still being written is shorter at its end; a page with an error message in the place of a
    download has other columns or next to no rows.
    """
    before = {dataset.name: dataset for dataset in old}
    told: list[tuple[str, str]] = []
    lost: list[str] = []
    for dataset in new:
        was = before.pop(dataset.name, None)
        if was is not None:
            difference = compare(was, dataset)
            told.append((dataset.name, difference.sentence))
            lost.append(_lost(was, dataset, difference))
    lost += [f"has no table “{name}” any more" for name in before]
    changed = told[0][1] if len(told) == 1 else "; ".join(f"{n}: {words}" for n, words in told)
    return changed, next((words for words in lost if words), "")


def _lost(was: Dataset, now: Dataset, difference: Difference) -> str:
    if was.columns and len(difference.columns_removed) == len(was.columns):
        return f"has none of the columns of “{was.name}” any more"
    count, left = len(was.values), len(now.values)
    # Rows that fall out at the start while others come at the end are a window that moves on.
    removed = difference.rows_removed
    cut_short = bool(removed) and not difference.added and removed[0] >= left - 1
    if left < count and (cut_short or count - left > MOST_LOST * count):
        return f"has only {left:,} of {count:,} rows"
    return ""
