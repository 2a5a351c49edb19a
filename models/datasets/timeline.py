"""The order in time of a table's rows, where the table is one series or several side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from models.datasets.cells import Mask, Offsets
from models.datasets.dataset import Column

_KEYS_AT_MOST = 3
_UNIQUE = 0.97
"""Share of rows that must have a date of their own within their group."""
_REGULAR = 0.8


@dataclass(frozen=True, eq=False, slots=True)
class Timeline:
    """A table as series.

    `order`: rows sorted by group and day, rows without a day left out; `days`: their days since
    1970, in that order; `starts`: (n,) whether a row is the first of its group. `keys` name the
    columns that tell the groups apart, none for a single series. `by_month`: days are months.
    """

    name: str
    keys: tuple[str, ...]
    order: Offsets
    days: Offsets
    starts: Mask
    by_month: bool = False
    parts: frozenset[str] = frozenset()
    """Number columns that say the time as well, such as the week of a year."""

    @property
    def step(self) -> int | None:
        """The usual distance of neighbours in days (or months), `None` where it is irregular."""
        steps = self.steps[self.steps > 0]
        if len(steps) < 4:
            return None
        sizes, counts = np.unique(steps, return_counts=True)
        usual = int(np.argmax(counts))
        return int(sizes[usual]) if counts[usual] >= _REGULAR * len(steps) else None

    @property
    def steps(self) -> Offsets:
        """(n,) distance to the row before in the same group, 0 for the first."""
        steps = np.diff(self.days, prepend=self.days[:1])
        steps[self.starts] = 0
        return steps

    def values(self, frame: pd.DataFrame, column: str) -> npt.NDArray[np.float64]:
        """(n,) a number column in this order, NaN where missing."""
        return frame[column].to_numpy(dtype=np.float64, na_value=np.nan)[self.order]


def timeline(columns: Sequence[Column], frame: pd.DataFrame) -> Timeline | None:
    """The table's order in time, `None` where it is no series (a list of events, no dates)."""
    time = _time_column(columns)
    if time is None or len(frame) < 3:
        return None
    moments = frame[time.name].to_numpy(dtype="datetime64[D]")
    rows = np.flatnonzero(~np.isnat(moments))
    parts: frozenset[str] = frozenset()
    if time.granularity == "year":
        days, by_month, parts = _within_year(columns, frame, moments)
    else:
        days, by_month = _days(moments, time)
    if len(rows) < 3:
        return None
    for keys in _possible_keys(columns, frame):
        found = _grouped(time.name, keys, rows, days, frame, by_month)
        if found is not None:
            return replace(found, parts=parts)
    return None


def _time_column(columns: Sequence[Column]) -> Column | None:
    """The first column of dates or periods; bare years only where there is no other."""
    dated = [column for column in columns if column.kind in ("date", "period")]
    finer = [column for column in dated if column.granularity != "year"]
    return next(iter(finer or dated), None)


def _days(moments: npt.NDArray[np.datetime64], time: Column) -> tuple[Offsets, bool]:
    """Days since 1970; months where the periods are months or every date has the same day."""
    months = moments.astype("datetime64[M]")
    days = moments.astype(np.int64)
    day_of_month = (moments - months.astype("datetime64[D]")).astype(np.int64)
    same_day = len(np.unique(day_of_month[~np.isnat(moments)])) == 1
    if time.granularity in ("month", "quarter") or (time.kind == "date" and same_day):
        return months.astype(np.int64), True
    return days, False


def _within_year(
    columns: Sequence[Column], frame: pd.DataFrame, moments: npt.NDArray[np.datetime64]
) -> tuple[Offsets, bool, frozenset[str]]:
    """Days of a year and ISO week in two columns, else months of a year (and month)."""
    years = moments.astype("datetime64[Y]").astype(np.int64) + 1970
    named = {column.name.casefold(): column.name for column in columns if column.kind == "number"}
    for part, most in (("week", 53), ("month", 12)):
        if part not in named:
            continue
        values = frame[named[part]].to_numpy(dtype=np.float64, na_value=0)
        if not ((values >= 1) & (values <= most)).all():
            continue
        if part == "month":
            months = (years - 1970) * 12 + values.astype(np.int64) - 1
            return months, True, frozenset((named[part],))
        fourth = (years - 1970).astype("datetime64[Y]").astype("datetime64[D]").astype(np.int64) + 3
        monday = fourth - (fourth + 3) % 7
        days = monday + 7 * (values.astype(np.int64) - 1)
        return days, False, frozenset((named[part],))
    return (years - 1970) * 12, True, frozenset()


def _possible_keys(columns: Sequence[Column], frame: pd.DataFrame) -> list[tuple[str, ...]]:
    """No key, then each of few columns of words, then combinations of them."""
    words: list[str] = []
    for column in columns:
        if column.kind not in ("text", "flag") or column.missing:
            continue
        if 1 < frame[column.name].nunique() <= max(1, len(frame) // 3):
            words.append(column.name)
        if len(words) == 5:
            break
    keys: list[tuple[str, ...]] = [()]
    for size in range(1, _KEYS_AT_MOST + 1):
        keys.extend(combinations(words, size))
    return keys


def _grouped(
    name: str,
    keys: tuple[str, ...],
    rows: Offsets,
    days: Offsets,
    frame: pd.DataFrame,
    by_month: bool,
) -> Timeline | None:
    groups = _codes(keys, frame)[rows]
    least = int(days[rows].min())
    span = int(days[rows].max()) - least + 1
    # Each row must have a day of its own within its group: there must be as many places for them.
    cells = groups * span + (days[rows] - least)
    most_repeats = (1 - _UNIQUE) * len(rows)
    if len(rows) - span * (int(groups.max()) + 1) > most_repeats:
        return None
    if pd.Series(cells).duplicated().sum() > most_repeats:
        return None
    in_order = np.argsort(cells, kind="stable")
    order, groups = rows[in_order], groups[in_order]
    ordered = days[order]
    starts = np.ones(len(order), dtype=np.bool_)
    starts[1:] = groups[1:] != groups[:-1]
    n_groups = int(starts.sum())
    if n_groups * 3 > len(order):
        return None
    return Timeline(name, keys, order, ordered, starts, by_month)


def _codes(keys: tuple[str, ...], frame: pd.DataFrame) -> Offsets:
    if not keys:
        return np.zeros(len(frame), dtype=np.int64)
    codes: npt.NDArray[Any] = (
        frame.groupby(list(keys), sort=False, observed=True).ngroup().to_numpy()
    )
    return codes.astype(np.int64)
