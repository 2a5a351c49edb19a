"""The day that the figures of a table are as of, where its own columns tell it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from models.datasets.dataset import Column
from models.datasets.values import ColumnValues

_OWN = frozenset(("as of", "asof", "as of date", "date as of"))
"""Names of a column that says of each row what day it is as of."""


def as_of_by_columns(
    columns: Sequence[Column], values: ColumnValues, series: str | None, read_at: str
) -> str | None:
    """The last day of the column that is named as of, else of all columns of days, as ISO has it.

    `series`: the column of days that the rows are a series over; without one only a column of that
    name tells. What lies after `read_at` (ISO 8601), as deadlines do, is no day that figures were
    known on, unless it is one of the series.
    """
    own = [one for one in columns if _spelled(one.name) in _OWN and one.kind == "date"]
    if own:
        return max(filter(None, (_last(one, values) for one in own)), default=None)
    if not any(one.name == series and one.kind == "date" for one in columns):
        return None
    days = [
        day
        for one in columns
        if one.kind in ("date", "datetime") and (day := _last(one, values)) is not None
        if one.name == series or not read_at or day <= read_at[:10]
    ]
    return max(days, default=None)


def _spelled(name: str) -> str:
    return " ".join(name.casefold().replace("_", " ").replace("-", " ").split())


def _last(column: Column, values: ColumnValues) -> str | None:
    moments = values.array(column.name)
    moments = moments[~np.isnat(moments)]
    return str(moments.max())[:10] if len(moments) else None
