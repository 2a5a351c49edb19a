"""Dates, times and periods: the order decided once, zones kept, periods by their first day."""

from collections.abc import Callable

import pytest

from models.datasets import Dataset

Read = Callable[..., Dataset]


def iso(dataset: Dataset, name: str = "value") -> list[str]:
    return [str(value) for value in dataset.frame[name]]


@pytest.mark.parametrize(
    "cells",
    [
        ("2024-11-30", "2024-12-01"),
        ("2024/11/30", "2024/12/01"),
        ("30/11/2024", "01/12/2024"),
        ("30.11.2024", "1.12.2024"),
        ("11/30/2024", "12/1/2024"),
        ("30-11-24", "01-12-24"),
        ("20241130", "20241201"),
        ("30 November 2024", "1 December 2024"),
        ("Nov 30, 2024", "Dec 1, 2024"),
        ("30-Nov-24", "01-Dec-24"),
        ("30 листопада 2024", "1 грудня 2024"),
        ("2024-11-30 00:00:00", "2024-12-01 00:00:00"),
        ("Sat, 30 Nov 2024", "Sun, 1 Dec 2024"),
        ("сб, 30 листопада 2024", "нд, 1 грудня 2024"),
        ("30 листопада 2024 року", "1 грудня 2024 року"),
        ("30.11.2024 р.", "01.12.2024 р."),
        ("30NOV2024", "01DEC2024"),
    ],
)
def test_that_dates_are_read_in_every_spelling(column: Read, cells: tuple[str, ...]) -> None:
    dataset = column(*cells)
    assert dataset.column("value").kind == "date"
    assert iso(dataset) == ["2024-11-30 00:00:00", "2024-12-01 00:00:00"]


def test_that_one_cell_rules_out_month_before_day_for_all(column: Read) -> None:
    dataset = column("08-02-2020", "16-02-2020", "03-04-2020")
    assert iso(dataset)[0] == "2020-02-08 00:00:00"
    assert iso(dataset)[2] == "2020-04-03 00:00:00"
    assert "1 of them rules out month/day" in dataset.column("value").reason
    assert not [issue for issue in dataset.issues if issue.kind == "ambiguous-date"]


def test_that_an_ambiguous_column_offers_both_readings(column: Read) -> None:
    dataset = column("01/02/2024", "03/04/2024", "05/06/2024")
    [issue] = dataset.issues
    assert (issue.kind, issue.line, issue.column) == ("ambiguous-date", 2, "value")
    assert "2024-02-01" in issue.text
    assert "2024-01-02" in issue.text


def test_that_an_ambiguous_column_takes_the_order_with_even_steps(column: Read) -> None:
    # As month/day these are twelve days in a row, as day/month they leap from month to month.
    dataset = column(*(f"01/{day:02d}/2024" for day in range(1, 13)))
    assert iso(dataset)[11] == "2024-01-12 00:00:00"


def test_that_an_impossible_date_is_reported_not_hidden(column: Read) -> None:
    dataset = column("2024-02-28", "2024-02-30", "2024-03-01")
    [issue] = dataset.issues
    assert (issue.kind, issue.line) == ("not-a-date", 3)
    assert iso(dataset)[1] == "NaT"


def test_that_times_with_a_zone_are_kept_in_utc(column: Read) -> None:
    dataset = column("2024-11-30T14:05:00+02:00", "2024-11-30T23:30:00+02:00")
    assert dataset.column("value").kind == "datetime"
    assert dataset.column("value").zone == "+02:00"
    assert iso(dataset) == ["2024-11-30 12:05:00", "2024-11-30 21:30:00"]


def test_that_times_without_a_zone_have_none(column: Read) -> None:
    dataset = column("30.11.2024 14:05", "01.12.2024 0:30")
    assert dataset.column("value").zone is None
    assert iso(dataset) == ["2024-11-30 14:05:00", "2024-12-01 00:30:00"]


def test_that_midnight_with_a_zone_is_a_time(column: Read) -> None:
    assert column("2024-11-30T00:00:00Z", "2024-12-01T00:00:00Z").column("value").kind == "datetime"


@pytest.mark.parametrize("second", ["2024-11-30T14:05:00", "2024-11-30T14:05:00+03:00"])
def test_that_mixed_zones_are_told(column: Read, second: str) -> None:
    dataset = column("2024-11-30T14:05:00+02:00", second)
    assert [issue.kind for issue in dataset.issues] == ["mixed-zone"]
    assert iso(dataset)[0] == "2024-11-30 12:05:00"


@pytest.mark.parametrize(
    ("cells", "granularity", "first"),
    [
        (("2024-03", "2024-04"), "month", "2024-03-01"),
        (("March 2024", "April 2024"), "month", "2024-03-01"),
        (("Mar-2024", "Apr-2024"), "month", "2024-03-01"),
        (("03/2024", "04/2024"), "month", "2024-03-01"),
        (("березень 2024", "квітень 2024"), "month", "2024-03-01"),
        (("2024-Q1", "2024-Q2"), "quarter", "2024-01-01"),
        (("Q1 2024", "Q2 2024"), "quarter", "2024-01-01"),
        (("2024-W01", "2024-W02"), "week", "2024-01-01"),
        (("2020-W53", "2021-W01"), "week", "2020-12-28"),
        (("2024-03-01/2024-03-07", "2024-03-08/2024-03-14"), "range", "2024-03-01"),
        (("1 March 2024 – 7 March 2024", "8 March 2024 – 14 March 2024"), "range", "2024-03-01"),
        (("Mar-24", "Apr-24"), "month", "2024-03-01"),
        (("Mar '24", "Apr '24"), "month", "2024-03-01"),
        (("2024M03", "2024M12"), "month", "2024-03-01"),
        (("березень 2024 р.", "квітень 2024 р."), "month", "2024-03-01"),
        (("2024/Q2", "2024/Q3"), "quarter", "2024-04-01"),
        (("2 кв. 2024", "3 кв. 2024"), "quarter", "2024-04-01"),
        (("II квартал 2024", "IV квартал 2024 року"), "quarter", "2024-04-01"),
        (("ІІ квартал 2024", "ІV квартал 2024"), "quarter", "2024-04-01"),  # Cyrillic letters
        (("2024 W01", "2024 W02"), "week", "2024-01-01"),
        (("Week 1, 2024", "Week 2, 2024"), "week", "2024-01-01"),
        (("2014-2015", "2015-2016"), "range", "2014-01-01"),
        (("2011/12", "2012/13", "2013/14"), "range", "2011-01-01"),
        (("2014–2021", "2022–2024"), "range", "2014-01-01"),
        (("01.03.2024-07.03.2024", "08.03.2024-14.03.2024"), "range", "2024-03-01"),
        (("1–7 March 2024", "8–14 March 2024"), "range", "2024-03-01"),
        (("March 1–7, 2024", "March 8–14, 2024"), "range", "2024-03-01"),
        (("01.03.2024 по 07.03.2024", "08.03.2024 по 14.03.2024"), "range", "2024-03-01"),
    ],
)
def test_that_periods_stand_for_their_first_day(
    column: Read, cells: tuple[str, ...], granularity: str, first: str
) -> None:
    dataset = column(*cells)
    described = dataset.column("value")
    assert (described.kind, described.granularity) == ("period", granularity)
    assert iso(dataset)[0][:10] == first
    assert dataset.raw.cell(0, 1) == cells[0]


def test_that_a_column_named_year_holds_periods(column: Read) -> None:
    dataset = column("2022", "2023", name="year")
    assert dataset.column("year").kind == "period"
    assert dataset.column("year").granularity == "year"


def test_that_four_digits_without_that_name_are_numbers(column: Read) -> None:
    assert column("2022", "2023", name="tanks").column("tanks").kind == "number"


def test_that_eight_digits_that_are_no_days_are_numbers(column: Read) -> None:
    assert column("20241130", "20241131").column("value").kind == "number"


@pytest.mark.parametrize("cells", [("yes", "no"), ("True", "False"), ("так", "ні"), ("Y", "n")])
def test_that_words_of_yes_and_no_are_flags(column: Read, cells: tuple[str, str]) -> None:
    dataset = column(*cells)
    assert dataset.column("value").kind == "flag"
    assert dataset.frame["value"].tolist() == [True, False]


@pytest.mark.parametrize(
    ("cells", "zone"),
    [
        (("04:55 24.02.2022", "05:10 24.02.2022"), None),
        (("04:55, 24 лютого 2022", "05:10, 24 лютого 2022"), None),
        (("Thu Feb 24 04:55:00 2022", "Thu Feb 24 05:10:00 2022"), None),
        (("Thu Feb 24 04:55:00 +0000 2022", "Thu Feb 24 05:10:00 +0000 2022"), "UTC"),
        (("20220224T045500Z", "20220224T051000Z"), "UTC"),
        (("2022-02-24 4:55", "2022-02-24 5:10"), None),
        (("2/24/2022 4:55:00 AM", "2/24/2022 5:10:00 AM"), None),
    ],
)
def test_that_times_are_read_wherever_they_stand(
    column: Read, cells: tuple[str, ...], zone: str | None
) -> None:
    dataset = column(*cells)
    described = dataset.column("value")
    assert (described.kind, described.zone) == ("datetime", zone)
    assert [one[:16] for one in iso(dataset)] == ["2022-02-24 04:55", "2022-02-24 05:10"]


@pytest.mark.parametrize(
    "cells", [("2-3", "4-5"), ("10-12", "1-2"), ("1.2.3", "1.2.4"), ("04:55", "05:10")]
)
def test_that_ranges_of_numbers_and_times_of_day_are_text(
    column: Read, cells: tuple[str, ...]
) -> None:
    assert column(*cells).column("value").kind == "text"


def test_that_cells_that_contradict_each_other_in_order_are_told(column: Read) -> None:
    dataset = column("13/01/2024", "01/13/2024", "02/03/2024")
    [doubt] = [one for one in dataset.issues if one.kind == "ambiguous-date"]
    assert doubt.line == 3
    assert "only day/month, such as “13/01/2024”" in doubt.text
    assert "only month/day, such as “01/13/2024”" in doubt.text
    assert [one.line for one in dataset.issues if one.kind == "not-a-date"] == [3]
