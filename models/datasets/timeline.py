"""The order in time of a table's rows, where the table is one series or several side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Mask, Offsets, Places
from models.datasets.dataset import Column
from models.datasets.numbering import numbered
from models.datasets.values import ColumnValues

_KEYS_AT_MOST = 3
_UNIQUE = 0.97
"""Share of rows that must have a date of their own within their group."""
_REGULAR = 0.8
_FEW = 1000
_PROBED = 16
"""One in so many places for a row is looked at first, with every row that it has."""

Groups = Mapping[str, Places]
NO_GROUPS: Groups = MappingProxyType({})


@dataclass(frozen=True, eq=False)
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

    @cached_property
    def step(self) -> int | None:
        """The usual distance of neighbours in days (or months), `None` where it is irregular."""
        steps = self.steps[self.steps > 0]
        if len(steps) < 4:
            return None
        # Only a step that most rows have is in their middle.
        usual = int(np.median(steps))
        count = int(np.count_nonzero(steps == usual))
        return usual if count >= _REGULAR * len(steps) else None

    @cached_property
    def steps(self) -> Offsets:
        """(n,) distance to the row before in the same group, 0 for the first."""
        steps = np.diff(self.days, prepend=self.days[:1])
        steps[self.starts] = 0
        return steps

    def values(self, table: ColumnValues, column: str) -> npt.NDArray[np.float64]:
        """(n,) a number column of the table in this order, NaN where missing."""
        return table.numbers(column)[self.order]


def timeline(
    columns: Sequence[Column], values: ColumnValues, groups: Groups = NO_GROUPS
) -> Timeline | None:
    """The table's order in time, `None` where it is no series (a list of events, no dates).

    `groups`: of columns of words whose different texts are numbered already, the number of each
    cell's, from 0 as they first come up; empty where nearly every cell has a text of its own.
    """
    time = _time_column(columns)
    if time is None or len(values) < 3:
        return None
    moments = values.array(time.name).astype("datetime64[D]")
    rows = np.flatnonzero(~np.isnat(moments))
    parts: frozenset[str] = frozenset()
    if time.granularity == "year":
        days, by_month, parts = _within_year(columns, values, moments)
    else:
        days, by_month = _days(moments, time)
    if len(rows) < 3:
        return None
    for keys, codes in _possible_keys(columns, values, groups):
        found = _grouped(time.name, keys, codes, rows, days, by_month)
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
    days = moments.view(np.int64)
    if time.kind == "date":
        few = moments[~np.isnat(moments)][:_FEW]
        if len(np.unique(few - few.astype("datetime64[M]"))) > 1 and not _end_months(few):
            return days, False
        if _end_months(moments[~np.isnat(moments)]):
            return moments.astype("datetime64[M]").astype(np.int64), True
    months = moments.astype("datetime64[M]")
    day_of_month = (moments - months.astype("datetime64[D]")).astype(np.int64)
    same_day = len(np.unique(day_of_month[~np.isnat(moments)])) == 1
    if time.granularity in ("month", "quarter") or (time.kind == "date" and same_day):
        return months.astype(np.int64), True
    return days, False


def _end_months(days: npt.NDArray[np.datetime64]) -> bool:
    """Whether every day is the last of its month."""
    after = days + np.timedelta64(1, "D")
    return bool((after == after.astype("datetime64[M]")).all())


def _within_year(
    columns: Sequence[Column], values: ColumnValues, moments: npt.NDArray[np.datetime64]
) -> tuple[Offsets, bool, frozenset[str]]:
    """Days of a year and ISO week in two columns, else months of a year (and month)."""
    years = moments.astype("datetime64[Y]").astype(np.int64) + 1970
    named = {column.name.casefold(): column.name for column in columns if column.kind == "number"}
    for part, most in (("week", 53), ("month", 12)):
        if part not in named:
            continue
        parts = values.numbers(named[part])
        if not ((parts >= 1) & (parts <= most)).all():
            continue
        if part == "month":
            months = (years - 1970) * 12 + parts.astype(np.int64) - 1
            return months, True, frozenset((named[part],))
        fourth = (years - 1970).astype("datetime64[Y]").astype("datetime64[D]").astype(np.int64) + 3
        monday = fourth - (fourth + 3) % 7
        days = monday + 7 * (parts.astype(np.int64) - 1)
        return days, False, frozenset((named[part],))
    return (years - 1970) * 12, True, frozenset()


def _possible_keys(
    columns: Sequence[Column], values: ColumnValues, groups: Groups
) -> Iterator[tuple[tuple[str, ...], Places]]:
    """No key, then each of few columns of words, then combinations of them.

    With each comes (n,) the group of every row, numbered from 0 as they first come up.
    """
    yield (), np.zeros(len(values), dtype=np.int32)
    words: dict[str, Places] = {}
    for column in columns:
        if column.kind not in ("text", "flag") or column.missing:
            continue
        codes = groups.get(column.name)
        if codes is None:
            codes = numbered(values.array(column.name))[0]
        if 0 < codes.max(initial=0) < max(1, len(values) // 3):
            words[column.name] = codes
        if len(words) == 5:
            break
    for size in range(1, _KEYS_AT_MOST + 1):
        for keys in combinations(words, size):
            joined = words[keys[0]]
            for key in keys[1:]:
                codes = words[key]
                both = joined.astype(np.int64) * (int(codes.max()) + 1) + codes
                joined = numbered(both)[0]
            yield keys, joined


def _grouped(
    name: str,
    keys: tuple[str, ...],
    groups: Places,
    rows: Offsets,
    days: Offsets,
    by_month: bool,
) -> Timeline | None:
    if len(rows) < len(days):
        groups, days = groups[rows], days[rows]
    least = int(days.min())
    span = int(days.max()) - least + 1
    # Each row must have a day of its own within its group: there must be as many places for them.
    most_repeats = (1 - _UNIQUE) * len(rows)
    if len(rows) - span * (int(groups.max()) + 1) > most_repeats:
        return None
    cells = groups.astype(np.int64)
    cells *= span
    cells += days
    cells -= least
    some = cells[cells % _PROBED == 0]
    if len(some) > _FEW and _different(some) < (2 * _UNIQUE - 1) * len(some):
        return None
    in_order = np.argsort(cells, kind="stable")
    cells = cells[in_order]
    if np.count_nonzero(cells[1:] == cells[:-1]) > most_repeats:
        return None
    groups = groups[in_order]
    starts = np.ones(len(rows), dtype=np.bool_)
    starts[1:] = groups[1:] != groups[:-1]
    if np.count_nonzero(starts) * 3 > len(rows):
        return None
    return Timeline(name, keys, rows[in_order], days[in_order], starts, by_month)


def _different(cells: Offsets) -> int:
    in_order = np.sort(cells)
    return 1 + int(np.count_nonzero(in_order[1:] != in_order[:-1]))
