"""The mean over days of the calendar, each number worked out by hand."""

import math
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import QueryError
from models.tables import PerDay, RollingMean, Table
from models.tables.means import MeanOf, mean_of, mean_said, steps_for
from models.tables.plain import from_plain, to_plain
from models.tables.serial import STEP_NAMES, read_step

DAY = Column("date", "date")
LOST = Column("lost", "number", unit="persons/day", basis="per day")
FIRST = date(2024, 1, 1)


def daily(values: list[float], days: list[int] | None = None, column: Column = LOST) -> Table:
    """The `values` on 1 January 2024 and the days after it, or on those that `days` count."""
    places = list(range(len(values))) if days is None else days
    frame = pd.DataFrame(
        {
            "date": np.array(
                [(FIRST + timedelta(days=each)).isoformat() for each in places], "datetime64[s]"
            ),
            column.name: np.array(values),
        }
    )
    columns = (DAY, column)
    return Table("small", columns, ColumnValues.of(frame), np.arange(len(frame)), ("a file",))


def means(made: Table, name: str = "lost (7-day mean)") -> list[float | None]:
    return [None if math.isnan(each) else each for each in made.values.numbers(name).tolist()]


def test_that_a_mean_stands_at_the_last_of_its_seven_days() -> None:
    made = RollingMean("lost").apply(daily([7, 14, 21, 28, 35, 42, 49, 56, 0]))
    # 196 / 7, then 245 / 7, then 231 / 7: nothing before the seventh day.
    assert means(made) == [None] * 6 + [28, 35, 33]
    assert made.steps == ("7-day mean of lost (each day and the 6 before)",)
    found = made.column("lost (7-day mean)")
    assert (found.unit, found.basis, found.missing) == ("persons/day", "per day", 6)
    assert made.values.numbers("lost").tolist() == [7, 14, 21, 28, 35, 42, 49, 56, 0]


def test_that_it_stands_in_the_middle_of_its_days_on_request() -> None:
    step = RollingMean("lost", placed="middle")
    assert means(step.apply(daily([7, 14, 21, 28, 35, 42, 49, 56, 0])), step.called) == [
        None, None, None, 28, 35, 33, None, None, None,
    ]  # fmt: skip
    assert step.words() == "7-day mean of lost (each day, the 3 before and the 3 after)"
    even = RollingMean("lost", 4, "middle")
    assert means(even.apply(daily([4, 8, 12, 16, 20])), even.called) == [
        None, None, 10, 14, None,
    ]  # fmt: skip


def test_that_a_day_without_a_row_is_neither_zero_nor_skipped() -> None:
    # The 4th of January has no row: the windows that hold it have no mean.
    table = daily([10, 20, 30, 50, 60, 70], [0, 1, 2, 4, 5, 6])
    made = RollingMean("lost", 3).apply(table)
    assert means(made, "lost (3-day mean)") == [None, None, 20, None, None, 60]
    assert "4 rows have no mean" in made.column("lost (3-day mean)").reason
    fewer = RollingMean("lost", 3, fewer=True).apply(table)
    assert means(fewer, "lost (3-day mean, some of fewer days)") == [10, 15, 20, 40, 55, 60]
    assert fewer.steps == (
        "3-day mean of lost (each day and the 2 before, fewer where values are missing)",
    )


def test_that_a_missing_cell_is_a_missing_day() -> None:
    made = RollingMean("lost", 2).apply(daily([4, math.nan, 6, 8]))
    assert means(made, "lost (2-day mean)") == [None, None, None, 7]


def test_that_rows_in_any_order_have_the_mean_of_their_days() -> None:
    made = RollingMean("lost", 2).apply(daily([30, 10, 20], [2, 0, 1]))
    assert means(made, "lost (2-day mean)") == [25, None, 15]


def test_that_a_value_after_a_gap_counts_for_each_day_of_the_gap() -> None:
    total = Column("lost", "number", unit="persons", basis="cumulative")
    # 10 a day, then 60 over three days, which are 20 a day, then 40.
    per_day = PerDay("lost").apply(daily([0, 10, 70, 110], [0, 1, 4, 5], total))
    made = RollingMean("lost", 4).apply(per_day)
    # 2–5 January: (10 + 20 + 20 + 20) / 4; 3–6 January: (20 + 20 + 20 + 40) / 4.
    assert means(made, "lost (4-day mean)") == [None, 17.5, 25]


def test_that_a_running_total_is_refused_with_what_to_do() -> None:
    total = Column("lost", "number", unit="persons", basis="cumulative")
    with pytest.raises(QueryError, match="make it per day first"):
        RollingMean("lost").apply(daily([1, 2, 3], column=total))


def test_that_months_are_refused() -> None:
    table = daily([1, 2, 3])
    month = Column("date", "period", granularity="month")
    monthly = Table("small", (month, LOST), table.values, table.rows)
    with pytest.raises(QueryError, match="holds months"):
        RollingMean("lost").apply(monthly)


def test_that_several_series_in_one_column_are_not_mixed() -> None:
    with pytest.raises(QueryError, match="several series in one column"):
        RollingMean("lost").apply(daily([1, 2, 3, 4], [0, 0, 1, 1]))


def test_that_a_mean_is_made_once() -> None:
    made = RollingMean("lost").apply(daily([1, 2, 3]))
    with pytest.raises(QueryError, match="already"):
        RollingMean("lost").apply(made)


def test_that_the_name_and_the_step_say_of_what_a_column_is_the_mean() -> None:
    steps = (
        RollingMean("a (b)"), RollingMean("lost", 28, "middle"),
        RollingMean("lost", 14, fewer=True), RollingMean("lost", 8, "middle", fewer=True),
    )  # fmt: skip
    for step in steps:
        found = mean_of(step.called)
        assert found is not None
        assert (found.column, found.days, found.called) == (step.column, step.days, step.called)
        assert mean_said(step.words()) == found
    assert steps[1].called == "lost (28-day mean, centred)"
    assert mean_of("lost") is None
    assert mean_said("lost per day (by report date)") is None
    assert mean_of("lost (7-day mean)") == MeanOf("lost", 7)


@pytest.mark.parametrize("days", [1, 0, -7, 367])
def test_that_a_window_of_no_use_is_refused(days: int) -> None:
    with pytest.raises(QueryError, match="2 to 366 days"):
        RollingMean("lost", days).apply(daily([1, 2, 3]))


def test_that_values_beyond_all_bounds_have_no_mean_and_no_warning() -> None:
    made = RollingMean("lost", 2).apply(daily([1.7e308, 1.7e308, -1e300, 1e300]))
    assert means(made, "lost (2-day mean)")[:2] == [None, None]
    assert means(made, "lost (2-day mean)")[3] == 0


def test_that_the_step_is_read_as_it_was_written() -> None:
    step = RollingMean("lost", 28, "middle", fewer=True)
    assert read_step(to_plain(step, STEP_NAMES), "here") == step
    assert from_plain(RollingMean, {"column": "lost"}, "here") == RollingMean("lost", 7)


def test_that_the_words_of_a_mean_belong_to_its_column_alone() -> None:
    week, month = RollingMean("lost").words(), RollingMean("lost", 28).words()
    steps = ("lost per day (by report date)", week, month)
    assert steps_for(steps, {"date", "lost"}) == [steps[0]]
    assert steps_for(steps, {"date", "lost (28-day mean)"}) == [steps[0], month]
