"""The values of one series in two versions of its table, point by point."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from models.charts.matching import matched
from models.charts.spec import Series
from models.charts.split import rows_by_word, rows_of
from models.frozen import frozen
from models.tables.display import text
from models.tables.table import Table


@frozen
class Difference:
    """One value: its place along the axis as text, as the picture has it, and as it is today.

    `None`: there is no such point, or it has no value.
    """

    series: str
    place: str
    before: float | None
    after: float | None
    unit: str | None = None


@frozen
class DrawnColumns:
    """A column of values and the one along, and the words for what they draw."""

    x: str
    y: str
    words: str
    split: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The columns that have to be there."""
        return (self.x, self.y, *((self.split,) if self.split is not None else ()))


@frozen
class Compared:
    """What differs in the order of the axis, and how many values of the picture were looked at."""

    differences: tuple[Difference, ...]
    compared: int


def drawn_columns(series: Sequence[Series], of: str = "") -> tuple[DrawnColumns, ...]:
    """The columns along and of values of all series, each pair once; `of` stands with their words
    where those alone do not tell them from others.
    """
    found: dict[tuple[str, str, str | None], DrawnColumns] = {}
    for each in series:
        for column in (each.y, each.low, each.high, each.per):
            if column is not None:
                label = each.label or column
                words = label if column == each.y else f"{label}, {column}"
                said = f"{words} ({of})" if of else words
                told = DrawnColumns(each.x, column, said, each.split)
                found.setdefault((each.x, column, each.split), told)
    return tuple(found.values())


def compare_apart(then: Table, now: Table, drawn: DrawnColumns) -> list[Compared]:
    """The same by each word of the column that the series is split by, in either table."""
    if drawn.split is None:
        return [compare(then, now, drawn)]
    old, new = rows_by_word(then, drawn.split), rows_by_word(now, drawn.split)
    none = np.empty(0, dtype=np.intp)
    return [
        compare(
            rows_of(then, old.get(word, none)),
            rows_of(now, new.get(word, none)),
            replace(drawn, words=f"{drawn.words}, {word}"),
        )
        for word in dict.fromkeys((*old, *new))
    ]


def same_values(then: Table, now: Table, drawn: DrawnColumns) -> str | None:
    """The column of today that has every value of the picture at its place, if one has."""
    for column in now.columns:
        if column.kind != "number":
            continue
        ours, theirs, alone, _ = matched(then.values.series(drawn.x), now.values.series(drawn.x))
        old, new = then.values.numbers(drawn.y)[ours], now.values.numbers(column.name)[theirs]
        if len(old) and not len(alone) and np.array_equal(old, new, equal_nan=True):
            return column.name
    return None


def compare(then: Table, now: Table, drawn: DrawnColumns) -> Compared:
    """The values that differ, in the order of the axis, and how many the picture has."""
    x, y = drawn.x, drawn.y
    column, unit = then.column(x), then.column(y).unit
    old, new = then.values.numbers(y), now.values.numbers(y)
    ours, theirs, alone, others = matched(then.values.series(x), now.values.series(x))
    before, after = old[ours], new[theirs]
    unlike = (before != after) & ~(np.isnan(before) & np.isnan(after))
    at_first, today = then.values.array(x), now.values.array(x)
    found = [(at_first[ours[k]], before[k], after[k]) for k in np.flatnonzero(unlike)]
    found += [(at_first[k], old[k], None) for k in alone if old[k] == old[k]]
    found += [(today[k], None, new[k]) for k in others if new[k] == new[k]]
    found.sort(key=lambda each: each[0])
    told = tuple(
        Difference(drawn.words, text(place, column), _number(one), _number(other), unit)
        for place, one, other in found
    )
    return Compared(told, int(np.count_nonzero(np.isfinite(old))))


def _number(value: float | None) -> float | None:
    return None if value is None or value != value else float(value)
