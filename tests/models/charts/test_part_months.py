"""Months that a published table counts only some days of."""

from dataclasses import replace
from datetime import date
from typing import Any

import numpy as np
import pytest

from models.charts import Axis, ChartSpec, Outcome, Series
from models.charts.drawing import prepare
from models.charts.lint import remarks
from models.charts.picture import pack, unpack
from models.datasets.dataset import Column
from models.tables import Table
from models.tables.calendar import day_number
from models.tables.table import listed
from models.tables.transforms import PerDay

AREA = Column("area_km2", "number", unit="km²")


def published(days: list[float], name: str = "days", area: Column = AREA) -> Table:
    """Area taken in June, July and August of 2024, which have 30, 31 and 31 days."""
    months = np.array(["2024-06", "2024-07", "2024-08"], dtype="datetime64[M]")
    columns = (
        Column("month", "period", granularity="month"),
        area,
        Column(name, "number", unit="days"),
    )
    values: dict[str, Any] = {
        "month": months.astype("datetime64[s]"),
        area.name: [129.0, 198.0, 477.0],
        name: days,
    }
    return listed("area", columns, values)


def outcome(table: Table, mark: str = "bar") -> Outcome:
    return Outcome(
        ChartSpec(title="Area", series=(Series("area", "month", "area_km2", mark=mark),)),
        {"area": table},
    )


def parts(table: Table) -> list[bool]:
    return prepare(outcome(table)).points[0].part.tolist()


@pytest.mark.parametrize("name", ["days", "days covered", "area_km2: days covered"])
def test_that_a_month_with_fewer_days_than_it_has_is_a_part(name: str) -> None:
    assert parts(published([30, 30, 31], name)) == [False, True, False]


def test_that_what_does_not_grow_with_the_days_is_whole() -> None:
    level = replace(AREA, basis="cumulative")
    assert parts(published([30, 30, 31], area=level)) == [False, False, False]
    by_day = PerDay("area_km2").apply(published([30, 30, 31]))
    assert parts(by_day) == [False, False, False]


@pytest.mark.parametrize("unit", ["%", "pp", "km²/day", "casualties/km²"])
def test_that_shares_and_rates_are_whole(unit: str) -> None:
    assert parts(published([30, 30, 31], area=replace(AREA, unit=unit))) == [False, False, False]


@pytest.mark.parametrize(
    ("days", "name"), [([30, 30, 31], "days of fog"), ([3, 4, 5], "days"), ([30, 30, 40], "days")]
)
def test_that_the_days_of_other_things_do_not_count(days: list[float], name: str) -> None:
    """Days on which there was fog are never those of a whole month, or are counted otherwise."""
    assert parts(published(days, name)) == [False, False, False]


def test_that_part_months_are_remarked_and_their_days_are_kept_in_the_picture() -> None:
    two = outcome(published([29, 30, 31]))
    (found,) = [each for each in remarks(prepare(two)) if each.rule == "part-month"]
    assert found.words == (
        "2 months are not wholly covered and lower for that. They are drawn paler: leave them out, "
        "or draw the mean a day."
    )
    one = outcome(published([30, 30, 31]), "line")
    (found,) = [each for each in remarks(prepare(one)) if each.rule == "part-month"]
    assert found.words.startswith("1 month is not wholly covered and lower for that. It looks like")
    again = prepare(unpack(pack(two)))
    assert again.points[0].part.tolist() == [True, True, False]


def test_that_months_are_counted_and_not_the_cells_of_a_heat_map() -> None:
    """Tanks and drones in June and July cover 29 and 30 days; nothing counts drones in June."""
    columns = (
        Column("month", "period", granularity="month"),
        Column("name", "text"),
        Column("value", "number", unit="pieces"),
        Column("days covered", "number", unit="days"),
    )
    months = np.repeat(np.array(["2024-06", "2024-07", "2024-08"], dtype="datetime64[M]"), 2)
    values: dict[str, Any] = {
        "month": months.astype("datetime64[s]"),
        "name": ["tank", "drone"] * 3,
        "value": [100.0, float("nan"), 110.0, 9.0, 120.0, 31.0],
        "days covered": [30.0, 0.0, 30.0, 30.0, 31.0, 31.0],
    }
    table = listed("losses", columns, values)
    series = Series("losses", "month", "value", mark="heat", names="name")
    made = Outcome(ChartSpec(title="Losses", series=(series,)), {"losses": table})
    (found,) = [each for each in remarks(prepare(made)) if each.rule == "part-month"]
    assert found.words.startswith("1 month is not wholly covered")


def test_that_part_months_outside_the_window_are_not_remarked() -> None:
    made = outcome(published([29, 30, 31]))
    july = Axis(low=float(day_number(date(2024, 7, 1))))
    (found,) = [
        each
        for each in remarks(prepare(replace(made, spec=replace(made.spec, x=july))))
        if each.rule == "part-month"
    ]
    assert found.words.startswith("1 month is not wholly covered")
