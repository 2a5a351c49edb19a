"""What came of a locked forecast by a series: read off and offered, for somebody to accept."""

from datetime import date

import numpy as np

from models.errors import ScenarioError
from models.frozen import frozen
from models.quantity.calendar import day_of, number_of
from models.scenarios.hindcast.levels import at_days
from models.scenarios.locking.forecast import Forecast
from models.scenarios.locking.lock import day_of_left
from models.tables.changes import Reports, reports
from models.tables.table import Table


@frozen
class Came:
    """What a series says came: `value`, a day or a number in the forecast's unit, or `None` for
    “not by the limit”; `words` are the sentence for the reader.
    """

    value: float | None
    words: str


def came_by(forecast: Forecast, observed: Table) -> Came:
    """What `observed`, a table of days and what was left, says of `forecast`.

    Of what is left on a day it is the value of that day, read off the line between reports at most
    a week apart; of the day on which nothing is left, the first day with nothing.

    Raises:
        ScenarioError: the forecast is about neither, or the series does not reach far enough.
    """
    found = reports(observed, observed.columns[1].name)
    last = _day(float(found.days[-1]))
    day = day_of_left(forecast)
    if day is not None:
        number = round(number_of(day))
        value = float(at_days(found, np.array([number]))[0][0])
        if np.isnan(value):
            raise ScenarioError(
                f"The series has no report within a week of {day}; its last is of {last}.", "came"
            )
        value = max(value, 0.0)
        return Came(value, f"{value:,.0f} {forecast.unit} were left on {day}.")
    if forecast.unit != "date":
        raise ScenarioError(
            "A series tells what is left on a day, or the day on which nothing is; type what came.",
            "came",
        )
    none = found.values <= 0
    if none.any():
        first = float(found.days[none][0])
        return Came(first, f"On {_day(first)} nothing was left.")
    left = _left_at_last(found, observed, last)
    if found.days[-1] < forecast.limit:
        raise ScenarioError(
            f"{left}, the last report: the series does not reach {_day(forecast.limit)}.", "came"
        )
    return Came(None, f"{left}, so it had not come by {_day(forecast.limit)}.")


def last_words(observed: Table) -> str:
    """What the last report of `observed`, days and what was left, says of it: a sentence."""
    found = reports(observed, observed.columns[1].name)
    return f"{_left_at_last(found, observed, _day(float(found.days[-1])))}, the last report."


def _left_at_last(found: Reports, observed: Table, last: date) -> str:
    return f"{float(found.values[-1]):,.0f} {observed.columns[1].unit} were left on {last}"


def _day(number: float) -> date:
    day = day_of(number)
    assert day is not None  # reports and limits are days of the calendar
    return day
