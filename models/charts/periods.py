"""Stretches of days to shade, from the rows of a table."""

import numpy as np

from models.charts.annotations import Period
from models.tables.calendar import NO_DAY, day_of, days
from models.tables.display import texts
from models.tables.table import Table

ROWS_AT_MOST = 60
"""More stretches than this would only darken the chart."""


def can_give_periods(table: Table) -> bool:
    """Whether the table has two columns of days and not too many rows."""
    return len(_day_columns(table)) > 1 and 0 < len(table.values) <= ROWS_AT_MOST


def periods_from(table: Table) -> tuple[Period, ...]:
    """A stretch for each row that has a first and a last day, called by its first text that is
    meant for a reader: no “id”.

    The first two columns of days are taken; rows in which one is missing are left out, and days
    that stand the wrong way round are turned.
    """
    first, last = (days(table, name) for name in _day_columns(table)[:2])
    places = [place for place, column in enumerate(table.columns) if column.kind == "text"]
    places.sort(key=lambda place: table.columns[place].name.casefold() == "id")
    names = texts(table, places[0], 0, len(table.values)) if places else [""] * len(table.values)
    source = "; ".join(table.sources)
    there = np.flatnonzero((first != NO_DAY) & (last != NO_DAY))
    return tuple(
        Period(
            day_of(int(min(first[row], last[row]))),
            day_of(int(max(first[row], last[row]))),
            names[row],
            source,
        )
        for row in there.tolist()
    )


def _day_columns(table: Table) -> list[str]:
    return [column.name for column in table.columns if column.kind == "date"]
