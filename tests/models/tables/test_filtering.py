"""Rows that are filtered, windowed and sorted, and what is missing in those that are left."""

from datetime import date

import pytest

from models.datasets.dataset import Column
from models.errors import QueryError
from models.tables import (
    Filter,
    PerDay,
    Scale,
    Select,
    Sort,
    Window,
)
from models.tables.table import missing_in
from tests.models.tables.small import DAY, NAME, table, totals


@pytest.mark.parametrize(
    ("op", "value", "rows"),
    [
        ("=", "1,000", [1]),
        ("≠", "1000", [0, 2, 3]),
        (">", "5.5", [1, 3]),
        ("≤", "1000", [0, 1]),
        ("<", "-1", []),
        ("is missing", "", [2]),
        ("is there", "", [0, 1, 3]),
    ],
)
def test_that_numbers_are_filtered(op: str, value: str, rows: list[int]) -> None:
    number = Column("n", "number")
    small = table({number: [5.5, 1000.0, float("nan"), 2e6]})
    assert Filter("n", op, value).apply(small).rows.tolist() == rows


@pytest.mark.parametrize(
    ("op", "value", "rows"),
    [
        ("=", "2024-01-31", [0]),
        ("=", "2024", [0, 1]),
        ("=", "2024-02", [1]),
        ("=", "2024-Q1", [0, 1]),
        ("=", "2024-W05", [0, 1]),
        (">", "2024-01", [1, 2]),
        ("≤", "2024-01-31", [0]),
        ("≠", "2024", [2, 3]),
    ],
)
def test_that_dates_are_filtered_by_day_month_or_year(op: str, value: str, rows: list[int]) -> None:
    small = table({DAY: ["2024-01-31", "2024-02-01", "2025-01-01", "NaT"]})
    assert Filter("date", op, value).apply(small).rows.tolist() == rows


def test_that_a_day_asked_of_times_means_all_of_it() -> None:
    time = Column("at", "datetime", zone="UTC")
    small = table({time: ["2024-01-01T23:59:59", "2024-01-02T00:00:00"]})
    assert Filter("at", "=", "2024-01-01").apply(small).rows.tolist() == [0]
    assert Filter("at", "=", "2024-01-02T02:00:00+02:00").apply(small).rows.tolist() == [1]


@pytest.mark.parametrize(
    ("op", "value", "rows"),
    [
        ("=", "Avdiivka", [0]),
        ("≠", "Avdiivka", [1, 2]),
        ("contains", "AV", [0]),
        ("contains", ".", []),
        ("does not contain", "av", [1, 2]),
    ],
)
def test_that_texts_are_filtered_and_never_taken_as_patterns(
    op: str, value: str, rows: list[int]
) -> None:
    assert (
        Filter("name", op, value).apply(table({NAME: ["Avdiivka", "Selydove", None]})).rows.tolist()
        == rows
    )


def test_that_flags_are_filtered() -> None:
    small = table({Column("f", "flag"): [True, False, None]})
    assert Filter("f", "=", "yes").apply(small).rows.tolist() == [0]
    assert Filter("f", "=", "false").apply(small).rows.tolist() == [1]
    assert Filter("f", "≠", "true").apply(small).rows.tolist() == [1, 2]


@pytest.mark.parametrize(
    ("step", "words"),
    [
        (Filter("lost", ">", "many"), "“many” is not a number"),
        (Filter("lost", ">", "11,4"), "“11,4” is not a number"),
        (Filter("lost", ">", "9" * 400), "too large"),
        (Filter("date", "=", "yesterday"), "“yesterday” is not a date"),
        (Filter("lost", "contains", "1"), "cannot be asked of number column"),
        (Filter("gone", "=", "1"), "has no column “gone”; it has “date”, “lost”"),
        (Sort("gone"), "has no column “gone”"),
        (Select(("gone",)), "has no column “gone”"),
        (PerDay("date"), "holds dates, not numbers"),
        (PerDay("lost"), "on one day only"),
        (Window(column="lost"), "holds numbers, not dates"),
        (Scale("lost", "km²"), "does not convert to km²"),
    ],
)
def test_that_a_step_that_does_not_fit_says_so_in_a_sentence(
    step: Filter | Sort | Select | PerDay | Window | Scale, words: str
) -> None:
    with pytest.raises(QueryError, match=words):
        step.apply(totals(("2024-01-01", 1)))


def test_that_sorting_is_stable_and_puts_missing_cells_last_either_way() -> None:
    number = Column("n", "number")
    small = table({number: [2.0, float("nan"), 1.0, 2.0]})
    assert Sort("n").apply(small).rows.tolist() == [2, 0, 3, 1]
    assert Sort("n", descending=True).apply(small).rows.tolist() == [0, 3, 2, 1]


def test_that_texts_dates_and_flags_sort_too() -> None:
    small = table(
        {NAME: ["b", None, "a"], DAY: ["2024-02-01", "2024-01-01", "NaT"],
         Column("f", "flag"): [None, True, False]}
    )  # fmt: skip
    assert Sort("name").apply(small).rows.tolist() == [2, 0, 1]
    assert Sort("date").apply(small).rows.tolist() == [1, 0, 2]
    assert Sort("f").apply(small).rows.tolist() == [2, 1, 0]


def test_that_large_whole_numbers_sort_exactly() -> None:
    number = Column("n", "number")
    small = table({number: [9007199254740993, 9007199254740992]})
    assert Sort("n").apply(small).rows.tolist() == [1, 0]
    assert Filter("n", "=", "9007199254740993").apply(small).rows.tolist() == [0]


def test_that_a_window_includes_both_of_its_days() -> None:
    days = totals(("2024-01-01", 1), ("2024-01-02", 2), ("2024-01-03", 3), ("NaT", 4))
    assert Window(date(2024, 1, 2), date(2024, 1, 3)).apply(days).rows.tolist() == [1, 2]
    assert Window(end=date(2024, 1, 1)).apply(days).rows.tolist() == [0]


def test_that_what_is_missing_is_counted_in_the_rows_that_are_left() -> None:
    lost = Column("lost", "number", missing=2)
    every = table({NAME: ["a", None, "b", "c"], lost: [1.0, float("nan"), float("nan"), 4.0]})
    kept = Filter("lost", "is missing").apply(every)
    assert [missing_in(kept, name) for name in ("name", "lost")] == [1, 2]
    assert missing_in(Filter("name", "is missing").apply(kept), "lost") == 1
