"""Findings about the figures, each on a small series that was made to show it."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import pytest

from models.datasets import Dataset, Issue

Read = Callable[..., Dataset]
START = date(2024, 1, 1)


def series(values: Sequence[object], name: str = "total", step: int = 1) -> str:
    days = (START + timedelta(days=step * number) for number in range(len(values)))
    rows = [f"{day},{value}" for day, value in zip(days, values, strict=True)]
    return "\n".join([f"date,{name}", *rows]) + "\n"


def told(dataset: Dataset, kind: str) -> list[Issue]:
    return [issue for issue in dataset.issues if issue.kind == kind]


def rising(
    count: int = 60, first: int = 1_158_000, pattern: Sequence[int] = (7, 9, 12)
) -> list[int]:
    """A running total whose daily rise follows `pattern`."""
    values = [first]
    for number in range(count - 1):
        values.append(values[-1] + 100 * pattern[number % len(pattern)])
    return values


def test_that_a_smooth_running_total_has_no_findings(read: Read) -> None:
    assert read(series(rising())).issues == ()


def test_that_a_fall_of_a_running_total_is_found(read: Read) -> None:
    values = rising()
    values[30:] = [value - 1_500 for value in values[30:]]
    dataset = read(series(values))
    assert dataset.column("total").basis == "cumulative"
    assert "falls once" in dataset.column("total").reason
    [issue] = told(dataset, "falls")
    # Row 30 stands on line 32. The day's rise at place 29 of the pattern is 1,200.
    assert (issue.line, issue.row, issue.column) == (32, 30, "total")
    assert "falls by 300," in issue.text
    assert "2024-01-31" in issue.text


def test_that_a_level_may_fall(read: Read) -> None:
    values = [100 + number % 7 for number in range(60)]
    dataset = read(series(values, "area_km2"))
    assert dataset.column("area_km2").basis is None
    assert not told(dataset, "falls")


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        (11589420, "a digit too many"),
        (118590, "a digit too few"),
        (1518590, "exchanged"),
        (1958590, "mistyped"),
    ],
)
def test_that_a_slip_of_a_digit_is_found_once(read: Read, printed: int, words: str) -> None:
    values = rising(first=1_150_000)
    # Between 1,157,400 and 1,159,600.
    middle = next(i for i, value in enumerate(values) if value > 1_158_000)
    values[middle] = printed
    dataset = read(series(values))
    [issue] = told(dataset, "digit-slip")
    assert issue.row == middle
    assert words in issue.text
    assert not told(dataset, "falls")
    assert not told(dataset, "jump")
    assert dataset.frame["total"].iloc[middle] == printed


def test_that_missing_days_are_named(read: Read) -> None:
    lines = series(rising()).splitlines()
    del lines[10:12]
    [issue] = told(read("\n".join(lines) + "\n"), "missing-dates")
    # The rows of 10 and 11 January were taken out; the next stands on line 11 now.
    assert issue.line == 11
    assert "2024-01-10, 2024-01-11" in issue.text


def test_that_a_missing_week_and_a_missing_month_are_found(read: Read) -> None:
    weekly = series(rising(20), step=7).splitlines()
    del weekly[5]
    [issue] = told(read("\n".join(weekly) + "\n"), "missing-dates")
    assert "1 week is missing before 2024-02-05" in issue.text
    months = "\n".join(f"2024-{month:02d},{month + 5}" for month in range(1, 13) if month != 4)
    [issue] = told(read(f"month,lost\n{months}\n"), "missing-dates")
    assert "1 month is missing before 2024-05-01" in issue.text


def test_that_months_are_of_different_length_without_a_finding(read: Read) -> None:
    months = "\n".join(f"2024-{month:02d}-01,{month + 5}" for month in range(1, 13))
    assert not read(f"date,lost\n{months}\n").issues


def test_that_newest_first_is_an_order_like_any_other(read: Read) -> None:
    lines = series(rising()).splitlines()
    dataset = read("\n".join([lines[0], *reversed(lines[1:])]) + "\n")
    assert dataset.column("total").basis == "cumulative"
    assert dataset.issues == ()


def test_that_a_repeated_day_is_found_with_what_differs(read: Read) -> None:
    lines = series(rising()).splitlines()
    lines.insert(11, "2024-01-10,1166000")
    [issue] = told(read("\n".join(lines) + "\n"), "repeated-date")
    assert (issue.line, issue.row) == (12, 10)
    assert "first on line 11" in issue.text
    assert "“total”" in issue.text


def test_that_days_repeat_between_series_side_by_side(read: Read) -> None:
    rows = [
        f"{START + timedelta(days=number)},{country},{number * rate + number % 3}"
        for number in range(40)
        for country, rate in (("Russia", 50), ("Ukraine", 20))
    ]
    dataset = read("\n".join(["date,country,lost", *rows]) + "\n")
    assert not told(dataset, "repeated-date")
    assert dataset.column("lost").basis == "cumulative"


def test_that_a_list_of_events_is_no_series(read: Read) -> None:
    rows = [f"{START + timedelta(days=number // 7)},{number % 5},x{number}" for number in range(70)]
    dataset = read("\n".join(["date,killed,note", *rows]) + "\n")
    assert dataset.issues == ()


def test_that_a_low_above_its_high_is_found(read: Read) -> None:
    dataset = read("day,deaths_low,deaths_high\n1,5,9\n2,11,8\n3,6,6\n")
    [issue] = dataset.issues
    assert (issue.kind, issue.line, issue.column) == ("low-above-high", 3, "deaths_low")


def test_that_a_figure_not_updated_is_found(read: Read) -> None:
    values = rising(60)
    values[40:52] = [values[40]] * 12
    [issue] = told(read(series(values)), "stale")
    # The twelfth of the same value stands on row 51, line 53.
    assert (issue.line, issue.row) == (53, 51)
    assert "12 times" in issue.text


def test_that_a_jump_is_found(read: Read) -> None:
    values = rising(60)
    values[40:] = [value + 30_000 for value in values[40:]]
    [issue] = told(read(series(values)), "jump")
    assert issue.row == 40
    assert "rises by 30," in issue.text


def test_that_a_dip_taken_back_the_next_day_is_found_as_one(read: Read) -> None:
    values = [100_000 + 3 * number + number % 5 for number in range(80)]
    values[50] -= 400
    dataset = read(series(values, "area_km2"))
    jumps = told(dataset, "jump")
    assert jumps[0].row == 50
    assert "takes that back" in jumps[0].text


def test_that_a_zero_among_large_values_is_found_and_kept(read: Read) -> None:
    values = [900 + 37 * (number % 11) for number in range(60)]
    values[20] = 0
    dataset = read(series(values, "losses of the day"))
    [issue] = told(dataset, "zero-for-missing")
    assert (issue.line, issue.row) == (22, 20)
    assert dataset.frame["losses of the day"].iloc[20] == 0


def test_that_zeros_among_small_counts_are_zeros(read: Read) -> None:
    values = [number * 7 % 5 for number in range(60)]
    assert not told(read(series(values, "ships")), "zero-for-missing")


def test_that_one_fall_of_a_short_running_total_is_found(read: Read) -> None:
    values = rising(25)
    values[12] = values[11] - 3
    assert [issue.line for issue in told(read(series(values)), "falls")] == [14]


@pytest.mark.parametrize("place", [0, 59])
def test_that_a_slip_in_the_first_or_the_newest_figure_is_found(read: Read, place: int) -> None:
    values = rising()
    values[place] *= 10
    dataset = read(series(values))
    assert [issue.line for issue in told(dataset, "digit-slip")] == [place + 2]
    assert [issue.kind for issue in dataset.issues] == ["digit-slip"]


def test_that_a_lost_point_is_a_slip_and_a_decimal_out_of_line_is_none(read: Read) -> None:
    values: list[object] = [f"{110_000.25 + 3.5 * number:.2f}" for number in range(60)]
    values[30] = "11010525.0"
    assert [one.line for one in told(read(series(values, "area")), "digit-slip")] == [32]
    values[30] = "118105.25"
    assert not told(read(series(values, "area")), "digit-slip")


def test_that_a_zero_in_the_newest_row_is_found(read: Read) -> None:
    values = rising()
    values[-1] = 0
    dataset = read(series(values))
    assert [issue.line for issue in told(dataset, "zero-for-missing")] == [61]


def test_that_a_zero_in_a_dozen_months_is_found(read: Read) -> None:
    months = [1200, 1300, 1250, 0, 1180, 1220, 1190, 1270, 1310, 1280, 1300, 1250]
    rows = "".join(f"2024-{month:02d},{value}\n" for month, value in enumerate(months, start=1))
    [issue] = read(f"month,killed\n{rows}").issues
    assert (issue.kind, issue.line) == ("zero-for-missing", 5)


def test_that_zeros_before_a_series_begins_are_zeros(read: Read) -> None:
    values = [0, 0, *(1000 + 7 * number for number in range(98))]
    assert not told(read(series(values, "killed")), "zero-for-missing")


def test_that_ends_of_months_are_a_month_apart(read: Read) -> None:
    ends = ["01-31", "02-29", "03-31", "05-31", "06-30", "07-31", "08-31", "09-30"]
    rows = "".join(f"2024-{end},{number}\n" for number, end in enumerate(ends))
    [issue] = told(read(f"date,value\n{rows}"), "missing-dates")
    assert (issue.line, issue.text) == (5, "1 month is missing before 2024-05-31.")


@pytest.mark.parametrize(
    ("low", "high"),
    [("lwr", "upr"), ("мінімум", "максимум"), ("нижня межа", "верхня межа"), ("ciLo", "ciHi")],
)
def test_that_bounds_are_known_by_their_usual_names(read: Read, low: str, high: str) -> None:
    dataset = read(f"place,{low},{high}\na,1,2\nb,4,3\nc,5,6\n")
    assert [(issue.kind, issue.line) for issue in dataset.issues] == [("low-above-high", 3)]


@pytest.mark.parametrize("text", ["date,total\n", "date,total", "date,total\n\n\n"])
def test_that_a_table_without_rows_is_found(read: Read, text: str) -> None:
    (issue,) = told(read(text), "no-rows")
    assert issue.text.startswith("There are no rows under the names of the columns")
    assert (issue.line, issue.row) == (None, None)


def test_that_a_table_with_one_row_is_not_found_to_have_none(read: Read) -> None:
    assert told(read(series([1])), "no-rows") == []
