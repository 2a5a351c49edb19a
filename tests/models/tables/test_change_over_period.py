"""Change over a period, by both meanings of a report's day."""

from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from models.charts.reading_unit import unit_step
from models.datasets import open_file
from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import QueryError
from models.tables import Table, whole
from models.tables.change_over_period import changes_over, read_period


def losses() -> Table:
    """31 December 2023 to 2 January 2025 would be long: five days around a made-up month end."""
    days = np.array(
        ["2023-12-31", "2024-01-01", "2024-01-30", "2024-01-31", "2024-02-01"],
        dtype="datetime64[s]",
    )
    frame = pd.DataFrame({"date": days, "losses": [100, 130, 900, 940, 1000]})
    columns = (Column("date", "date"), Column("losses", "number", basis="cumulative"))
    return Table("losses", columns, ColumnValues.of(frame), np.arange(5))


def test_that_both_readings_stand_side_by_side() -> None:
    """By report date 940 − 100; where a report covers the day before 1,000 − 130."""
    start, end = read_period("2024-01", "2024-01", "losses")
    assert (start, end) == (date(2024, 1, 1), date(2024, 1, 31))
    values = [change.value for change in changes_over(losses(), "losses", start, end)]
    assert values == [840.0, 870.0]


def test_that_a_reading_without_its_report_says_so_and_the_other_stands() -> None:
    by_date, day_before = changes_over(losses(), "losses", date(2024, 1, 1), date(2024, 2, 1))
    assert by_date.value == 900.0
    assert day_before.value is None
    assert "2024-02-02" in day_before.problem


def test_that_what_is_no_period_is_refused_in_a_sentence() -> None:
    with pytest.raises(QueryError, match="last year"):
        read_period("last year", "2024", "losses")


@pytest.mark.parametrize(
    ("file", "column", "expected"),
    [
        # Published as cross-checks: General Staff, 2024, by report date and a day later.
        ("gsua-losses/russia_losses_personnel.json", "personnel", (430_320.0, 430_790.0)),
        # The Economist's assessed area over 2024, between 3,735 and 3,741 km².
        (
            "economist/area_assessed_as_controlled_by_russia.csv",
            "area_assessed_as_russia_controlled",
            (3_734.74, 3_740.94),
        ),
    ],
)
def test_that_the_year_2024_comes_out_as_published(
    field_data: Path, file: str, column: str, expected: tuple[float, float]
) -> None:
    table = whole(open_file(field_data / "data" / file)[0])
    step = unit_step(table, column)
    table = step.apply(table) if step is not None else table
    found = changes_over(table, column, *read_period("2024", "2024", column))
    assert [change.value for change in found] == [
        pytest.approx(each, abs=0.01) for each in expected
    ]
