"""A real series by calendar month: what the methods see of the past, and what then came."""

import numpy as np
import numpy.typing as npt

from models.charts.reading_unit import unit_step
from models.counted import counted
from models.errors import ScenarioError
from models.frozen import frozen
from models.scenarios.hindcast.levels import at_days, is_level
from models.scenarios.shapes import Floats
from models.tables.calendar import NO_DAY, days
from models.tables.changes import Reports, number_column, reports
from models.tables.table import Table

Months = npt.NDArray[np.int64]


@frozen(eq=False)
class MonthlySeries:
    """The change of a column over every whole calendar month.

    `months`: (n,) months since January 1970, one after the other; `change`: (n,) in `unit`, NaN
    where a month's end is not known. `note` says what was filled in, empty if nothing.
    """

    title: str
    column: str
    unit: str
    months: Months
    change: Floats
    source: str = ""
    note: str = ""

    def since(self, month: int) -> "MonthlySeries":
        """The months from `month` on."""
        kept = self.months >= month
        return MonthlySeries(
            self.title,
            self.column,
            self.unit,
            self.months[kept],
            self.change[kept],
            self.source,
            self.note,
        )


def by_month(table: Table, column: str) -> MonthlySeries:
    """The monthly changes of `column`: a running total, a level, or an amount a month.

    An area in m² is turned into km². A month whose last day has no report counts if the reports
    around it are at most seven days apart.

    Raises:
        QueryError: there is no such column of numbers, or no column of dates.
        ScenarioError: no whole month is covered, or the column is none of the three.
    """
    step = unit_step(table, column)
    shown = step.apply(table) if step is not None else table
    found = number_column(shown, column)
    period = next((each for each in shown.columns if each.granularity == "month"), None)
    if is_level(shown, column):
        months, change, note = _between_ends(reports(shown, column))
    elif found.basis is None and period is not None:
        months, change, note = _amounts(shown, column, period.name)
    else:
        raise ScenarioError(
            f"“{column}” is neither a level nor a running total nor an amount a month; choose "
            "another column, or say in the Data tab what it is."
        )
    if len(months) == 0 or np.all(np.isnan(change)):
        raise ScenarioError(
            f"“{column}” of “{table.title}” covers no whole month; choose a longer series."
        )
    return MonthlySeries(
        title=table.title,
        column=column,
        unit=found.unit or "",
        months=months,
        change=change,
        source="; ".join(table.sources),
        note=note,
    )


def first_day(month: Months) -> Months:
    """The first day of each month, in days since 1970-01-01."""
    return month.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)


def month_name(month: int) -> str:
    """“2024-12”."""
    return str(np.datetime64(int(month), "M"))


def _amounts(table: Table, column: str, calendar: str) -> tuple[Months, Floats, str]:
    numbers = days(table, calendar)
    there = numbers != NO_DAY
    month = numbers[there].astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    values = table.values.numbers(column)[there]
    if not len(month):
        return month, np.empty(0), ""
    months = np.arange(int(month.min()), int(month.max()) + 1, dtype=np.int64)
    change = np.full(len(months), np.nan)
    change[month - months[0]] = values
    return months, change, ""


def _between_ends(found: Reports) -> tuple[Months, Floats, str]:
    first = int(found.days[0].astype("datetime64[D]").astype("datetime64[M]").astype(np.int64))
    last = int(
        (found.days[-1] + 1).astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    )
    ends = np.arange(first, last)
    if len(ends) < 2:
        return ends[:0], np.empty(0), ""
    level, filled = at_days(found, first_day(ends + 1) - 1)
    note = found.note
    if filled:
        ends_read = counted(filled, "month end")
        words = f"{ends_read} without a report read off the line between two others"
        note = f"{note}; {words}" if note else words
    return ends[1:], np.diff(level), note
