"""What came of a locked forecast, read off a series."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest

from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import ScenarioError
from models.quantity.calendar import number_of
from models.scenarios import Result, run, scenario_from, template_named, with_settings
from models.scenarios.comparing import observed_left
from models.scenarios.locking import Forecast
from models.scenarios.locking.lock import lock, lock_left
from models.scenarios.locking.observed import came_by
from models.tables.table import Table

TEMPLATE = template_named("remaining-area")
LOCKED = date(2025, 1, 15)


def result(remaining: float) -> Result:
    sets = (f"remaining={remaining}", "pace=11..28")
    return run(with_settings(scenario_from(TEMPLATE), TEMPLATE, sets))


def seen(remaining: float, days: int = 700) -> Table:
    """What a map leaves of `remaining` on 2025-01-01: it takes 5 km² a day from 2024-06-30 on."""
    day = (np.datetime64("2024-06-30", "D") + np.arange(days)).astype("datetime64[s]")
    frame = pd.DataFrame({"date": day, "held": 1000.0 + 5 * np.arange(days)})
    columns = (Column("date", "date"), Column("held", "number", unit="km²", basis="level"))
    table = Table("map", columns, ColumnValues.of(frame), np.arange(days), sources=("A mapper",))
    return observed_left(table, "held", result(remaining))


def left(day: date) -> Forecast:
    return lock_left(result(8559).scenario, TEMPLATE, day, 5000, LOCKED, "left")


def arrival(remaining: float, limit: date) -> Forecast:
    return lock(result(remaining), TEMPLATE, number_of(limit), LOCKED, "day")


def test_that_what_is_left_is_read_on_the_day_of_the_forecast() -> None:
    """365 days at 5 km²: 8,559 less 1,825."""
    came = came_by(left(date(2026, 1, 1)), seen(8559))
    assert came.value == pytest.approx(6734)
    assert came.words == "6,734 km² were left on 2026-01-01."


def test_that_a_day_beyond_the_series_is_still_open() -> None:
    with pytest.raises(ScenarioError, match=r"no report within a week of 2026-12-31; its last is"):
        came_by(left(date(2026, 12, 31)), seen(8559))


def test_that_the_first_day_with_nothing_left_is_the_day_that_came() -> None:
    """500 km² at 5 a day are taken after 100 days, on 11 April."""
    came = came_by(arrival(500, date(2026, 1, 1)), seen(500))
    assert came.value == number_of(date(2025, 4, 11))


def test_that_what_had_not_come_by_the_limit_is_told_so() -> None:
    """The last report is of 2026-05-30, 514 days on."""
    came = came_by(arrival(8559, date(2026, 5, 1)), seen(8559))
    assert came.value is None
    assert came.words == ("5,989 km² were left on 2026-05-30, so it had not come by 2026-05-01.")
    with pytest.raises(
        ScenarioError, match="the last report: the series does not reach 2026-06-01"
    ):
        came_by(arrival(8559, date(2026, 6, 1)), seen(8559))


def test_that_a_forecast_of_something_else_has_to_be_typed() -> None:
    cost = template_named("remaining-area-cost")
    asked = run(scenario_from(cost))
    forecast = lock(asked, cost, 700_000, LOCKED, "cost", "casualties")
    with pytest.raises(ScenarioError, match="type what came"):
        came_by(replace(forecast, id="other"), seen(8559))
