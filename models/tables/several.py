"""Which columns of a table can be treated alike, and how several are told."""

from collections.abc import Sequence

import numpy as np

from models.datasets.dataset import Column
from models.quantity.in_common import goes_with
from models.tables.covered import NAMES
from models.tables.means import without_means
from models.tables.table import Table

_NAMED = 3
"""Columns that a step names; of more, the others are counted."""


def of_one_kind(table: Table, column: Column) -> tuple[str, ...]:
    """The columns of numbers, in the order of the table, whose unit and basis go with `column`.

    Over how many days the others count is never one of them, nor is the mean of one.
    """
    plain = without_means([each.name for each in table.columns])
    return tuple(
        each.name
        for each in table.columns
        if each.name == column.name
        or (
            each.kind == "number"
            and each.basis == column.basis
            and goes_with(each.unit, column.unit)
            and not each.name.endswith(NAMES)
            and each.name in plain
        )
    )


def with_values(table: Table, names: Sequence[str], at_least: int) -> tuple[str, ...]:
    """Those of the columns that have so many values."""
    return tuple(
        name
        for name in names
        if np.count_nonzero(~np.isnan(table.values.numbers(name))) >= at_least
    )


def some_of(names: Sequence[str]) -> str:
    """“aircraft, tank”, or “aircraft, tank, drone and 12 more”."""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED + 1 else ""
    return ", ".join(names[:_NAMED] if more else names) + more
