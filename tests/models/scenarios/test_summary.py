"""Percentiles where some trials never get there."""

from datetime import date

import numpy as np
import pytest

from models.quantity.calendar import number_of
from models.scenarios.summary import percentile, summarise

NEVER = np.inf


def test_that_percentiles_lie_on_straight_lines_between_values() -> None:
    """0, 1, …, 10: the 5th percentile is 0.5, the median 5, the 95th 9.5."""
    output = summarise(np.arange(11.0)[::-1].copy(), "years")
    assert (output.p5, output.p10, output.p50, output.p90, output.p95) == (0.5, 1, 5, 9, 9.5)
    assert output.mean == 5
    assert output.p_never == 0


def test_that_a_percentile_among_the_never_ones_is_none() -> None:
    """Of 10 paths 2 never get there: the median stands, the 90th is never, and so is the mean."""
    output = summarise(np.array([1.0, 2, 3, 4, 5, 6, 7, 8, NEVER, NEVER]), "years")
    assert output.p50 == 5.5
    assert output.p90 is None
    assert output.p95 is None
    assert output.mean is None
    assert output.p_never == 0.2


def test_that_a_line_from_the_last_arrival_to_never_is_never() -> None:
    rising = np.array([1.0, 2.0, NEVER])
    assert percentile(rising, 0.5) == 2.0
    assert percentile(rising, 0.51) is None


def test_that_no_arrival_at_all_leaves_only_the_share() -> None:
    output = summarise(np.full(4, NEVER), "date")
    assert (output.p5, output.p50, output.mean, output.p_never) == (None, None, None, 1.0)


def test_that_undefined_trials_are_counted_and_left_out() -> None:
    output = summarise(np.array([1.0, np.nan, 3.0, np.nan]), "1")
    assert output.p_undefined == 0.5
    assert output.p50 == 2.0
    assert output.mean == 2.0
    assert output.p_never == 0


def test_that_only_undefined_trials_give_nothing_but_their_share() -> None:
    output = summarise(np.full(3, np.nan), "1")
    assert (output.p50, output.mean, output.p_undefined) == (None, None, 1.0)


def test_that_a_date_loses_its_time_of_day() -> None:
    """475.5 days after 2025-01-01 is noon of 2026-04-21."""
    start = number_of(date(2025, 1, 1))
    output = summarise(np.array([start + 475.5]), "date")
    assert output.p50 == output.mean == number_of(date(2026, 4, 21))


def test_that_an_exact_day_does_not_become_the_day_before_by_rounding() -> None:
    day = number_of(date(2026, 4, 21))
    assert summarise(np.array([np.nextafter(day, 0)]), "date").p50 == day


def test_that_one_trial_is_its_own_every_percentile() -> None:
    output = summarise(np.array([1.5]), "years")
    assert (output.p5, output.p50, output.p95, output.mean) == pytest.approx((1.5,) * 4)
