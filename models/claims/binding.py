"""A claim's input that is read from a data file instead of from print."""

from datetime import date
from typing import Literal

from models.frozen import frozen

Measure = Literal["change", "sum", "value"]
"""The change of a running total or a level over the days, the sum of amounts per period in them, or
the value on the last of them.
"""
ReportDay = Literal["report date", "day before"]
"""What a report's figure is about: `models.tables.calendar.DayConvention`."""


@frozen
class Binding:
    """Which column of which table of which file, over which days (both included), and how read.

    `version` names the version of the file from which the input's text was taken last, `printed`
    is what the report printed in its place.
    """

    file: str
    table: str
    column: str
    start: date
    end: date
    convention: ReportDay = "report date"
    measure: Measure = "change"
    version: str = ""
    printed: str = ""

    @property
    def words(self) -> str:
        """“personnel of losses, change over 2024-01-01 to 2024-12-31, by report date”."""
        from models.tables.calendar import CONVENTION_WORDS  # numpy, which a start does without

        days = f"{self.start.isoformat()} to {self.end.isoformat()}"
        how = {
            "change": f"change over {days}, {CONVENTION_WORDS[self.convention]}",
            "sum": f"sum of {days}",
            "value": f"on {self.end.isoformat()}, {CONVENTION_WORDS[self.convention]}",
        }
        return f"{self.column} of {self.table}, {how[self.measure]}"
