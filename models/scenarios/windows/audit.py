"""The pace over every start and every length of a window, and where a published choice lies."""

from datetime import date

import numpy as np
import numpy.typing as npt

from models.counted import counted
from models.errors import ScenarioError
from models.frozen import frozen
from models.scenarios.hindcast.levels import at_days, level_reports
from models.scenarios.shapes import Floats
from models.tables.calendar import day_number, day_of
from models.tables.table import Table

SHORTEST = 7
"""Days of the shortest window looked at: below it the mapper's rhythm is all there is to see."""

DAYS_AT_MOST = 2_000
"""Days of the span looked at: every pair of them is a window."""

BEFORE = 365
"""How far before the published window's end starts are looked at, unless told."""

_WITHOUT = ("day without a report was", "days without a report were")


@frozen(eq=False)
class Windows:
    """The paces of every window that somebody could have chosen.

    `pace`: (n_lengths, n_starts) in `unit`, the mean change per day over `lengths` days from
    `starts` on (days since 1970-01-01, the first day included); NaN where a window would end after
    the last day or begin or end on a day without a report. `first`, `last`: the published window;
    `published`: its pace.
    """

    column: str
    unit: str
    starts: npt.NDArray[np.int64]
    lengths: npt.NDArray[np.int64]
    pace: npt.NDArray[np.float64]
    first: date
    last: date
    published: float
    note: str = ""

    @property
    def every(self) -> Floats:
        """(n_windows,) the paces of all windows, rising."""
        return np.sort(self.pace[~np.isnan(self.pace)])

    @property
    def below(self) -> float:
        """The share of all windows with a lower pace than the published one, from 0 to 1."""
        every = self.every
        return float(np.searchsorted(every, self.published)) / len(every)


def windows(
    table: Table,
    column: str,
    first: date,
    last: date,
    earliest: date | None = None,
    latest: date | None = None,
    shortest: int = SHORTEST,
) -> Windows:
    """The pace of `column`, a level or a running total, over every window from `earliest` on.

    `first` and `last` are the published window, both days included. Windows lie between `earliest`
    (a year before `last` unless told) and `latest` (`last` unless told: who chose that window could
    not know more). A day without a report is read off the line between reports at most a week
    apart.

    Raises:
        QueryError: there is no such column of numbers, or no column of dates.
        ScenarioError: the days are not in order, or too many; the series does not cover the window
            or is neither a level nor a running total.
    """
    found, unit = level_reports(table, column)
    begin = day_number(earliest) if earliest is not None else day_number(last) - BEFORE + 1
    end = day_number(latest) if latest is not None else day_number(last)
    begin = min(begin, day_number(first))
    end = max(end, day_number(last))
    if first > last:
        raise ScenarioError(f"The window ends on {last}, before it begins on {first}; swap them.")
    if end - begin + 1 > DAYS_AT_MOST:
        raise ScenarioError(
            f"{end - begin + 1:,} days were asked for; windows in at most {DAYS_AT_MOST:,} days "
            "can be compared. Choose a later first day."
        )
    # The level at the end of the day before is where a window begins.
    numbers = np.arange(begin - 1, end + 1)
    level, filled = at_days(found, numbers)
    pace = _paces(level, shortest)
    published = _between(level, numbers, day_number(first), day_number(last))
    if np.isnan(published):
        there = f"{day_of(int(found.days[0]))} to {day_of(int(found.days[-1]))}"
        raise ScenarioError(
            f"“{column}” does not cover {first} to {last}; it has reports from {there}."
        )
    return Windows(
        column=column,
        unit=f"{unit}/day" if unit else "",
        starts=numbers[1:],
        lengths=np.arange(shortest, shortest + len(pace)),
        pace=pace,
        first=first,
        last=last,
        published=published,
        note=f"{counted(filled, *_WITHOUT)} read off a line." if filled else "",
    )


def _paces(level: Floats, shortest: int) -> npt.NDArray[np.float64]:
    """(n_lengths, n_starts) mean changes per day, all at once: level[s + L] - level[s] over L."""
    days = len(level) - 1
    lengths = np.arange(shortest, days + 1)
    if not len(lengths):
        return np.full((1, days), np.nan)
    # Row L of the view is the level L days later, without a copy; NaN after the last day.
    later = np.lib.stride_tricks.sliding_window_view(
        np.concatenate([level, np.full(days, np.nan)]), days
    )[shortest : days + 1]
    change: npt.NDArray[np.float64] = later - level[:-1]
    change /= lengths[:, None]
    return change


def _between(level: Floats, numbers: npt.NDArray[np.int64], first: int, last: int) -> float:
    before, end = np.searchsorted(numbers, [first - 1, last])
    return float(level[end] - level[before]) / (last - first + 1)
