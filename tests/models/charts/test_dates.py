"""The calendar along an axis, its marks read off a calendar by hand."""

from datetime import date
from itertools import pairwise

import pytest

from models.charts.dates import Tick, calendar, words
from models.tables.calendar import day_number

CHARACTER = 7.0


def marks(first: str, last: str, width: float) -> list[str]:
    """The words of the marks from the first day to the last, both whole."""
    low, high = day_number(date.fromisoformat(first)), day_number(date.fromisoformat(last)) + 1
    return [tick.words for tick in calendar(low, high, width, CHARACTER).ticks]


def test_that_a_week_is_marked_day_by_day_in_the_middle_of_each() -> None:
    low = day_number(date(2024, 12, 30))
    made = calendar(low, low + 4, 400, CHARACTER)
    assert made.ticks == (
        Tick(low + 0.5, "30 Dec", low + 0.5),
        Tick(low + 1.5, "31 Dec", low + 1.5),
        Tick(low + 2.5, "1 Jan", low + 2.5),
        Tick(low + 3.5, "2 Jan", low + 3.5),
    )
    assert [(year.words, year.words_at) for year in made.years] == [
        ("2024", low + 1),
        ("2025", low + 3),
    ]


def test_that_weeks_begin_on_mondays() -> None:
    # 2, 9, 16, 23 and 30 December 2024 were Mondays.
    assert marks("2024-12-01", "2024-12-31", 300) == [
        "2 Dec", "9 Dec", "16 Dec", "23 Dec", "30 Dec",
    ]  # fmt: skip


def test_that_a_year_is_marked_by_months_with_the_label_in_their_middle() -> None:
    start = day_number(date(2024, 1, 1))
    made = calendar(start, start + 366, 800, CHARACTER)
    assert [tick.words for tick in made.ticks][:3] == ["Jan", "Feb", "Mar"]
    february = made.ticks[1]
    assert february.at == start + 31
    assert february.words_at == start + 31 + 29 / 2  # 2024 was a leap year
    assert [year.words for year in made.years] == ["2024"]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (1000, ["Jan", "Apr", "Jul", "Oct"] * 3),
        (300, ["Jan", "Jul"] * 3),
        (150, ["2022", "2023", "2024"]),
    ],
)
def test_that_marks_thin_out_on_a_narrow_picture(width: float, expected: list[str]) -> None:
    assert marks("2022-01-01", "2024-12-31", width)[: len(expected)] == expected


def test_that_centuries_stay_readable() -> None:
    assert marks("1900-01-01", "1999-12-31", 400) == [
        "1900", "1910", "1920", "1930", "1940", "1950", "1960", "1970", "1980", "1990", "2000",
    ]  # fmt: skip


def test_that_a_year_of_which_little_is_seen_is_not_named() -> None:
    low = day_number(date(2023, 12, 30))
    assert [year.words for year in calendar(low, low + 100, 500, CHARACTER).years] == ["2024"]


@pytest.mark.parametrize(
    ("low", "high"), [(5.0, 5.0), (1e9, 2e9), (-1e9, 1e9), (-719_162.0, -719_100.0)]
)
def test_that_no_window_is_too_strange(low: float, high: float) -> None:
    assert all(tick.words for tick in calendar(low, high, 500, CHARACTER).ticks)


def test_that_labels_never_come_closer_than_they_are_wide() -> None:
    for span in (3, 10, 40, 100, 300, 1000, 5000, 40_000):
        for width in (120, 350, 900, 1800):
            ticks = calendar(20_000, 20_000 + span, width, CHARACTER).ticks
            places = [tick.words_at * width / span for tick in ticks]
            widest = max(len(tick.words) for tick in ticks) * CHARACTER
            assert all(b - a > widest for a, b in pairwise(places))


def test_that_a_day_reads_as_in_a_sentence() -> None:
    assert words(day_number(date(2024, 12, 31)) + 0.99) == "31 Dec 2024"


def test_that_times_are_marked_where_they_are_with_their_days_below() -> None:
    """From noon of the 1st to noon of the 2nd of January 2024, 800 pixels: every third hour."""
    low = 19_723.5
    made = calendar(low, low + 1, 800, CHARACTER, "time")
    assert [tick.words for tick in made.ticks] == [
        "12:00", "15:00", "18:00", "21:00", "00:00", "03:00", "06:00", "09:00", "12:00",
    ]  # fmt: skip
    assert made.ticks[4].at == made.ticks[4].words_at == 19_724.0
    assert [day.words for day in made.years] == ["1 Jan 2024", "2 Jan 2024"]


def test_that_minutes_are_marked_when_they_fill_the_axis() -> None:
    ten = [
        tick.words
        for tick in calendar(19_723.0, 19_723.0 + 10 / 1440, 500, CHARACTER, "time").ticks
    ]
    assert ten[0] == "00:00"
    assert ten[-1] == "00:10"
    assert calendar(19_723.0, 19_723.5, 500, CHARACTER).ticks[0].words == "1 Jan"


def test_that_quarters_have_their_names_and_years_below() -> None:
    """2024 has four quarters on 600 pixels; over thirty years there is room for years alone."""
    low = 19_723.0
    made = calendar(low, low + 366, 600, CHARACTER, "quarter")
    assert [tick.words for tick in made.ticks if low <= tick.words_at <= low + 366] == [
        "Q1", "Q2", "Q3", "Q4",
    ]  # fmt: skip
    assert [year.words for year in made.years] == ["2024"]
    long = calendar(low, low + 30 * 365, 600, CHARACTER, "quarter")
    assert {len(tick.words) for tick in long.ticks} == {4}
    near = calendar(low, low + 60, 600, CHARACTER, "quarter")
    assert [tick.words for tick in near.ticks if tick.at == low] == ["Q1"]


def test_that_a_few_months_are_marked_by_their_names_and_not_by_days_between() -> None:
    """The first days of January to April 2024; of months as such, January to April whole."""
    low, high = day_number(date(2024, 1, 1)), day_number(date(2024, 4, 1)) + 1
    assert [tick.words for tick in calendar(low, high, 900, CHARACTER).ticks][1] != "Feb"
    first = calendar(low, high, 900, CHARACTER, "month start")
    assert [(tick.words, tick.at - low) for tick in first.ticks] == [
        ("Jan", 0), ("Feb", 31), ("Mar", 60), ("Apr", 91),
    ]  # fmt: skip
    assert all(tick.words_at == tick.at for tick in first.ticks)
    whole = calendar(low, high + 29, 900, CHARACTER, "month").ticks
    assert [(tick.words, tick.words_at - low) for tick in whole if tick.at < high + 29] == [
        ("Jan", 15.5), ("Feb", 45.5), ("Mar", 75.5), ("Apr", 106),
    ]  # fmt: skip


def test_that_the_name_of_one_month_of_many_stands_below_its_own_bar() -> None:
    """April 2022 is 90 to 120 days after New Year; a mark at its start is between two bars."""
    low = day_number(date(2022, 1, 1))
    months = calendar(low, low + 1_461, 700, CHARACTER, "month").ticks
    assert [tick.words for tick in months[:3]] == ["Jan", "Apr", "Jul"]
    assert (months[1].at - low, months[1].words_at - low) == (105, 105)
    days = calendar(low, low + 1_461, 700, CHARACTER, "day").ticks
    assert (days[1].words, days[1].at - low, days[1].words_at - low) == ("Apr", 90, 90)


def test_that_some_of_many_quarters_are_named_as_quarters_below_their_bars() -> None:
    """The third quarter of 2022 is 181 to 273 days after New Year."""
    low = day_number(date(2022, 1, 1))
    quarters = calendar(low, low + 2_922, 700, CHARACTER, "quarter").ticks
    assert [tick.words for tick in quarters[:3]] == ["Q1", "Q3", "Q1"]
    assert (quarters[1].at - low, quarters[1].words_at - low) == (227, 227)


def test_that_a_window_within_a_month_is_marked_by_its_days() -> None:
    low = day_number(date(2024, 1, 5))
    assert calendar(low, low + 20, 900, CHARACTER, "month") == calendar(
        low, low + 20, 900, CHARACTER
    )
