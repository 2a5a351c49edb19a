"""The figures of 2024 from the files of their publishers, against what was published of them."""

from datetime import date
from pathlib import Path

import pytest

from models.datasets import open_file
from models.tables import ChangeOver, Monthly, PerDay, Scale, Table, Window, whole
from models.tables.calendar import DayConvention

AREA = "area_assessed_as_russia_controlled"
YEAR = (date(2024, 1, 1), date(2024, 12, 31))


@pytest.fixture(scope="module")
def personnel(field_data: Path) -> Table:
    path = field_data / "data" / "gsua-losses" / "russia_losses_personnel.json"
    return whole(open_file(path)[0])


@pytest.fixture(scope="module")
def area(field_data: Path) -> Table:
    path = field_data / "data" / "economist" / "area_assessed_as_controlled_by_russia.csv"
    return Scale(AREA, "km²", "m²").apply(whole(open_file(path)[0]))


def change(table: Table, column: str, convention: DayConvention) -> float:
    made = ChangeOver(column, *YEAR, convention).apply(table)
    return made.frame["change"].iloc[0]


@pytest.mark.parametrize(
    ("convention", "losses"), [("day before", 430_790), ("report date", 430_320)]
)
def test_that_losses_of_2024_are_those_of_the_general_staff(
    personnel: Table, convention: DayConvention, losses: int
) -> None:
    """The sum published for 2024 is 430,790: each report covers the day before it."""
    assert change(personnel, "personnel", convention) == losses
    daily = Window(*YEAR).apply(PerDay("personnel", convention).apply(personnel))
    assert len(daily.frame) == 366
    assert daily.frame["personnel"].sum() == losses
    months = Monthly(("personnel",), "sum", convention).apply(personnel)
    year = Window(*YEAR).apply(months)
    assert year.frame["personnel"].sum() == losses
    assert year.frame["days covered"].sum() == 366


@pytest.mark.parametrize(
    ("convention", "losses"), [("day before", 125_830), ("report date", 125_450)]
)
def test_that_losses_of_autumn_2024_are_those_isw_rounds_to_125800(
    personnel: Table, convention: DayConvention, losses: int
) -> None:
    months = Monthly(("personnel",), "sum", convention).apply(personnel)
    autumn = Window(date(2024, 9, 1), date(2024, 11, 30)).apply(months)
    assert len(autumn.frame) == 3
    assert autumn.frame["personnel"].sum() == losses


def test_that_the_area_gained_over_2024_is_3735_to_3741_square_kilometres(area: Table) -> None:
    assert change(area, AREA, "report date") == pytest.approx(3734.740, abs=0.001)
    assert change(area, AREA, "day before") == pytest.approx(3740.941, abs=0.001)


def test_that_the_day_that_stands_twice_is_told(area: Table) -> None:
    daily = PerDay(AREA).apply(area)
    assert "2026-04-04 stands twice" in daily.steps[-1]
    assert daily.column(AREA).unit == "km²/day"
    # The largest step since December 2022, on 2025-11-24, is +330.2 km².
    late = Window(date(2023, 1, 1), None).apply(daily)
    assert late.frame[AREA].max() == pytest.approx(330.2, abs=0.05)
