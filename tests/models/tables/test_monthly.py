"""Columns by month: what grew, means, gaps and the days behind each."""

import numpy as np
import pytest

from models.datasets.dataset import Column
from models.errors import QueryError
from models.tables import (
    ColumnsAsRows,
    Monthly,
    PerDay,
)
from tests.models.tables.small import DAY, cells, isos, table, totals

ACROSS = totals(
    ("2024-01-30", 100), ("2024-01-31", 110), ("2024-02-01", 130), ("2024-02-02", 160)
)  # fmt: skip


def test_that_a_running_total_by_month_counts_what_it_grew_by_report_date() -> None:
    made = Monthly(("lost",)).apply(ACROSS)
    assert isos(made, "month") == ["2024-01-01", "2024-02-01"]
    assert cells(made, "lost") == [10, 50]
    assert made.frame["lost"].dtype == np.int64
    assert cells(made, "days covered") == [1, 2]
    assert made.column("month").granularity == "month"
    assert made.column("lost").unit == "persons"


def test_that_a_running_total_by_month_moves_a_day_when_reports_cover_the_day_before() -> None:
    made = Monthly(("lost",), convention="day before").apply(ACROSS)
    assert cells(made, "lost") == [30, 30]
    assert cells(made, "days covered") == [2, 1]


def test_that_a_monthly_mean_is_per_day_covered() -> None:
    made = Monthly(("lost",), how="mean").apply(ACROSS)
    assert cells(made, "lost") == [10, 25]
    assert made.column("lost").unit == "persons/day"
    assert made.column("lost").basis == "per day"


def test_that_months_of_a_per_day_column_equal_those_of_its_running_total() -> None:
    direct = Monthly(("lost",), convention="day before").apply(ACROSS)
    chained = Monthly(("lost",)).apply(PerDay("lost", "day before").apply(ACROSS))
    assert cells(chained, "lost") == cells(direct, "lost")
    assert cells(chained, "days covered") == cells(direct, "days covered")
    assert chained.column("lost").unit == "persons"


def test_that_a_change_over_a_gap_is_shared_between_months_by_days() -> None:
    gap = totals(("2024-01-29", 100), ("2024-02-02", 140))  # 30 and 31 January, 1 and 2 February
    assert cells(Monthly(("lost",)).apply(gap), "lost") == [20, 20]
    chained = Monthly(("lost",)).apply(PerDay("lost").apply(gap))
    assert cells(chained, "lost") == [20, 20]
    assert cells(chained, "days covered") == [2, 2]


def test_that_a_month_without_days_is_a_gap_not_a_zero() -> None:
    count = Column("count", "number")
    made = Monthly(("count",)).apply(table({DAY: ["2024-01-01", "2024-03-01"], count: [5, 7]}))
    assert made.frame["count"].isna().tolist() == [False, True, False]
    assert cells(made, "days covered") == [1, 0, 1]
    assert made.column("count").missing == 1


def test_that_a_level_is_averaged_but_never_added_up() -> None:
    area = Column("area", "number", unit="km²", basis="level")
    held = table({DAY: ["2024-01-01", "2024-01-02"], area: [100.0, 104.0]})
    assert cells(Monthly(("area",), how="mean").apply(held), "area") == [102.0]
    with pytest.raises(QueryError, match="is a level"):
        Monthly(("area",)).apply(held)


def test_that_several_columns_each_bring_their_days() -> None:
    first, second = Column("a", "number"), Column("b", "number")
    small = table({DAY: ["2024-01-01", "2024-01-02"], first: [1, 2], second: [5.0, float("nan")]})
    made = Monthly(("a", "b")).apply(small)
    assert [column.name for column in made.columns] == [
        "month", "a", "days covered", "b", "b: days covered",
    ]  # fmt: skip
    assert cells(made, "days covered") == [2]
    assert cells(made, "b: days covered") == [1]


def test_that_months_of_several_columns_share_their_days_where_these_are_the_same() -> None:
    first, second = Column("a", "number"), Column("b", "number")
    small = table({DAY: ["2024-01-01", "2024-01-02"], first: [1, 2], second: [5, 6]})
    made = Monthly(("a", "b")).apply(small)
    assert [column.name for column in made.columns] == ["month", "a", "days covered", "b"]
    assert (cells(made, "b"), cells(made, "days covered")) == ([11], [2])


def test_that_values_in_rows_keep_over_how_many_days_they_count() -> None:
    first, second = Column("a", "number"), Column("b", "number")
    small = table({DAY: ["2024-01-01", "2024-01-02"], first: [1, 2], second: [5.0, float("nan")]})
    made = ColumnsAsRows(("a", "b")).apply(Monthly(("a", "b")).apply(small))
    assert [column.name for column in made.columns] == ["month", "name", "value", "days covered"]
    assert (cells(made, "value"), cells(made, "days covered")) == ([3, 5], [2, 1])
