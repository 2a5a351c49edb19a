"""The change of a running total or a level over a period, by either meaning of a report's day."""

from datetime import date

from models.errors import QueryError
from models.frozen import frozen
from models.tables.calendar import CONVENTION_WORDS, DayConvention
from models.tables.moments import read_moment
from models.tables.table import Table
from models.tables.transforms.change_over import ChangeOver

_CONVENTIONS: tuple[DayConvention, ...] = ("report date", "day before")


@frozen
class Change:
    """One reading: the words of its convention, and the change, or why there is none."""

    convention: str
    value: float | None
    problem: str = ""


def read_period(start: str, end: str, column: str) -> tuple[date, date]:
    """The days from the first of `start` to the last of `end`: `2024` is the whole year.

    Raises:
        QueryError: one of them is not a day, a month or a year.
    """
    return read_moment(start, column)[0].date(), read_moment(end, column)[1].date()


def changes_over(table: Table, column: str, start: date, end: date) -> tuple[Change, ...]:
    """The change by report date, and where a report covers the day before."""
    found: list[Change] = []
    for convention in _CONVENTIONS:
        words = CONVENTION_WORDS[convention]
        try:
            made = ChangeOver(column, start, end, convention).apply(table)
        except QueryError as error:
            found.append(Change(words, None, str(error)))
        else:
            found.append(Change(words, float(made.values.array("change")[0])))
    return tuple(found)
