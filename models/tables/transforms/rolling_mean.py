"""The mean of a column over the days about each day: of the calendar, not of the rows."""

from dataclasses import replace
from typing import ClassVar, Literal

import numpy as np
import numpy.typing as npt

from models.counted import counted
from models.errors import QueryError
from models.frozen import frozen
from models.tables.calendar import NO_DAY, calendar_column, days
from models.tables.changes import Reports, number_column, reports
from models.tables.covered import COVERED
from models.tables.means import CENTRED, FEWER, MeanOf
from models.tables.places import places_for
from models.tables.table import Table, made_from
from models.tables.transforms.per_day import MOST_REPEATED

Placed = Literal["last day", "middle"]
"""At which of its days a mean stands: publishers of daily losses put it at the last."""

MOST_DAYS = 366


@frozen
class RollingMean:
    """A column more: the mean of `column` over `days` days of the calendar.

    It stands at the last of its days, or in their middle (of an even number at the first day
    after it). A day without a value counts as nothing, never as zero: where one of the days has
    none there is no mean, unless `fewer` lets it be taken over those that have one. A value that
    says over how many days it counts stands for each of them.
    """

    name: ClassVar[str] = "rolling mean"
    column: str
    days: int = 7
    placed: Placed = "last day"
    fewer: bool = False
    day: str | None = None

    @property
    def called(self) -> str:
        """What the new column is called: “personnel (7-day mean)”."""
        how = f"{CENTRED if self.placed == 'middle' else ''}{FEWER if self.fewer else ''}"
        return MeanOf(self.column, self.days, how).called

    @property
    def before(self) -> int:
        """How many days before its own each mean takes in."""
        return self.days - 1 if self.placed == "last day" else self.days // 2

    def words(self) -> str:
        """“7-day mean of personnel (each day and the 6 before)”."""
        after = self.days - 1 - self.before
        about = f"each day and the {self.before} before"
        if after:
            about = f"each day, the {self.before} before and the {after} after"
        fewer = ", fewer where values are missing" if self.fewer else ""
        return f"{self.days}-day mean of {self.column} ({about}{fewer})"

    def apply(self, table: Table) -> Table:
        """The table with the column `called` behind the others.

        Raises:
            QueryError: the column holds no numbers, is a running total or has a mean of that name
                already, its rows are no days, or days stand more than once.
        """
        if not 2 <= self.days <= MOST_DAYS:
            raise QueryError(f"A mean is taken over 2 to {MOST_DAYS} days, not over {self.days}.")
        column = number_column(table, self.column)
        if column.basis == "cumulative":
            raise QueryError(
                f"“{self.column}” is a running total, which a mean would only lag behind; make it "
                "per day first."
            )
        if table.has(self.called):
            raise QueryError(f"“{table.title}” has a column “{self.called}” already.")
        dated = calendar_column(table, self.day)
        if dated.kind == "period":
            raise QueryError(
                f"“{dated.name}” holds {dated.granularity or 'period'}s; a mean over days needs "
                "a value for each day."
            )
        found = reports(table, self.column, self.day)
        if found.repeated > MOST_REPEATED * len(table.values):
            raise QueryError(
                f"Most days of “{table.title}” stand more than once, so “{self.column}” is several "
                "series in one column; keep the rows of one of them first."
            )
        values = self._means(table, found, days(table, dated.name))
        made = replace(
            column,
            name=self.called,
            missing=int(np.count_nonzero(np.isnan(values))),
            reason=self._reason(values),
            places=places_for(values),
        )
        step = f"{self.words()}; {found.note}" if found.note else self.words()
        return replace(
            table,
            columns=(*table.columns, made),
            values=table.values.put(self.called, values),
            steps=(*table.steps, step),
            made_of={**table.made_of, self.called: made_from(table, (self.column,))},
        )

    def _reason(self, values: npt.NDArray[np.float64]) -> str:
        missing = int(np.count_nonzero(np.isnan(values)))
        if not missing:
            return f"worked out here: {self.words()}"
        rows = counted(missing, "row has", "rows have")
        why = "none" if self.fewer else "not all"
        return f"worked out here; {rows} no mean, for {why} of its {self.days} days have a value"

    def _means(
        self, table: Table, found: Reports, of_rows: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.float64]:
        """(n_rows,) the mean that stands at the day of each row, NaN without one."""
        first, value = _by_day(table, self.column, found)
        there = np.isfinite(value)
        total, count = np.zeros(len(value)), np.zeros(len(value), dtype=np.int64)
        held = np.where(there, value, 0.0)
        # One addition for each day of the window: exact for counts, which running sums of
        # fractions are not, and nothing is as long as the window times the rows.
        for step in range(-self.before, self.days - self.before):
            here = slice(max(-step, 0), len(value) - max(step, 0))
            other = slice(max(step, 0), len(value) - max(-step, 0))
            if here.start < here.stop:
                # What is too large for a sum has no mean.
                with np.errstate(over="ignore"):
                    total[here] += held[other]
                count[here] += there[other]
        enough = np.isfinite(total) & (count > 0 if self.fewer else count == self.days)
        means = np.full(len(value), np.nan)
        means[enough] = total[enough] / count[enough]
        made = np.full(len(of_rows), np.nan)
        rows = np.flatnonzero((of_rows != NO_DAY) & (of_rows >= first))
        rows = rows[of_rows[rows] < first + len(value)]
        made[rows] = means[of_rows[rows] - first]
        return made


def _by_day(table: Table, column: str, found: Reports) -> tuple[int, npt.NDArray[np.float64]]:
    """The first day, and (n_days,) the value of each day from then on, NaN where none is known."""
    covered = _covered(table, column, found)
    first = int(np.min(found.days - covered)) + 1
    value = np.full(int(found.days[-1]) - first + 1, np.nan)
    for place in np.flatnonzero(covered > 1).tolist():
        last = int(found.days[place]) - first + 1
        value[last - int(covered[place]) : last] = found.values[place]
    value[found.days - first] = found.values
    return first, value


def _covered(table: Table, column: str, found: Reports) -> npt.NDArray[np.int64]:
    """(n,) the days that each report counts over, up to its own and after that before it."""
    named = [f"{column}: {COVERED}", COVERED]
    name = next((each for each in named if each in table.values), None)
    if name is None:
        return np.ones(len(found.days), dtype=np.int64)
    held = table.values.numbers(name)[found.rows]
    most = np.diff(found.days, prepend=found.days[0] - MOST_DAYS).astype(np.float64)
    return np.where(held > 1, np.minimum(held, most), 1.0).astype(np.int64)
