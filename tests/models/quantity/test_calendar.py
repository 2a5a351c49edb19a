"""Days and their numbers."""

from datetime import date

import pytest

from models.quantity.calendar import FIRST, LAST, day_of, number_of, whole_day


def test_that_days_count_from_1970() -> None:
    """2025-01-01 is 55 years of 365 days and 14 leap days later: 20,089."""
    assert number_of(date(1970, 1, 1)) == 0
    assert number_of(date(2025, 1, 1)) == 55 * 365 + 14 == 20_089


def test_that_a_number_is_the_day_it_falls_in() -> None:
    assert day_of(20_089.0) == day_of(20_089.99) == date(2025, 1, 1)
    assert whole_day(-0.5) == -1


@pytest.mark.parametrize("days", [None, float("inf"), float("nan"), LAST + 1.0, FIRST - 1.0])
def test_that_there_is_no_day_for_never_nor_outside_the_calendar(days: float | None) -> None:
    assert day_of(days) is None


def test_that_the_calendar_runs_from_the_year_1_to_9999() -> None:
    assert day_of(FIRST) == date(1, 1, 1)
    assert day_of(LAST) == date(9999, 12, 31)
