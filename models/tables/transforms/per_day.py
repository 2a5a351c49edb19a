"""A running total or a level as its change per day."""

from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np

from models.datasets.dataset import Column
from models.errors import QueryError
from models.tables.calendar import CONVENTION_WORDS, DayConvention, as_dates, calendar_column
from models.tables.changes import changes, number_column
from models.tables.table import Table, computed

COVERED = "days covered"
"""The column that says over how many days each value is the mean."""


@dataclass(frozen=True, slots=True)
class PerDay:
    """`column` as the difference from report to report, divided by the days between them.

    The first report has nothing before it and drops out. A negative value is a correction by the
    publisher, or ground lost. `convention` says which day a report is about; after a gap the value
    stands at the last day of the gap, with the number of days in `days covered`.
    """

    name: ClassVar[str] = "per day"
    column: str
    convention: DayConvention = "report date"
    day: str | None = None

    def words(self) -> str:
        """“personnel per day (by report date)”."""
        return f"{self.column} per day ({CONVENTION_WORDS[self.convention]})"

    def apply(self, table: Table) -> Table:
        """A table of day, `column` and `days covered`.

        Raises:
            QueryError: the column is per day already, holds no numbers, or has fewer than two.
        """
        column = number_column(table, self.column)
        if column.basis == "per day":
            raise QueryError(f"“{self.column}” is per day already.")
        dated = calendar_column(table, self.day)
        found = changes(table, self.column, self.convention, self.day)
        covered = found.covered
        whole = found.amount.dtype.kind == "i" and bool(np.all(covered == 1))
        values = found.amount if whole else found.amount / covered
        unit = f"{column.unit}/day" if column.unit else None
        columns = (
            Column(dated.name, "date"),
            replace(column, unit=unit, basis="per day", missing=0),
            Column(COVERED, "number", unit="days"),
        )
        step = f"{self.words()}; {found.note}" if found.note else self.words()
        frame = {dated.name: as_dates(found.last), self.column: values, COVERED: covered}
        return computed(table, columns, frame, step, table.rows[found.rows])
