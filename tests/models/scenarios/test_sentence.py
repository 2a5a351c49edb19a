"""The answer as a sentence: its range, its digits, and the paths that never get there."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from models.quantity.calendar import number_of
from models.scenarios.sentence import sentence, sureness
from models.scenarios.summary import Output, summarise


def dates(p10: date, p90: date, never: float = 0.0) -> Output:
    return numbers(number_of(p10), number_of(p90), "date", never)


def numbers(p10: float | None, p90: float | None, unit: str, never: float = 0.0) -> Output:
    return Output(
        unit=unit, p5=None, p10=p10, p50=None, p90=p90, p95=None, mean=None,
        p_never=never, samples=np.zeros(0),
    )  # fmt: skip


def test_that_a_range_of_years_is_told_in_months() -> None:
    answer = dates(date(2025, 11, 2), date(2028, 2, 20), never=1 / 9)
    assert sentence(answer) == "Between Nov 2025 and Feb 2028; 1 path in 9 never gets there."


def test_that_a_range_of_weeks_is_told_in_days() -> None:
    answer = dates(date(2026, 4, 24), date(2026, 5, 16))
    assert sentence(answer) == "Between 24 Apr 2026 and 16 May 2026."


def test_that_a_range_of_decades_is_told_in_years() -> None:
    assert sentence(dates(date(2050, 3, 1), date(2148, 7, 1))) == "Between 2050 and 2148."


def test_that_no_range_is_one_day() -> None:
    assert sentence(dates(date(2026, 4, 21), date(2026, 4, 21))) == "On 21 Apr 2026."


@pytest.mark.parametrize(
    ("never", "words"),
    [
        (0.0001, "1 path in 10,000 never gets there"),
        (0.2, "1 path in 5 never gets there"),
        (0.33, "3 paths in 10 never get there"),
        (0.5, "5 paths in 10 never get there"),
    ],
)
def test_that_the_share_that_never_gets_there_is_a_count_of_paths(never: float, words: str) -> None:
    answer = numbers(number_of(date(2026, 4, 2)), None, "date", never)
    assert sentence(answer) == f"Not before 2026; {words}."


def test_that_an_open_range_is_told_as_finely_as_its_lower_half_deserves() -> None:
    """From the 10th percentile to the median 400 days: months, not years."""
    p10 = number_of(date(2025, 12, 11))
    answer = replace(numbers(p10, None, "date", 0.2), p50=p10 + 400)
    assert sentence(answer) == "Not before Dec 2025; 1 path in 5 never gets there."


def test_that_no_path_at_all_is_said_plainly() -> None:
    assert sentence(summarise(np.full(5, np.inf), "date")) == "No path ever gets there."


def test_that_hardly_a_path_is_said_the_other_way_round() -> None:
    few = summarise(np.array([1.0] + [np.inf] * 99), "date")
    assert sentence(few) == "Only 1 path in 100 ever gets there."


@pytest.mark.parametrize(
    ("p10", "p90", "words"),
    [
        (0.8912, 1.8453, "Between 0.89 and 1.85 years."),
        (1.30184, 1.30184, "About 1.302 years."),
        (873_018.0, 1_240_551.0, "Between 870,000 and 1,240,000 years."),
    ],
)
def test_that_the_digits_follow_the_width(p10: float, p90: float, words: str) -> None:
    assert sentence(numbers(p10, p90, "years")) == words


def test_that_a_share_has_no_unit() -> None:
    assert sentence(numbers(0.2, 0.4, "1")) == "Between 0.20 and 0.40."


def test_that_a_day_beyond_the_calendar_is_said_to_be_so() -> None:
    far = number_of(date(9999, 12, 31)) + 400
    assert sentence(numbers(far, far, "date")) == "Not before the year 10000."
    answer = numbers(number_of(date(2026, 4, 2)), far, "date")
    assert sentence(answer) == "Not before 2026."


def test_that_trials_without_an_answer_are_named() -> None:
    samples = np.array([1.0] * 99 + [np.nan])
    assert sentence(summarise(samples, "km²")).endswith("1.00% of the trials have no answer (0/0).")


def test_that_standard_errors_are_told_to_one_digit_in_the_answer_s_unit() -> None:
    told = {
        (
            "date",
            1.04,
            23.0,
        ): "Standard errors: 1 day at the middle, 20 days at the 90th percentile.",
        ("km²", 0.0123, None): "Standard errors: 0.01 km² at the middle.",
        ("1", 0.5, 2.0): "Standard errors: 0.5 at the middle, 2 at the 90th percentile.",
        ("date", 0.0, 0.0): "",
    }
    for (unit, middle, high), words in told.items():
        each = summarise(np.array([1.0, 2.0]), unit)
        assert sureness(replace(each, p50_error=middle, p90_error=high)) == words


def test_that_what_is_below_zero_has_a_minus_sign() -> None:
    assert sentence(numbers(-45.2, -15.1, "%")) == "Between −45 and −15 %."
