"""What changed between two readings of the same file."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

from models.counted import counted
from models.datasets.dataset import Column, Dataset
from models.datasets.timeline import timeline
from models.frozen import frozen

_FEW = 1000
"""Cells that are named one by one; a revision of more is a rewritten file."""


@frozen
class Revision:
    """One value that differs: its row in the new and in the old reading, and both as text."""

    row: int
    row_before: int
    column: str
    was: str
    is_now: str


@frozen
class Difference:
    """The new reading against the old one.

    `added`, `removed`: rows, of which `rows_added` (of the new reading) and `rows_removed` (of the
    old one) name the first; `revised`: how many values differ in rows that both have; `revisions`
    names the first of them; `span`: when the revised rows are, such as “in 2024-11”.
    `columns_added`, `columns_removed`: names. `keys`: the columns that tell a record from others,
    none where rows were matched by their place.
    """

    added: int = 0
    removed: int = 0
    revised: int = 0
    revisions: tuple[Revision, ...] = ()
    span: str = ""
    columns_added: tuple[str, ...] = ()
    columns_removed: tuple[str, ...] = ()
    rows_added: tuple[int, ...] = ()
    rows_removed: tuple[int, ...] = ()
    keys: tuple[str, ...] = ()

    @property
    def nothing(self) -> bool:
        """Whether both readings say the same."""
        columns = self.columns_added + self.columns_removed
        return not (self.added or self.removed or self.revised or columns)

    @property
    def sentence(self) -> str:
        """“+1 row; 2 values revised in 2024-11”, or “nothing changed”."""
        parts: list[str] = []
        if self.added:
            parts.append(f"+{counted(self.added, 'row')}")
        if self.removed:
            parts.append(f"−{counted(self.removed, 'row')}")
        if self.revised:
            parts.append(f"{counted(self.revised, 'value')} revised{self.span}")
        for names, words in ((self.columns_added, "new"), (self.columns_removed, "gone")):
            if names:
                shown = ", ".join(f"“{name}”" for name in names[:3])
                more = f" and {len(names) - 3} more" if len(names) > 3 else ""
                parts.append(f"{'column' if len(names) == 1 else 'columns'} {words}: {shown}{more}")
        return "; ".join(parts) if parts else "nothing changed"


def compare(old: Dataset, new: Dataset) -> Difference:
    """What `new` has that `old` has not, row by row.

    Rows of a series are matched by their day (and group); rows of anything else by their place.
    """
    there = {column.name for column in old.columns}
    shared = [column for column in new.columns if column.name in there]
    names = {column.name for column in new.columns}
    before, after, keys = _matched(old, new, shared)
    revisions: list[Revision] = []
    revised, rows = 0, set[int]()
    for column in shared:
        was, now = _texts(old, column.name, before), _texts(new, column.name, after)
        differing = np.flatnonzero(was != now)
        revised += len(differing)
        rows.update(int(row) for row in after[differing])
        for place in differing[: _FEW - len(revisions)]:
            row, row_before = int(after[place]), int(before[place])
            texts = str(was[place]), str(now[place])
            revisions.append(Revision(row, row_before, column.name, *texts))
    return Difference(
        added=len(new.values) - len(after),
        removed=len(old.values) - len(before),
        revised=revised,
        revisions=tuple(revisions),
        span=_span(new, np.array(sorted(rows), dtype=np.int64)),
        columns_added=tuple(column.name for column in new.columns if column.name not in there),
        columns_removed=tuple(column.name for column in old.columns if column.name not in names),
        rows_added=_others(len(new.values), after),
        rows_removed=_others(len(old.values), before),
        keys=keys,
    )


def _others(count: int, matched: npt.NDArray[np.int64]) -> tuple[int, ...]:
    """The first of `count` rows that have no counterpart."""
    alone = np.ones(count, dtype=np.bool_)
    alone[matched] = False
    return tuple(np.flatnonzero(alone)[:_FEW].tolist())


def _matched(
    old: Dataset, new: Dataset, shared: list[Column]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], tuple[str, ...]]:
    """Rows of both readings that are the same record, in the order of the new one, and by which
    columns they are.
    """
    time = timeline(shared, new.values)
    if time is not None:
        keys = [*time.keys, time.name]
        left, right = _keyed(old, keys), _keyed(new, keys)
        if not (left[keys].isna().any(axis=None) or right[keys].isna().any(axis=None)):
            both = right.merge(left, on=[*keys, "copy"], suffixes=("_new", "_old"))
            rows_old, rows_new = both["row_old"].to_numpy(np.int64), both["row_new"]
            return rows_old, rows_new.to_numpy(np.int64), tuple(keys)
    count = min(len(old.values), len(new.values))
    rows = np.arange(count, dtype=np.int64)
    return rows, rows, ()


def _keyed(dataset: Dataset, keys: list[str]) -> pd.DataFrame:
    """The keys of each row as text, how often they came before, and the row."""
    keyed = dataset.frame[keys].astype("str")
    keyed["copy"] = keyed.groupby(keys).cumcount()
    keyed["row"] = np.arange(len(keyed), dtype=np.int64)
    return keyed


def _texts(dataset: Dataset, name: str, rows: npt.NDArray[np.int64]) -> npt.NDArray[np.object_]:
    """(n,) values as text, the same whether a column is now whole numbers or has gaps."""
    column = dataset.column(name)
    values = dataset.frame[name]
    if column.kind == "number":
        texts = values.astype("float64") if values.dtype != np.int64 else values
        whole = texts.to_numpy()[rows]
        return np.array([_number(value) for value in whole.tolist()], dtype=object)
    return values.astype("str").fillna("").to_numpy(dtype=object)[rows]


def _number(value: float) -> str:
    if value != value:
        return ""
    return str(int(value)) if float(value).is_integer() else repr(value)


def _span(dataset: Dataset, rows: npt.NDArray[np.int64]) -> str:
    """When these rows are: a day, a month, a year, or from one month to another."""
    time = timeline(dataset.columns, dataset.values)
    if time is None or not len(rows):
        return ""
    days = dataset.frame[time.name].iloc[rows]
    first, last = str(days.min())[:10], str(days.max())[:10]
    for length in (10, 7, 4):
        if first[:length] == last[:length]:
            return f" {'on' if length == 10 else 'in'} {first[:length]}"
    return f" from {first[:7]} to {last[:7]}"
