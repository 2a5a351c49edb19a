"""Two versions of a table, row by row, as a table of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from models.datasets.dataset import Column, Dataset
from models.datasets.versions import Difference
from models.tables.display import text
from models.tables.table import Table, listed

_COLUMNS = (
    Column("Change", "text"),
    Column("Row", "text"),
    Column("Line before", "number"),
    Column("Line now", "number"),
    Column("Column", "text"),
    Column("Before", "text"),
    Column("Now", "text"),
)
_SHOWN = 4


def differences(old: Dataset, new: Dataset, found: Difference) -> Table:
    """What `found` names: a row for each value revised, for each row added and each row removed.

    Rows are named by what tells them from others, and by the line of the file on which they begin.
    """
    revised = (
        ("revised", _name(new, found.keys, one.row), old.lines[one.row_before],
         new.lines[one.row], one.column,
         *_texts(old, [one.column], one.row_before), *_texts(new, [one.column], one.row))
        for one in found.revisions
    )  # fmt: skip
    added = (
        ("added", _name(new, found.keys, row), np.nan, new.lines[row], "", "",
         _values(new, found.keys, row))
        for row in found.rows_added
    )  # fmt: skip
    removed = (
        ("removed", _name(old, found.keys, row), old.lines[row], np.nan, "",
         _values(old, found.keys, row), "")
        for row in found.rows_removed
    )  # fmt: skip
    rows = [*revised, *added, *removed]
    values = {column.name: [row[at] for row in rows] for at, column in enumerate(_COLUMNS)}
    return listed("Differences", _COLUMNS, values)


def _name(dataset: Dataset, keys: Sequence[str], row: int) -> str:
    """“Russia, 2024-11-30”, or “row 12” where nothing but its place tells a row from others."""
    return ", ".join(_texts(dataset, keys, row)) if keys else f"row {row + 1:,}"


def _values(dataset: Dataset, keys: Sequence[str], row: int) -> str:
    """The first values of a row, beside those that name it, with their columns."""
    names = [column.name for column in dataset.columns if column.name not in keys]
    told = names[:_SHOWN]
    pairs = zip(told, _texts(dataset, told, row), strict=True)
    more = "; …" if len(names) > len(told) else ""
    return "; ".join(f"{name} {value or 'empty'}" for name, value in pairs) + more


def _texts(dataset: Dataset, names: Iterable[str], row: int) -> list[str]:
    return [text(dataset.values.array(name)[row], dataset.column(name)) for name in names]
