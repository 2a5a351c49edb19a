"""The transforms on small frames, each number worked out by hand."""

from datetime import date

import numpy as np
import pandas as pd
import pytest

from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.errors import QueryError
from models.tables import (
    ChangeOver,
    ColumnsAsRows,
    Computed,
    Filter,
    Monthly,
    PerDay,
    Scale,
    Select,
    Sort,
    Table,
    Window,
)
from models.tables.display import texts
from models.tables.table import missing_in


def table(columns: dict[Column, list[object]]) -> Table:
    frame = pd.DataFrame({column.name: _array(column, cells) for column, cells in columns.items()})
    return Table(
        "small", tuple(columns), ColumnValues.of(frame), np.arange(len(frame)), sources=("a file",)
    )


def _array(column: Column, cells: list[object]) -> object:
    if column.kind in ("date", "datetime", "period"):
        return np.array(cells, dtype="datetime64[s]")
    if column.kind == "number":
        return np.array(cells)
    return pd.Series(cells, dtype="str" if column.kind == "text" else "boolean")


DAY = Column("date", "date")
LOST = Column("lost", "number", unit="persons", basis="cumulative")
NAME = Column("name", "text")


def totals(*rows: tuple[str, float]) -> Table:
    return table({DAY: [day for day, _ in rows], LOST: [total for _, total in rows]})


def cells(made: Table, column: str) -> list[object]:
    return made.frame[column].tolist()


def isos(made: Table, column: str) -> list[str]:
    return [f"{day:%Y-%m-%d}" for day in made.frame[column]]


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


def test_that_a_change_over_days_uses_the_report_before_the_first() -> None:
    year = totals(
        ("2023-12-31", 100), ("2024-01-01", 101), ("2024-12-31", 200), ("2025-01-01", 205)
    )
    start, end = date(2024, 1, 1), date(2024, 12, 31)
    assert cells(ChangeOver("lost", start, end).apply(year), "change") == [100]
    late = ChangeOver("lost", start, end, "day before").apply(year)
    assert cells(late, "change") == [104]
    assert isos(late, "closing report") == ["2025-01-01"]


def test_that_a_change_without_its_report_names_the_days_beside_it() -> None:
    gap = totals(("2024-01-01", 1), ("2024-01-05", 2))
    with pytest.raises(QueryError, match=r"no value on 2024-01-03; .* 2024-01-01 and 2024-01-05"):
        ChangeOver("lost", date(2024, 1, 2), date(2024, 1, 3)).apply(gap)


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


def test_that_square_metres_become_square_kilometres_without_losing_a_digit() -> None:
    area = Column("area", "number", unit="m²")
    made = Scale("area", "km²").apply(table({area: [43679052552.25393, 1_000_000.0]}))
    assert cells(made, "area") == [43679.05255225393, 1.0]
    assert made.column("area").unit == "km²"


def test_that_miles_become_kilometres_by_the_international_mile() -> None:
    way = Column("way", "number", unit="mi")
    made = Scale("way", "km").apply(table({way: [1, 10]}))
    assert cells(made, "way") == pytest.approx([1.609344, 16.09344], rel=1e-15)


def test_that_selected_columns_stand_in_the_order_asked() -> None:
    made = Select(("lost", "date")).apply(totals(("2024-01-01", 1)))
    assert [column.name for column in made.columns] == ["lost", "date"]
    assert made.frame.columns.tolist() == ["lost", "date"]


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


AREA = Column("area", "number", unit="km²")
TIME = Column("time", "number", unit="days")
END = Column("end", "date")
FRONT = table({
    DAY: ["2024-12-01", "2025-01-01"], END: ["2024-12-31", "2025-01-31"], AREA: [593, 0],
    TIME: [31, 0], NAME: ["a", "b"],
})  # fmt: skip


def test_that_a_formula_makes_a_column_with_its_unit_and_says_so() -> None:
    """593 km² in 31 days are 19.129 a day; 0 in 0 days are no number."""
    made = Computed("pace", "area / time").apply(FRONT)
    column = made.columns[-1]
    assert (column.name, column.unit, column.missing) == ("pace", "km²/day", 1)
    assert column.reason == "worked out here: area / time"
    first, second = made.values.numbers("pace")
    assert first == pytest.approx(593 / 31)
    assert np.isnan(second)
    assert made.steps == ("pace = area / time",)
    assert made.sources == ("a file",)
    assert made.rows.tolist() == [0, 1]
    assert [each.name for each in made.columns[:-1]] == [each.name for each in FRONT.columns]
    again = Computed("twice", "2 * pace").apply(made)
    assert again.column("twice").unit == "km²/day"


def test_that_days_can_be_taken_from_days() -> None:
    made = Computed("length", "end - date").apply(FRONT)
    assert cells(made, "length") == [30, 30]
    assert made.column("length").unit == "days"


@pytest.mark.parametrize(
    ("column", "formula", "words"),
    [
        ("", "area", "has no name"),
        ("area", "area * 2", "has a column “area” already"),
        ("x", "5 + 5", "names no column"),
        ("x", "area + time", "do not mix"),
        ("x", "area / nothing", "has no column “nothing”"),
        ("x", "name * 2", "holds texts"),
        ("x", "date + time", "gives a day"),
        ("x", "area /", "cannot be read"),
        ("x", "mean(area, 7)", "for one over 7 days take “Mean over days” of “area”"),
        ("x", "2 * average(time, 28)", "mean of two numbers in each row"),
        ("x", "__import__('os')", "“"),
    ],
)
def test_that_a_formula_that_cannot_be_is_refused_in_a_sentence(
    column: str, formula: str, words: str
) -> None:
    with pytest.raises(QueryError, match=words):
        Computed(column, formula).apply(FRONT)


def test_that_columns_of_one_kind_become_rows() -> None:
    jets = Column("aircraft", "number", unit="aircraft")
    tanks = Column("tank", "number", unit="tanks", places=1)
    hurt = Column("hurt", "number", unit="persons")
    small = table({DAY: ["2024-01-01", "2024-01-02"], jets: [1, 2], hurt: [9, 9], tanks: [5, 7]})
    made = ColumnsAsRows(("aircraft", "tank")).apply(small)
    assert [column.name for column in made.columns] == ["date", "name", "value"]
    assert isos(made, "date") == ["2024-01-01", "2024-01-01", "2024-01-02", "2024-01-02"]
    assert cells(made, "name") == ["aircraft", "tank", "aircraft", "tank"]
    assert cells(made, "value") == [1, 5, 2, 7]
    assert (made.column("value").unit, made.column("value").places) == ("pieces", 1)
    assert made.rows.tolist() == [0, 0, 1, 1]
    assert made.steps == ("aircraft, tank as rows",)
    with pytest.raises(QueryError, match="only columns of one kind"):
        ColumnsAsRows(("aircraft", "hurt")).apply(small)


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


def test_that_what_is_missing_is_counted_in_the_rows_that_are_left() -> None:
    lost = Column("lost", "number", missing=2)
    every = table({NAME: ["a", None, "b", "c"], lost: [1.0, float("nan"), float("nan"), 4.0]})
    kept = Filter("lost", "is missing").apply(every)
    assert [missing_in(kept, name) for name in ("name", "lost")] == [1, 2]
    assert missing_in(Filter("name", "is missing").apply(kept), "lost") == 1
