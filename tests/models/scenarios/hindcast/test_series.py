"""A series by calendar month: month ends, gaps, units, and what is refused."""

from dataclasses import replace
from datetime import date, timedelta
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
from models.scenarios.hindcast import by_month, is_level
from models.tables.table import Table, whole


def level(values: dict[str, float], unit: str | None = "km²") -> Table:
    columns = (Column("date", "date"), Column("held", "number", unit=unit, basis="level"))
    frame = pd.DataFrame(
        {"date": np.array(list(values), dtype="datetime64[s]"), "held": list(values.values())}
    )
    return Table(
        "map", columns, ColumnValues.of(frame), np.arange(len(frame)), sources=("A mapper",)
    )


def months(table: Table) -> dict[str, float]:
    found = by_month(table, "held")
    names = [str(np.datetime64(int(month), "M")) for month in found.months]
    return dict(zip(names, found.change.tolist(), strict=True))


def test_that_a_month_s_change_is_from_its_predecessor_s_last_day_to_its_own() -> None:
    table = level(
        {
            "2023-12-31": 100,
            "2024-01-15": 500,
            "2024-01-31": 107,
            "2024-02-29": 104,
            "2024-03-30": 1,
        }
    )
    assert months(table) == {"2024-01": 7, "2024-02": -3}


def test_that_a_missing_month_end_is_read_off_the_line_within_a_week_and_said() -> None:
    """From 28 January, 100, to 4 February, 170: 10 a day, so 130 on the 31st."""
    table = level({"2023-12-31": 90, "2024-01-28": 100, "2024-02-04": 170, "2024-02-29": 200})
    assert months(table) == pytest.approx({"2024-01": 40, "2024-02": 70})
    assert "1 month end without a report read off" in by_month(table, "held").note


def test_that_a_month_end_in_a_longer_gap_is_missing() -> None:
    values = {"2023-11-30": 80, "2023-12-31": 90, "2024-01-20": 100, "2024-02-04": 170}
    found = months(level({**values, "2024-02-29": 200}))
    assert found["2023-12"] == 10
    assert np.isnan([found["2024-01"], found["2024-02"]]).all()


def test_that_square_metres_are_read_in_square_kilometres() -> None:
    table = level({"2023-12-31": 1e9, "2024-01-31": 1.05e9}, unit="m²")
    found = by_month(table, "held")
    assert found.unit == "km²"
    assert found.change.tolist() == pytest.approx([50.0])
    assert found.source == "A mapper"


def test_that_amounts_a_month_are_taken_as_they_are() -> None:
    """AFP from ISW data, 2024: 725 km² in November, 465 in December."""
    area = whole(open_file(locate(SERIES[0]))[0])
    found = by_month(area, "area_km2")
    assert found.change[-2:].tolist() == [725, 465]
    assert str(np.datetime64(int(found.months[-1]), "M")) == "2024-12"


def test_that_a_series_without_a_whole_month_is_refused() -> None:
    with pytest.raises(ScenarioError, match="covers no whole month"):
        by_month(level({"2024-01-05": 1, "2024-01-31": 2}), "held")


def unstated(values: list[float]) -> Table:
    days = [date(2023, 12, 31) + timedelta(days=place) for place in range(len(values))]
    table = level(dict(zip([day.isoformat() for day in days], values, strict=True)))
    return replace(table, columns=(table.columns[0], replace(table.columns[1], basis=None)))


def test_that_a_daily_amount_is_not_taken_for_a_level() -> None:
    table = unstated([30.0, 5.0, 12.0, 0.5] * 16)
    assert not is_level(table, "held")
    with pytest.raises(ScenarioError, match="neither a level nor a running total"):
        by_month(table, "held")


def test_that_a_column_that_changes_little_from_day_to_day_is_a_level() -> None:
    """From 1,000 km² by 5 a day: 155 in January 2024."""
    table = unstated([1000.0 + 5 * place for place in range(40)])
    assert is_level(table, "held")
    assert by_month(table, "held").change.tolist() == [155.0]


def test_that_what_counts_rows_is_no_level() -> None:
    table = unstated([1000.0 + place for place in range(40)])
    counted = replace(table, columns=(table.columns[0], replace(table.columns[1], unit=None)))
    assert not is_level(counted, "held")


def test_that_a_pace_per_day_is_no_level_however_steady() -> None:
    table = level({"2023-12-31": 100, "2024-01-31": 101})
    paced = replace(table, columns=(table.columns[0], replace(table.columns[1], basis="per day")))
    assert not is_level(paced, "held")


def test_that_words_are_refused() -> None:
    with pytest.raises(QueryError):
        by_month(level({"2024-01-05": 1, "2024-01-31": 2}), "date")


def test_that_the_published_daily_area_has_the_months_of_its_file(field_data: Path) -> None:
    """2024 from 31 December to 31 December: 3,735 km² from the file's two lines."""
    path = field_data / "data" / "economist" / "area_assessed_as_controlled_by_russia.csv"
    table = whole(open_file(path)[0])
    found = by_month(table, "area_assessed_as_russia_controlled")
    year = (found.months >= 54 * 12) & (found.months < 55 * 12)
    lines = path.read_text(encoding="utf-8").splitlines()
    ends = [
        float(next(line for line in lines if line.startswith(day)).split(",")[1])
        for day in ("2023-12-31", "2024-12-31")
    ]
    assert found.change[year].sum() == pytest.approx((ends[1] - ends[0]) / 1e6)
    assert found.change[year].sum() == pytest.approx(3735, abs=1)
    assert found.months[-1] == 56 * 12 + 6  # August 2026 is not whole


def test_that_days_may_stand_in_any_order() -> None:
    days = [date(2023, 12, 31) + timedelta(days=place) for place in range(62)]
    values = {day.isoformat(): float(place) for place, day in enumerate(days)}
    backwards = dict(reversed(list(values.items())))
    assert months(level(backwards)) == months(level(values)) == {"2024-01": 31, "2024-02": 29}
