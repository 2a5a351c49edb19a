"""Proper scores, worked out with a pencil."""

from math import pi, sqrt
from statistics import NormalDist

import numpy as np
import pytest

from models.scenarios.hindcast import brier, crps, interval_score


def test_that_brier_is_the_squared_distance_from_what_happened() -> None:
    assert brier(0.7, True) == pytest.approx(0.09)
    assert brier(0.7, False) == pytest.approx(0.49)
    assert brier(1.0, True) == 0.0


def test_that_crps_of_three_members_is_that_of_the_formula() -> None:
    """Around 2: mean |x - 2| = 2/3, half the mean of the nine |x - x'| = 8/9/2: 2/9 is left."""
    assert crps(np.array([3.0, 1.0, 2.0]), 2.0) == pytest.approx(2 / 9)


def test_that_crps_of_one_number_is_its_error() -> None:
    assert crps(np.array([7.0]), 4.5) == pytest.approx(2.5)


def test_that_crps_of_a_bell_has_its_closed_form() -> None:
    """σ (z (2Φ(z) - 1) + 2φ(z) - 1/√π), Gneiting and Raftery (2007), equation 21 for a normal."""
    bell = NormalDist(100, 15)
    members = np.array([bell.inv_cdf((place + 0.5) / 4000) for place in range(4000)])
    z = (120 - 100) / 15
    unit = NormalDist()
    exact = 15 * (z * (2 * unit.cdf(z) - 1) + 2 * unit.pdf(z) - 1 / sqrt(pi))
    assert crps(members, 120.0) == pytest.approx(exact, rel=1e-3)


def test_that_a_miss_of_an_8_in_10_interval_costs_ten_times_its_size() -> None:
    assert interval_score(10, 20, 15, 0.8) == pytest.approx(10)
    assert interval_score(10, 20, 25, 0.8) == pytest.approx(10 + 10 * 5)
    assert interval_score(10, 20, 9, 0.8) == pytest.approx(10 + 10 * 1)
