"""Values as a person reads them in a table."""

import numpy as np
import pandas as pd
import pytest

from models.datasets.dataset import Column, Granularity
from models.datasets.values import ColumnValues
from models.tables.display import text, texts
from models.tables.table import Table

NUMBER = Column("n", "number")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (1626, "1,626"),
        (9007199254740993, "9,007,199,254,740,993"),
        (np.int64(-1234), "-1,234"),
        (43679052552.25393, "43,679,052,552.25393"),
        (7.236087880657281, "7.236087880657281"),
        (0.1 + 0.2, "0.30000000000000004"),
        (5.0, "5"),
        (1e300, "1e+300"),
        (float("inf"), "inf"),
        (float("nan"), ""),
        (None, ""),
    ],
)
def test_that_a_number_keeps_every_digit(value: object, shown: str) -> None:
    assert text(value, NUMBER) == shown


def test_that_the_text_of_a_float_reads_back_as_the_same_float() -> None:
    values = np.random.default_rng(1).standard_normal(500) * 10.0 ** np.arange(-250, 250)
    assert [float(text(value, NUMBER).replace(",", "")) for value in values] == values.tolist()


@pytest.mark.parametrize(
    ("granularity", "shown"),
    [("year", "2024"), ("quarter", "2024-Q4"), ("month", "2024-12"), ("week", "2025-W01")],
)
def test_that_a_period_is_written_by_its_length(granularity: Granularity, shown: str) -> None:
    column = Column("p", "period", granularity=granularity)
    assert text(np.datetime64("2024-12-30"), column) == shown


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        (None, "2024-07-01 12:00:00"),
        ("UTC", "2024-07-01 12:00:00+00:00"),
        ("+03:00", "2024-07-01 15:00:00+03:00"),
    ],
)
def test_that_a_time_is_written_in_the_zone_of_its_column(zone: str | None, shown: str) -> None:
    column = Column("t", "datetime", zone=zone)
    assert text(np.datetime64("2024-07-01T12:00:00"), column) == shown


def test_that_a_block_holds_just_the_rows_asked_for() -> None:
    columns = (
        Column("date", "date"), Column("n", "number"), Column("name", "text"), Column("f", "flag"),
    )  # fmt: skip
    frame = pd.DataFrame(
        {
            "date": np.array(["2024-12-31", "NaT", "2025-01-01"], dtype="datetime64[s]"),
            "n": [1.5, float("nan"), 2000.0],
            "name": pd.Series(["a", None, "c"], dtype="str"),
            "f": pd.Series([True, None, False], dtype="boolean"),
        }
    )
    table = Table("small", columns, ColumnValues.of(frame), np.arange(3))
    assert texts(table, 0, 0, 3) == ["2024-12-31", "", "2025-01-01"]
    assert texts(table, 1, 1, 3) == ["", "2,000"]
    assert texts(table, 2, 0, 3) == ["a", "", "c"]
    assert texts(table, 3, 0, 3) == ["true", "", "false"]
    assert texts(table, 3, 3, 3) == []
