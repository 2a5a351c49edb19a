"""Keep the rows between two days."""

from datetime import date
from typing import ClassVar

import numpy as np

from models.frozen import frozen
from models.tables.calendar import NO_DAY, calendar_column, day_number, days
from models.tables.table import Table, taken


@frozen
class Window:
    """Rows from `start` to `end`, both included; `None` leaves that side open."""

    name: ClassVar[str] = "window"
    start: date | None = None
    end: date | None = None
    column: str | None = None

    def words(self) -> str:
        """“2024-01-01 to 2024-12-31”."""
        if self.start and self.end:
            return f"{self.start.isoformat()} to {self.end.isoformat()}"
        if self.start:
            return f"from {self.start.isoformat()}"
        return f"to {self.end.isoformat()}" if self.end else "all days"

    def apply(self, table: Table) -> Table:
        """The rows in the window. Raises `QueryError` where no column holds dates."""
        numbers = days(table, calendar_column(table, self.column).name)
        inside = numbers != NO_DAY
        if self.start is not None:
            inside &= numbers >= day_number(self.start)
        if self.end is not None:
            inside &= numbers <= day_number(self.end)
        return taken(table, np.flatnonzero(inside), self.words())
