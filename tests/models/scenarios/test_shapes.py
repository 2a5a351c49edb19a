"""The inverse distributions, worked out by hand, and the curve that a form shows of them."""

from collections.abc import Callable
from statistics import NormalDist

import numpy as np
import pytest

from models.scenarios.beta_quantile import beta_quantile
from models.scenarios.normal_quantile import normal_quantile
from models.scenarios.sampling import value_at
from models.scenarios.scenario import Input, Shape
from models.scenarios.shapes import SHAPES, form
from models.scenarios.sketch import curve, mass_below

UNIFORM = Input("pace", "km²/day", "uniform", low=11, high=28)
TRIANGULAR = Input("pace", "km²/day", "triangular", low=11.4, likely=18, high=28)
NORMAL = Input("pace", "km²/day", "normal", low=10, high=30, level=0.8)
LOGNORMAL = Input("pace", "km²/day", "lognormal", low=8, high=32, level=0.9)
PERT = Input("pace", "km²/day", "pert", low=11, likely=18, high=28)
BETA = Input("share", "1", "beta", low=0.5, high=1, alpha=2, beta=3)
DISCRETE = Input("pace", "km²/day", "discrete", values=(28, 11, 18), weights=(0.2, 0.3, 0.5))
OBSERVED = Input("pace", "km²/day", "empirical", values=(8.0, 2.0, 4.0, 2.0))


def test_that_a_fixed_input_is_its_value_at_every_chance() -> None:
    fixed = Input("share", "1", "fixed", likely=0.75)
    assert [value_at(fixed, chance) for chance in (0.0, 0.3, 1.0)] == [0.75, 0.75, 0.75]


def test_that_a_uniform_input_rises_in_a_straight_line() -> None:
    """11 + 0.05 × 17 = 11.85 and 11 + 0.5 × 17 = 19.5."""
    assert value_at(UNIFORM, 0.05) == pytest.approx(11.85)
    assert value_at(UNIFORM, 0.5) == pytest.approx(19.5)


def test_that_a_triangular_input_follows_its_closed_form() -> None:
    """Below 18 lie 6.6/16.6 = 0.39759; the median is 28 - √(0.5 × 16.6 × 10) = 18.8896."""
    assert value_at(TRIANGULAR, 6.6 / 16.6) == pytest.approx(18.0)
    assert value_at(TRIANGULAR, 0.5) == pytest.approx(28 - 83**0.5)
    assert value_at(TRIANGULAR, 0.1) == pytest.approx(11.4 + (0.1 * 16.6 * 6.6) ** 0.5)
    assert (value_at(TRIANGULAR, 0.0), value_at(TRIANGULAR, 1.0)) == (11.4, 28)


def test_that_a_triangle_may_have_its_peak_at_an_end_or_no_width() -> None:
    """With the peak at the low end half of it lies below 10 - √50 = 2.9289."""
    falling = Input("x", "1", "triangular", low=0, likely=0, high=10)
    assert value_at(falling, 0.5) == pytest.approx(10 - 50**0.5)
    assert value_at(Input("x", "1", "triangular", low=3, likely=3, high=3), 0.7) == 3


def test_that_observed_values_come_as_often_as_they_were_observed() -> None:
    chances = np.array([0.0, 0.26, 0.49, 0.51, 0.76, 1.0])
    drawn = form("empirical").quantile(OBSERVED, chances)
    assert drawn.tolist() == [2, 2, 2, 4, 8, 8]


@pytest.mark.parametrize(
    "input",
    [UNIFORM, TRIANGULAR, PERT, BETA, DISCRETE, OBSERVED, NORMAL, LOGNORMAL],
    ids=lambda i: i.shape,
)
def test_that_no_shape_ever_falls(input: Input) -> None:
    values = form(input.shape).quantile(input, np.linspace(0.0005, 0.9995, 1000))
    assert np.all(np.diff(values) >= 0)


def test_that_a_normal_input_has_its_stated_level_between_its_ends() -> None:
    """z at 90 % is 1.281552: 20 ± 10 at 80 % has a standard deviation of 7.80304."""
    assert value_at(NORMAL, 0.1) == pytest.approx(10)
    assert value_at(NORMAL, 0.9) == pytest.approx(30)
    assert value_at(NORMAL, 0.5) == pytest.approx(20)
    assert value_at(NORMAL, 0.975) == pytest.approx(20 + 7.80304 * 1.959964, abs=1e-4)
    assert mass_below(NORMAL) == pytest.approx(NormalDist(20, 7.80304).cdf(0), abs=1e-6)


def test_that_a_lognormal_input_has_its_stated_level_between_its_ends() -> None:
    """8 and 32 are a half and the double of 16."""
    assert value_at(LOGNORMAL, 0.05) == pytest.approx(8)
    assert value_at(LOGNORMAL, 0.5) == pytest.approx(16)
    assert value_at(LOGNORMAL, 0.95) == pytest.approx(32)
    assert mass_below(LOGNORMAL) == 0


CHANCES = np.linspace(1e-6, 1 - 1e-6, 20_001)


@pytest.mark.parametrize(
    ("alpha", "beta", "below"),
    [
        (2, 3, lambda x: 6 * x**2 - 8 * x**3 + 3 * x**4),
        (1, 1, lambda x: x),
        (1, 7, lambda x: 1 - (1 - x) ** 7),
        (50, 1, lambda x: x**50),
        (0.5, 0.5, lambda x: 2 / np.pi * np.arcsin(np.sqrt(x))),
    ],
)
def test_that_a_beta_is_the_inverse_of_its_closed_form(
    alpha: float, beta: float, below: Callable[[np.ndarray], np.ndarray]
) -> None:
    values = beta_quantile(CHANCES, alpha, beta)
    assert np.max(np.abs(below(values) - CHANCES)) < 1e-7


def test_that_a_beta_that_heaps_up_at_an_end_has_the_right_values() -> None:
    """With α 0.2 and β 1 a value is the chance to the fifth power."""
    assert beta_quantile(CHANCES, 0.2, 1) == pytest.approx(CHANCES**5, abs=1e-8)


def test_that_a_narrow_beta_has_its_mean_and_deviation() -> None:
    """α 3,000 and β 5,000: mean 0.375, variance 0.375 × 0.625 / 8,001."""
    values = beta_quantile((np.arange(20_000) + 0.5) / 20_000, 3000, 5000)
    assert np.mean(values) == pytest.approx(0.375, rel=1e-6)
    assert np.std(values) == pytest.approx((0.375 * 0.625 / 8001) ** 0.5, rel=1e-3)


def test_that_a_beta_keeps_inside_its_ends() -> None:
    values = beta_quantile(np.array([0.0, 1e-300, 2.0**-54, 1 - 2.0**-53, 1.0]), 2, 3)
    assert values[0] == 0
    assert values[-1] == 1
    assert np.all(np.diff(values) >= 0)
    assert (value_at(BETA, 0.0), value_at(BETA, 1.0)) == (0.5, 1.0)


def test_that_a_pert_has_its_mean_and_its_peak() -> None:
    """(11 + 4 × 18 + 28) / 6 = 18.5; the variance is (18.5 - 11)(28 - 18.5) / 7 = 10.17857."""
    values = form("pert").quantile(PERT, (np.arange(20_000) + 0.5) / 20_000)
    assert np.mean(values) == pytest.approx(18.5, rel=1e-6)
    assert np.var(values) == pytest.approx(71.25 / 7, rel=1e-4)
    places, heights = curve(PERT, 400)
    assert places[np.argmax(heights)] == pytest.approx(18, abs=0.1)


def test_that_a_pert_may_have_its_peak_at_an_end_or_no_width() -> None:
    """With the peak at the low end x is 1 - (1 - p)^(1/5): half of it lies below 0.12945."""
    falling = Input("x", "1", "pert", low=0, likely=0, high=1)
    assert value_at(falling, 0.5) == pytest.approx(1 - 0.5**0.2, abs=1e-9)
    assert value_at(Input("x", "1", "pert", low=3, likely=3, high=3), 0.7) == 3


def test_that_a_discrete_value_comes_with_its_chance() -> None:
    """11 up to 0.3, 18 up to 0.8, 28 after it."""
    found = form("discrete").quantile(DISCRETE, np.array([0.0, 0.299, 0.301, 0.799, 0.801, 1.0]))
    assert found.tolist() == [11, 11, 18, 18, 28, 28]
    alike = Input("x", "1", "discrete", values=(2, 1))
    assert [value_at(alike, chance) for chance in (0.49, 0.51)] == [1, 2]


def test_that_a_value_without_chance_never_comes() -> None:
    never = Input("x", "1", "discrete", values=(1, 2, 3), weights=(0.0, 1.0, 0.0))
    assert {value_at(never, chance) for chance in (0.0, 0.5, 1.0)} == {2}


@pytest.mark.parametrize("shape", ["normal", "lognormal"])
def test_that_a_bell_without_width_is_one_value(shape: Shape) -> None:
    assert value_at(Input("x", "1", shape, low=3, high=3), 0.7) == pytest.approx(3)


def test_that_the_normal_quantile_agrees_with_the_standard_library_to_the_last_digits() -> None:
    """The same published algorithm, written for one number at a time."""
    chances = np.array([1e-300, 1e-20, 1e-9, 0.01, 0.074, 0.076, 0.3, 0.5, 0.9, 0.99, 1 - 1e-12])
    expected = [NormalDist().inv_cdf(chance) for chance in chances.tolist()]
    assert normal_quantile(chances) == pytest.approx(expected, rel=1e-14, abs=1e-16)
    assert normal_quantile(np.array([0.0, 1.0])).tolist() == [-np.inf, np.inf]


def test_that_every_shape_says_what_it_needs_in_words() -> None:
    for shape in SHAPES:
        assert shape.words
        assert shape.needs


def test_that_the_share_below_zero_is_told() -> None:
    """-5 to 20: a fifth of it lies below zero; of 11 to 28 nothing does."""
    assert mass_below(Input("pace", "km²/day", "uniform", low=-5, high=20)) == pytest.approx(0.2)
    assert mass_below(UNIFORM) == 0
    assert mass_below(Input("pace", "km²/day", "uniform", low=-5, high=-1)) == 1


def test_that_the_curve_of_a_triangle_peaks_at_its_likely_value() -> None:
    values, height = curve(TRIANGULAR, points=200)
    assert values[np.argmax(height)] == pytest.approx(18, abs=0.3)
    assert np.max(height) == 1
    assert len(values) == len(height) == 200


def test_that_the_curve_of_a_uniform_is_level_and_of_a_fixed_one_stroke() -> None:
    assert np.allclose(curve(UNIFORM)[1], 1.0)
    values, height = curve(Input("share", "1", "fixed", likely=1))
    assert (values.tolist(), height.tolist()) == ([1.0], [1.0])
