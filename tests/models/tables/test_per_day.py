"""Running totals and amounts made per day, each number worked out by hand."""

import numpy as np
import pytest

from models.datasets.dataset import Column
from models.errors import QueryError
from models.tables import (
    Monthly,
    PerDay,
    Table,
)
from models.tables.display import texts
from tests.models.tables.small import DAY, cells, isos, table, totals


def test_that_a_running_total_becomes_the_difference_of_each_day() -> None:
    made = PerDay("lost").apply(
        totals(("2024-01-01", 100), ("2024-01-02", 130), ("2024-01-03", 125))
    )
    assert isos(made, "date") == ["2024-01-02", "2024-01-03"]
    assert cells(made, "lost") == [30, -5]
    assert made.frame["lost"].dtype == np.int64
    assert made.column("lost").basis == "per day"
    assert made.column("lost").unit == "persons/day"
    assert made.rows.tolist() == [1, 2]
    assert made.steps == ("lost per day (by report date)",)
    assert made.sources == ("a file",)


def test_that_several_totals_become_per_day_beside_each_other() -> None:
    """Tanks are reported every day, and helicopters on the 1st, the 3rd and the 4th."""
    tanks, few = (Column(name, "number", unit="units", basis="cumulative") for name in "th")
    made = PerDay("t", others=("h",)).apply(
        table({
            DAY: ["2024-01-01", "2024-01-02", "2024-01-03", "2024-01-04"],
            tanks: [10, 12, 15, 15],
            few: [1, float("nan"), 5, 6],
        })
    )  # fmt: skip
    names = [column.name for column in made.columns]
    assert names == ["date", "t", "days covered", "h", "h: days covered"]
    assert isos(made, "date") == ["2024-01-02", "2024-01-03", "2024-01-04"]
    assert cells(made, "t") == [2, 3, 0]
    assert cells(made, "h")[1:] == [2, 1]
    assert made.column("h").missing == 1
    assert cells(made, "days covered") == [1, 1, 1]
    assert cells(made, "h: days covered") == [0, 2, 1]
    assert {made.column(name).unit for name in "th"} == {"units/day"}
    assert made.rows.tolist() == [1, 2, 3]
    assert made.steps == ("t, h per day (by report date)",)
    # Over January helicopters grew by 2 a day on two days and by 1 on one.
    assert cells(Monthly(("t", "h")).apply(made), "h") == [5]


def test_that_a_day_on_which_only_one_of_two_totals_was_reported_stands() -> None:
    one, other = (Column(name, "number", basis="cumulative") for name in "ab")
    made = PerDay("a", others=("b",)).apply(
        table({
            DAY: ["2024-01-01", "2024-01-02", "2024-01-03"],
            one: [1, 3, float("nan")],
            other: [float("nan"), 10, 14],
        })
    )  # fmt: skip
    assert isos(made, "date") == ["2024-01-02", "2024-01-03"]
    assert cells(made, "a")[0] == 2
    assert cells(made, "b")[1] == 4
    assert [made.column(name).missing for name in "ab"] == [1, 1]
    assert made.rows.tolist() == [1, 2]


def test_that_amounts_of_periods_become_per_day_together_and_not_with_totals() -> None:
    """50 and 62 over the 31 days of March, 111 and 60 over the 30 of April."""
    month = Column("month", "period", granularity="month")
    area, towns = Column("area", "number"), Column("towns", "number")
    total = Column("total", "number", basis="cumulative")
    both = table({
        month: ["2024-03-01", "2024-04-01"], area: [50, 111], towns: [62, 60], total: [1, 2],
    })  # fmt: skip
    made = PerDay("area", others=("towns",)).apply(both)
    assert cells(made, "area") == pytest.approx([50 / 31, 3.7])
    assert cells(made, "towns") == [2.0, 2.0]
    assert cells(made, "total") == [1, 2]
    with pytest.raises(QueryError, match="one after the other"):
        PerDay("area", others=("total",)).apply(both)


def test_that_a_report_may_cover_the_day_before_it() -> None:
    made = PerDay("lost", "day before").apply(totals(("2024-01-01", 100), ("2024-01-02", 130)))
    assert isos(made, "date") == ["2024-01-01"]


def test_that_a_gap_is_divided_by_its_days_and_says_so() -> None:
    made = PerDay("lost").apply(
        totals(("2024-01-05", 190), ("2024-01-01", 100), ("2024-01-02", 130))
    )
    assert cells(made, "lost") == [30, 20]
    assert cells(made, "days covered") == [1, 3]
    assert made.rows.tolist() == [2, 0]


def test_that_a_row_without_value_is_stepped_over() -> None:
    made = PerDay("lost").apply(
        totals(("2024-01-01", 100), ("2024-01-02", float("nan")), ("2024-01-03", 130))
    )
    assert cells(made, "lost") == [15]
    assert cells(made, "days covered") == [2]


def test_that_the_later_of_two_rows_of_one_day_counts_and_is_told() -> None:
    made = PerDay("lost").apply(
        totals(("2024-01-01", 100), ("2024-01-02", 130), ("2024-01-02", 140))
    )
    assert cells(made, "lost") == [40]
    assert "2024-01-02 stands twice, its later row counts" in made.steps[0]


def test_that_what_is_per_day_is_not_divided_again() -> None:
    once = PerDay("lost").apply(totals(("2024-01-01", 1), ("2024-01-02", 2), ("2024-01-03", 3)))
    with pytest.raises(QueryError, match="per day already"):
        PerDay("lost").apply(once)


def gains(**columns: list[object]) -> Table:
    """Gains by month of AFP: 50 km² in March, 111 in April 2024, 465 to 30 December."""
    month = Column("month", "period", granularity="month")
    area = Column("area", "number", unit="km²")
    days = Column("days", "number", unit="days")
    made = {month: ["2024-03-01", "2024-04-01", "2024-12-01"], area: [50, 111, 465]}
    return table({**made, days: columns["days"]} if columns else made)


def test_that_an_amount_per_month_is_divided_by_its_days_not_differenced() -> None:
    """50/31, 111/30 and 465/31; the published December ends on the 30th: 465/30 = 15.5."""
    assert cells(PerDay("area").apply(gains()), "area") == pytest.approx([50 / 31, 3.7, 15.0])
    stated = PerDay("area").apply(gains(days=[31, 30, 30]))
    assert cells(stated, "area") == pytest.approx([50 / 31, 3.7, 15.5])
    assert stated.column("area").unit == "km²/day"
    assert stated.column("area").basis == "per day"


def test_that_a_total_summed_by_month_and_made_per_day_comes_back_to_its_pace() -> None:
    """3 a day for January and February 2024, a leap year."""
    days = np.arange(np.datetime64("2023-12-31"), np.datetime64("2024-03-01"))
    rows = [(str(day), 3.0 * place) for place, day in enumerate(days)]
    monthly = Monthly(("lost",)).apply(totals(*rows))
    assert cells(monthly, "lost") == [93.0, 87.0]
    assert cells(PerDay("lost").apply(monthly), "lost") == [3.0, 3.0]


def test_that_what_is_not_stated_is_not_guessed() -> None:
    days: list[object] = ["2024-01-01", "2024-01-02", "2024-01-03"]
    unknown = table({DAY: days, Column("x", "number"): [5, 1, 3]})
    with pytest.raises(QueryError, match="not stated whether “x” is a running total"):
        PerDay("x").apply(unknown)


def test_that_what_never_falls_is_taken_as_a_running_total_and_said_so() -> None:
    days: list[object] = ["2024-01-01", "2024-01-02", "2024-01-03"]
    made = PerDay("x").apply(table({DAY: days, Column("x", "number"): [1, 5, 6]}))
    assert cells(made, "x") == [4, 1]
    assert "taken as a running total, for it never falls" in made.steps[-1]


def test_that_several_series_in_one_column_are_refused() -> None:
    rows = [("2024-01-01", 1.0), ("2024-01-01", 50.0), ("2024-01-02", 2.0), ("2024-01-02", 60.0)]
    with pytest.raises(QueryError, match="several series in one column"):
        PerDay("lost").apply(totals(*rows))


def test_that_a_computed_quotient_is_shown_to_five_digits_and_aligned() -> None:
    made = PerDay("area").apply(gains())
    place = [column.name for column in made.columns].index("area")
    assert texts(made, place, 0, 3) == [
        "1.613", "3.700", "15.000",
    ]  # fmt: skip
