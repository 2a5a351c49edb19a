"""What changed between two readings of the same file."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from models.counted import counted
from models.datasets.cells import Mask, Offsets
from models.datasets.dataset import Column, Dataset
from models.datasets.timeline import timeline
from models.datasets.values import Values
from models.frozen import frozen

_FEW = 1000
"""Cells that are named one by one; a revision of more is a rewritten file."""
_PIECE = 65_536


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
        differing = _differing(old, new, column.name, before, after)
        revised += len(differing)
        rows.update(after[differing].tolist())
        few = differing[: _FEW - len(revisions)]
        was = _texts(old, column.name, before[few])
        now = _texts(new, column.name, after[few])
        for row, row_before, one, other in zip(after[few], before[few], was, now, strict=True):
            revisions.append(Revision(int(row), int(row_before), column.name, one, other))
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


def _others(count: int, matched: Offsets) -> tuple[int, ...]:
    """The first of `count` rows that have no counterpart."""
    alone = np.ones(count, dtype=np.bool_)
    alone[matched] = False
    return tuple(np.flatnonzero(alone)[:_FEW].tolist())


def _matched(
    old: Dataset, new: Dataset, shared: list[Column]
) -> tuple[Offsets, Offsets, tuple[str, ...]]:
    """Rows of both readings that are the same record, in the order of the new one, and by which
    columns they are.
    """
    time = timeline(shared, new.values)
    count = min(len(old.values), len(new.values))
    rows = np.arange(count, dtype=np.int64)
    if time is None:
        return rows, rows, ()
    keys = (*time.keys, time.name)
    if any(_has_gaps(dataset, key) for dataset in (old, new) for key in keys):
        return rows, rows, ()
    if not any(len(_differing(old, new, key, rows, rows)) for key in keys):
        return rows, rows, keys  # rows were added at the end, or taken out there
    left, right = _keyed(old, keys), _keyed(new, keys)
    both = right.merge(left, on=[*keys, "copy"], suffixes=("_new", "_old"))
    rows_old, rows_new = both["row_old"].to_numpy(np.int64), both["row_new"]
    return rows_old, rows_new.to_numpy(np.int64), keys


def _has_gaps(dataset: Dataset, name: str) -> bool:
    values = dataset.values.array(name)
    if values.dtype == object:
        return dataset.column(name).missing > 0
    return bool(_absent(values).any())


def _absent(values: Values) -> Mask:
    return np.isnat(values) if values.dtype.kind == "M" else np.isnan(values)


def _keyed(dataset: Dataset, keys: Sequence[str]) -> pd.DataFrame:
    """The keys of each row as text, how often they came before, and the row."""
    keyed = dataset.values.only(keys).frame.astype("str")
    keyed["copy"] = keyed.groupby(list(keys)).cumcount()
    keyed["row"] = np.arange(len(keyed), dtype=np.int64)
    return keyed


def _differing(old: Dataset, new: Dataset, name: str, before: Offsets, after: Offsets) -> Offsets:
    """Places in `before` and `after` whose rows differ in the column `name`.

    They are taken so many at a time that other threads come between.
    """
    was, now = old.values.array(name), new.values.array(name)
    alike = old.column(name).kind == new.column(name).kind
    found: list[Offsets] = []
    for start in range(0, len(before), _PIECE):
        one, other = before[start : start + _PIECE], after[start : start + _PIECE]
        if not alike:
            texts = _texts(old, name, one), _texts(new, name, other)
            differ = np.array([a != b for a, b in zip(*texts, strict=True)], dtype=np.bool_)
        elif was.dtype == object:
            differ = _other_words(was[one], now[other])
        else:
            differ = was[one] != now[other]
            differ &= ~(_absent(was[one]) & _absent(now[other]))
        found.append(start + np.flatnonzero(differ))
    return np.concatenate(found) if found else np.empty(0, dtype=np.int64)


def _other_words(was: Values, now: Values) -> Mask:
    """(n,) whether the cells differ; one that is missing is as one without words."""
    differ = np.asarray(was != now, dtype=np.bool_)
    for place in np.flatnonzero(differ).tolist():
        one, other = was[place], now[place]
        differ[place] = ("" if one is None else one) != ("" if other is None else other)
    return differ


def _texts(dataset: Dataset, name: str, rows: Offsets) -> list[str]:
    """(n,) values as text, the same whether a column is now whole numbers or has gaps."""
    column, values = dataset.column(name), dataset.values.array(name)[rows]
    if column.kind == "number":
        return [_number(value) for value in values.tolist()]
    if values.dtype == object:
        return ["" if value is None else str(value) for value in values.tolist()]
    shown = np.datetime_as_string(values, unit="s" if column.kind == "datetime" else "D").tolist()
    return ["" if text == "NaT" else text.replace("T", " ") for text in shown]


def _number(value: float) -> str:
    if value != value:
        return ""
    return str(int(value)) if float(value).is_integer() else repr(value)


def _span(dataset: Dataset, rows: Offsets) -> str:
    """When these rows are: a day, a month, a year, or from one month to another."""
    time = timeline(dataset.columns, dataset.values)
    if time is None or not len(rows):
        return ""
    days = dataset.values.array(time.name)[rows]
    days = days[~np.isnat(days)]
    if not len(days):
        return ""
    first, last = str(days.min())[:10], str(days.max())[:10]
    for length in (10, 7, 4):
        if first[:length] == last[:length]:
            return f" {'on' if length == 10 else 'in'} {first[:length]}"
    return f" from {first[:7]} to {last[:7]}"
