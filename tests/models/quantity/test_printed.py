"""Printed figures: significant digits, signs and words, number styles, units."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import PrintedError, UnitError
from models.quantity import parse_unit, read_printed


@pytest.mark.parametrize(
    ("text", "value", "half"),
    [
        ("4,200", 4200, 50),
        ("420,000", 420_000, 5000),
        ("610", 610, 5),
        ("100", 100, 5),
        ("40", 40, 0.5),
        ("10", 10, 0.5),
        ("593", 593, 0.5),
        ("18.10", 18.1, 0.005),
        ("2", 2, 0.5),
        ("2,000", 2000, 50),
        ("1910.39", 1910.39, 0.005),
        ("0.94", 0.94, 0.005),
        ("603,550", 603_550, 5),
        ("1,930,000", 1_930_000, 5000),
    ],
)
def test_that_half_a_unit_of_the_last_significant_digit_is_open(
    text: str, value: float, half: float
) -> None:
    printed = read_printed(text)
    assert (printed.value, printed.half) == (value, half)
    assert printed.low == pytest.approx(value - half, rel=1e-15)
    assert printed.high == pytest.approx(value + half, rel=1e-15)


@pytest.mark.parametrize("sign", ["≈", "~", "about ", "approximately ", "близько "])
def test_that_about_is_shown_but_does_not_widen(sign: str) -> None:
    printed = read_printed(f"{sign}4,200 km²")
    assert (printed.qualifier, printed.low, printed.high) == ("≈", 4150, 4250)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("=31 days", 31, 31),
        (">420,000 casualties", 420_000, math.inf),
        ("over 3,600 km²", 3600, math.inf),
        ("exceeded 420,000 casualties", 420_000, math.inf),
        ("More than two years", 2, math.inf),
        ("at least 100 deaths", 100, math.inf),
        ("420,000+ casualties", 420_000, math.inf),
        ("понад 420 тис. осіб", 420_000, math.inf),
        ("<4,200 km²", 0, 4200),
        ("up to 5 %", 0, 5),
        ("under -5 km²", -math.inf, -5),
        ("nearly 4,000 km²", 3600, 4000),
        ("almost 1,000 tanks", 900, 1000),
    ],
)
def test_that_a_sign_or_word_sets_the_ends(text: str, low: float, high: float) -> None:
    printed = read_printed(text)
    assert (printed.low, printed.high) == (low, high)


def test_that_a_quantity_that_can_be_negative_has_no_lower_end_under_a_bound() -> None:
    assert read_printed("<5 km²", signed=True).low == -math.inf
    below = read_printed("<5 km²")
    assert below.low == 0
    assert not below.interval.holds_zero()


@pytest.mark.parametrize(
    ("text", "value", "half"),
    [
        ("4 200", 4200, 50),
        ("4\u2009200", 4200, 50),
        ("4\u00a0200,5", 4200.5, 0.05),
        ("4,2 тис.", 4200, 50),
        ("4.2 thousand", 4200, 50),
        ("4.20 thousand", 4200, 5),
        ("5 thousand", 5000, 50),
        ("420k", 420_000, 5000),
        ("1.2 million", 1_200_000, 50_000),
        ("2,5 млн", 2_500_000, 50_000),
        ("0,123", 0.123, 0.0005),
        ("1.5e3", 1500, 50),
        ("two", 2, 0.5),
        ("a dozen", 12, 0.5),
        ("doubled", 2, 0.5),
        ("half of", 0.5, 0.05),
        ("two thirds of", 2 / 3, 1 / 15),
        ("1,5 млн", 1_500_000, 50_000),
        ("10.8 trillion", 10.8e12, 50e9),
        ("fifteen", 15, 0.5),
        ("twenty", 20, 0.5),
        ("forty-five", 45, 0.5),
        ("two hundred", 200, 5),
        ("one hundred and fifty", 150, 5),
        ("two hundred thousand", 200_000, 5000),
        ("two dozen", 24, 0.5),
        ("half a million", 500_000, 50_000),
        ("two and a half", 2.5, 0.25),
        ("two-and-a-half", 2.5, 0.25),
        ("2½", 2.5, 0.25),
        ("¾", 0.75, 0.125),
        ("третина", 1 / 3, 1 / 30),
        ("вдвічі", 2, 0.5),
        ("3 to 1", 3, 0.5),
        ("3:1", 3, 0.5),
        ("one in four", 0.25, 0.25 - 1 / 4.5),
        ("66 in 100", 0.66, 0.005),
        ("37 out of 41", 37 / 41, 0.5 / 41),
        ("two out of three", 2 / 3, 1 / 15),
    ],
)
def test_that_both_number_styles_and_words_are_read(text: str, value: float, half: float) -> None:
    printed = read_printed(text)
    assert printed.value == pytest.approx(value, rel=1e-15)
    assert printed.half == pytest.approx(half, rel=1e-15)


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("≈102 casualties/km²", "casualties/km²"),
        ("18 km² a day", "km²/day"),
        ("56.5 %", "%"),
        ("2.5 km", "km"),
        ("5m", "m"),
        ("$5 million", "USD"),
        ("420k casualties", "casualties"),
        ("4,2 тис. км²", "km²"),
        ("half a year", "years"),
        ("102", "1"),
        ("$2.5bn", "USD"),
        ("US$1 billion", "USD"),
        ("USD 1.5 billion", "USD"),
        ("€40m", "EUR"),
        ("$3 million per missile", "USD/missile"),
        ("3.5m people", "persons"),
        ("1,000-km", "km"),
        ("3.4-fold", "1"),
        ("3.4x", "1"),
        ("ninety percent", "%"),
        ("18 кв.км за день", "km²/day"),
        ("4 200 квадратних кілометрів", "km²"),
        ("5.6 deaths per 1,000 persons", "deaths/1,000 persons"),
    ],
)
def test_that_the_unit_is_what_follows_the_number(text: str, symbol: str) -> None:
    assert read_printed(text).unit.symbol == symbol


def test_that_a_letter_scales_money_and_counts_and_is_else_a_metre() -> None:
    """$40m and 3.5m people are millions, 5m and 5 m per day are metres."""
    found = [read_printed(text) for text in ("$40m", "3.5m people", "$2b", "5m", "5 m per day")]
    assert [each.value for each in found] == [40e6, 3.5e6, 2e9, 5, 5]
    assert [each.unit.symbol for each in found[3:]] == ["m", "m/day"]


@pytest.mark.parametrize(
    ("text", "value", "half"),
    [
        ("2 years and 3 months", 2.25, 0.5 / 12),
        ("4 months, 1 week", 4 + 7 / 30.4375, 3.5 / 30.4375),
        ("1 year 10 months", 1 + 10 / 12, 0.5 / 12),
    ],
)
def test_that_a_duration_in_two_units_is_rounded_in_the_smaller(
    text: str, value: float, half: float
) -> None:
    printed = read_printed(text)
    assert (printed.value, printed.half) == (pytest.approx(value), pytest.approx(half))


@pytest.mark.parametrize(
    "text",
    ["31 December 2024", "Dec. 31, 2024", "December 31st 2024", "31.12.2024", "2024-12-31",
     "31 грудня 2024 року"],
)  # fmt: skip
def test_that_a_day_is_read_in_every_form_of_which_nobody_doubts(text: str) -> None:
    assert (read_printed(text).value, read_printed(text).unit.symbol) == (20_088, "date")


def test_that_a_day_with_slashes_is_refused_since_two_people_read_it_otherwise() -> None:
    with pytest.raises(PrintedError, match="day or the month first"):
        read_printed("11/12/2024")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # 2026-04-01 is day 20,544, 2026-04-30 day 20,573; 2026 has the days 20,454 to 20,818.
        ("April 2026", 20_544, 20_573),
        ("in April of 2026", 20_544, 20_573),
        ("2026-04", 20_544, 20_573),
        ("у квітні 2026 року", 20_544, 20_573),
        ("in 2026", 20_454, 20_818),
        ("before April 2026", float("-inf"), 20_543),
        ("by April 2026", float("-inf"), 20_573),
        ("by the end of 2026", float("-inf"), 20_818),
        ("after April 2026", 20_574, float("inf")),
        ("since April 2026", 20_544, float("inf")),
        ("≥ 2026-04-01", 20_544, float("inf")),
        ("Q2 2026", 20_544, 20_634),
    ],
)
def test_that_a_period_is_all_its_days_and_a_bound_has_no_end(
    text: str, first: float, last: float
) -> None:
    printed = read_printed(text)
    assert (printed.low, printed.high, printed.unit.symbol) == (first, last, "date")


@pytest.mark.parametrize("text", ["nearly April 2026", "end of 2026", "spring 2026", "5000-10"])
def test_that_what_names_no_certain_days_is_refused(text: str) -> None:
    with pytest.raises(PrintedError):
        read_printed(text)


def test_that_a_year_by_itself_is_a_number_unless_a_day_is_asked_for() -> None:
    assert read_printed("2026").unit.symbol == "1"
    assert read_printed("2026 km²").unit.symbol == "km²"
    assert read_printed("2026", parse_unit("date")).low == 20_454


def test_that_a_comparison_may_be_printed_as_an_answer() -> None:
    found = [read_printed(text).interval for text in ("true", "no")]
    assert [(each.low, each.high) for each in found] == [(1, 1), (0, 0)]


def test_that_what_a_part_is_of_is_no_unit() -> None:
    printed = read_printed("a fifth of the country")
    assert (printed.value, printed.unit.symbol, printed.note) == (0.2, "1", "of the country")


def test_that_a_run_is_no_proportion() -> None:
    for text in ("3 to 5", "100 to 200 km²", "150 ± 10 km²"):
        with pytest.raises(PrintedError, match="more than one number"):
            read_printed(text)


def test_that_a_number_without_a_unit_takes_the_default() -> None:
    assert read_printed("18", parse_unit("km²/day")).unit.symbol == "km²/day"
    assert read_printed("18 km²", parse_unit("km²/day")).unit.symbol == "km²"


def test_that_what_stands_in_brackets_is_kept_as_a_note() -> None:
    printed = read_printed("4,168 km² (Ukraine and Kursk Oblast)")
    assert (printed.value, printed.note) == (4168, "Ukraine and Kursk Oblast")


def test_that_the_whole_of_a_percentage_is_kept_as_a_note() -> None:
    printed = read_printed("19.5 percent of Ukraine")
    assert (printed.value, printed.unit.symbol, printed.note) == (19.5, "%", "of Ukraine")


def test_that_a_negative_change_keeps_its_sign() -> None:
    assert [read_printed(text).value for text in ("-73 km²", "−73 km²")] == [-73, -73]
    assert (read_printed("nearly -10").low, read_printed("nearly -10").high) == (-10, -9)


def test_that_a_calendar_day_is_days_since_1970() -> None:
    printed = read_printed("2025-01-01")
    assert (printed.value, printed.unit.symbol) == (20_089, "date")
    with pytest.raises(PrintedError, match="not a day of the calendar"):
        read_printed("2025-02-30")


@pytest.mark.parametrize(
    "text",
    ["", "many", "1,23,4", "1.930.000", "12,34,567 km²", "9" * 400, "km² 5", "1e999", "nan", "inf"],
)
def test_that_a_text_without_one_readable_number_is_refused(text: str) -> None:
    with pytest.raises(PrintedError):
        read_printed(text)


def test_that_two_numbers_are_refused_as_such() -> None:
    with pytest.raises(PrintedError, match="more than one number"):
        read_printed("10–12 km²")


def test_that_an_unknown_unit_behind_a_number_is_named() -> None:
    with pytest.raises(UnitError, match="“leagues”"):
        read_printed("5 leagues")


@given(
    st.sampled_from(["", ">", "≈", "=", "~"]),
    st.sampled_from(["5", "100", "4,200", "420,000", "0.5", "10.50", "1234567", "0.0", "1,234.50"]),
    st.sampled_from(
        ["", "km²", "days", "%", "m people", "k", "million", "thousand tanks", "times"]
    ),
    st.booleans(),
)
def test_that_the_usual_form_is_read_as_the_whole_grammar_reads_it(
    sign: str, number: str, unit: str, signed: bool
) -> None:
    """A note in brackets leaves the usual form and changes nothing else."""
    plain = f"{sign}{number} {unit}"
    short = read_printed(plain, signed=signed)
    long = read_printed(f"{plain} (a note)", signed=signed)
    assert long.note == "a note"
    assert replace(long, text=plain, note="") == short
