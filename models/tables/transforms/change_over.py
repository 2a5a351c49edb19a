"""How much a running total or a level changed over a stretch of days."""

from dataclasses import replace
from datetime import date, timedelta
from typing import ClassVar

import numpy as np

from models.datasets.dataset import Column
from models.errors import QueryError
from models.frozen import frozen
from models.tables.calendar import CONVENTION_WORDS, DayConvention, as_dates, day_number, day_of
from models.tables.changes import Reports, number_column, reports
from models.tables.table import Table, computed, made_from


@frozen
class ChangeOver:
    """The change of `column` over the days from `start` to `end`, both included.

    By report date it is the value of `end` less that of the day before `start`; where a report
    covers the day before, both reports are one day later.
    """

    name: ClassVar[str] = "change over"
    column: str
    start: date
    end: date
    convention: DayConvention = "report date"
    day: str | None = None

    def words(self) -> str:
        """“change of personnel over 2024-01-01 to 2024-12-31 (by report date)”."""
        return (
            f"change of {self.column} over {self.start.isoformat()} to {self.end.isoformat()} "
            f"({CONVENTION_WORDS[self.convention]})"
        )

    def apply(self, table: Table) -> Table:
        """A table of one row: the two reports' days and values, and the change.

        Raises:
            QueryError: `end` is before `start`, or a report that is needed is not there.
        """
        if self.end < self.start:
            raise QueryError(f"The stretch ends on {self.end} before it starts on {self.start}.")
        column = number_column(table, self.column)
        found = reports(table, self.column, self.day)
        shift = timedelta(days=1 if self.convention == "day before" else 0)
        opening, closing = self.start - timedelta(days=1) + shift, self.end + shift
        before, after = self._value(found, opening), self._value(found, closing)
        values = {
            "opening report": as_dates(np.array([day_number(opening)])),
            "opening value": found.values[[before]],
            "closing report": as_dates(np.array([day_number(closing)])),
            "closing value": found.values[[after]],
            "change": found.values[[after]] - found.values[[before]],
        }
        columns = (
            Column("opening report", "date"),
            replace(column, name="opening value", missing=0),
            Column("closing report", "date"),
            replace(column, name="closing value", missing=0),
            Column("change", "number", unit=column.unit),
        )
        found = computed(table, columns, values, self.words())
        made = dict.fromkeys(values, made_from(table, (self.column,)))
        return replace(found, made_of={**table.made_of, **made})

    def _value(self, found: Reports, day: date) -> int:
        place = int(np.searchsorted(found.days, day_number(day)))
        if place < len(found.days) and found.days[place] == day_number(day):
            return place
        beside = [day_of(int(n)).isoformat() for n in found.days[max(place - 1, 0) : place + 1]]
        raise QueryError(
            f"“{self.column}” has no value on {day.isoformat()}; the nearest days with one are "
            f"{' and '.join(beside)}."
        )
