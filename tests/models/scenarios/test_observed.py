"""A pace drawn from a series: units, the days of a row, and what is refused."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from models.bundled import locate
from models.datasets import open_file
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import QueryError, ScenarioError
from models.figures import SERIES
from models.scenarios import numbers, pace_from, scenario_from, template_named
from models.scenarios.scenario import Input
from models.tables import PerDay, Scale, Window
from models.tables.table import Table, whole

DEFAULT = scenario_from(template_named("remaining-area"))
PACE = DEFAULT.inputs[1]


def table(columns: dict[Column, list[object]], title: str = "advance") -> Table:
    frame = pd.DataFrame({column.name: values for column, values in columns.items()})
    rows = np.arange(len(frame), dtype=np.int64)
    return Table(title, tuple(columns), ColumnValues.of(frame), rows, sources=("ISW",))


def drawn(unit: str | None, values: list[object], name: str = "pace") -> Input:
    return pace_from(table({Column(name, "number", unit=unit): values}), name, PACE)


def test_that_values_in_the_input_s_unit_are_taken_as_they_are() -> None:
    pace = drawn("km²/day", [18.0, 28.0])
    assert (pace.shape, pace.values) == ("empirical", (18.0, 28.0))
    assert (pace.low, pace.likely, pace.high) == (None, None, None)
    assert pace.source == "ISW"
    assert pace.note == "2 values of pace in advance."


def test_that_another_unit_of_the_same_kind_is_converted() -> None:
    """1 mi² = 2.58998811 km²; 7 km² a week are 1 km² a day."""
    assert drawn("mi²/day", [1.0]).values == pytest.approx((2.58998811,))
    assert drawn("km²/week", [7.0]).values == pytest.approx((1.0,))


def test_that_missing_values_are_left_out_and_counted_right() -> None:
    pace = drawn("km²/day", [18.0, float("nan"), 28.0])
    assert pace.values == (18.0, 28.0)
    assert pace.note.startswith("2 values")


def test_that_a_column_without_a_unit_is_said_to_be_taken_on_trust() -> None:
    pace = drawn(None, [18.0])
    assert pace.values == (18.0,)
    assert "its unit is not stated, so it is taken as km²/day" in pace.note


def test_that_the_bundled_months_become_paces_by_their_own_days() -> None:
    """725 km² in 30 days of November and 465 in the 30 days to 30 December: 24.17 and 15.5."""
    [months] = open_file(locate(SERIES[0]))
    pace = pace_from(whole(months), "area_km2", PACE)
    assert len(pace.values) == 10
    assert pace.values[-2:] == pytest.approx((725 / 30, 15.5))
    assert "divided by the days of each row" in pace.note


def test_that_months_without_a_column_of_days_have_those_of_the_calendar() -> None:
    """29 km² in February 2024 and 31 in March are 1 km² a day each."""
    month = Column("month", "period", granularity="month")
    months = table({
        month: list(pd.to_datetime(["2024-02-01", "2024-03-01"])),
        Column("area", "number", unit="km²"): [29.0, 31.0],
    })  # fmt: skip
    assert pace_from(months, "area", PACE).values == pytest.approx((1.0, 1.0))


def test_that_an_amount_per_row_of_unknown_days_is_refused() -> None:
    days = table({
        Column("day", "date"): list(pd.to_datetime(["2024-02-01", "2024-03-01"])),
        Column("area", "number", unit="km²"): [29.0, 31.0],
    })  # fmt: skip
    with pytest.raises(ScenarioError, match="nothing says how many days a row covers") as error:
        pace_from(days, "area", PACE)
    assert error.value.input == "pace"


@pytest.mark.parametrize(("basis", "word"), [("cumulative", "running total"), ("level", "level")])
def test_that_a_running_total_or_a_level_is_no_pace(basis: str, word: str) -> None:
    column = replace(Column("area", "number", unit="km²"), basis=basis)
    with pytest.raises(ScenarioError, match=f"is a {word}; turn it into per day first"):
        pace_from(table({column: [1.0, 2.0]}), "area", PACE)


def test_that_casualties_are_no_pace_of_area() -> None:
    with pytest.raises(ScenarioError, match="is in casualties/day, but “pace” is in km²/day"):
        drawn("casualties/day", [1523.0])


def test_that_an_empty_or_missing_column_is_refused() -> None:
    with pytest.raises(ScenarioError, match="no value to draw from"):
        drawn("km²/day", [float("nan")])
    with pytest.raises(QueryError, match="no column “speed”"):
        pace_from(table({Column("pace", "number"): [1.0]}), "speed", PACE)


def test_that_a_scenario_on_the_bundled_months_has_the_median_of_their_paces() -> None:
    """Ten months, 1.6 to 24.2 km² a day: between the 5th and 6th fastest lies the median time."""
    [months] = open_file(locate(SERIES[0]))
    pace = pace_from(whole(months), "area_km2", PACE)
    inputs = tuple(pace if each.name == "pace" else each for each in DEFAULT.inputs)
    samples = numbers(replace(DEFAULT, inputs=inputs))["duration"].samples
    for value in pace.values:
        share = np.mean(np.isclose(samples, 8559 / value / 365.25))
        assert share == pytest.approx(0.1, abs=1e-3)


def test_that_the_economist_s_daily_area_gives_a_pace_per_day(field_data: Path) -> None:
    """From 111,738.76 km² on 2024-01-01 to 115,479.70 on 2025-01-01: 3,740.94 km² in 366 days."""
    folder = field_data / "data" / "economist"
    [daily] = open_file(folder / "area_assessed_as_controlled_by_russia.csv")
    name = "area_assessed_as_russia_controlled"
    moved = whole(daily)
    for step in (
        Window(date(2024, 1, 1), date(2025, 1, 1)),
        Scale(name, "km²", "m²"),
        PerDay(name),
    ):
        moved = step.apply(moved)
    pace = pace_from(moved, name, PACE)
    assert len(pace.values) == 366
    assert sum(pace.values) == pytest.approx(3740.94, abs=0.01)
    assert min(pace.values) < 0
