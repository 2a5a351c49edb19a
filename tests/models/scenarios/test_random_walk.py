"""A wandering pace: without steps it is a constant one, with them its spread has a closed form."""

from statistics import NormalDist

import numpy as np
import pytest

from models.scenarios import numbers, run, scenario_from, template_named, with_settings
from models.scenarios.monthly_paths import MONTH, MONTHS_AT_MOST
from models.scenarios.paces import Paths
from models.scenarios.paces.random_walk import RANDOM_WALK
from models.scenarios.sampling import ChunkNoise

TRIALS = 20_000
NOISE = ChunkNoise(seed=1, chunk=0, trials=TRIALS)


def walk(remaining: float, rate: float, step: float, whole: float = 1e9) -> Paths:
    values = {"remaining": remaining, "whole": whole, "rate": rate, "step": step}
    readings = {name: np.full(TRIALS, value) for name, value in values.items()}
    return RANDOM_WALK.paths(readings, NOISE)


def after(days: float) -> np.ndarray:
    return np.full(TRIALS, days)


def test_that_without_steps_it_is_a_constant_pace() -> None:
    """8,559 / 18 = 475.5 days, and 6,759 km² are left after 100 days."""
    paths = walk(8559, 18, 0)
    assert paths.arrival == pytest.approx(np.full(TRIALS, 475.5))
    assert paths.left(after(100)) == pytest.approx(np.full(TRIALS, 6759.0), abs=0.01)
    assert set(paths.left(after(476)).tolist()) == {0.0}


def test_that_the_chance_to_arrive_in_the_first_month_is_that_of_its_pace() -> None:
    """It needs 600 / 30.4375 = 19.71 km² a day: (19.71 - 15) / 5 = 0.943 standard deviations."""
    share = np.mean(walk(600, 15, 5).arrival <= MONTH)
    exact = NormalDist(15, 5).cdf(600 / MONTH)
    assert share == pytest.approx(1 - exact, abs=4 * (exact * (1 - exact) / TRIALS) ** 0.5)


def test_that_what_is_left_after_a_year_has_its_closed_form_spread() -> None:
    """The months' paces add up with weights 12, 11, …, 1: √(12 × 13 × 25 / 6) = 25.495 steps."""
    left = walk(1e6, 10, 3).left(after(12 * MONTH))
    deviation = MONTH * 3 * (12 * 13 * 25 / 6) ** 0.5
    assert np.mean(left) == pytest.approx(1e6 - 120 * MONTH, abs=4 * deviation / TRIALS**0.5)
    assert np.std(left) == pytest.approx(deviation, rel=4 / (2 * TRIALS) ** 0.5)


def test_that_ground_given_back_never_exceeds_the_whole() -> None:
    paths = walk(900, -20, 1, whole=1000)
    assert paths.left(after(365)).max() == 1000


def test_that_what_is_left_at_first_is_never_cut_to_the_whole() -> None:
    paths = walk(900, 1, 0, whole=500)
    assert paths.arrival == pytest.approx(np.full(TRIALS, 900.0))


def test_that_a_path_that_turns_back_for_good_never_arrives() -> None:
    assert np.isinf(walk(900, -20, 0).arrival).all()


def test_that_thirty_years_are_the_end() -> None:
    """At 1 km² a day 10,957 km² last 10,957 days; 30 years have 10,957.5."""
    assert pytest.approx(10_957.5) == MONTHS_AT_MOST * MONTH
    assert np.isfinite(walk(10_957, 1, 0).arrival).all()
    assert np.isinf(walk(10_959, 1, 0).arrival).all()


def test_that_nothing_left_has_arrived_at_once() -> None:
    paths = walk(0, 5, 1)
    assert set(paths.arrival.tolist()) == {0.0}
    assert set(paths.left(after(3)).tolist()) == {0.0}


def test_that_a_wandering_pace_leaves_paths_that_never_arrive() -> None:
    """A constant 15.5 × 0.725 km² a day takes 2.085 years; wandering keeps that as the middle."""
    template = template_named("remaining-area-walk")
    output = numbers(scenario_from(template))["duration"]
    assert output.p50 == pytest.approx(8559 / 15.5 / 0.725 / 365.25, rel=0.05)
    assert 0.1 < output.p_never < 0.3
    assert output.p90 is None


def test_that_its_tornado_moves_inputs_and_not_chance() -> None:
    template = template_named("remaining-area-walk")
    [share] = run(scenario_from(template)).sensitivity
    assert share.output_at_low == pytest.approx(8559 / 15.5 / 0.705 / 365.25)


def test_that_a_wider_spread_widens_the_range() -> None:
    template = template_named("remaining-area-walk")
    widths: list[float] = []
    for spread in (0, 0.5, 1.5):
        asked = with_settings(scenario_from(template), template, [f"spread={spread}"])
        output = numbers(asked)["duration"]
        assert output.p5 is not None
        assert output.p90 is not None
        widths.append(output.p90 - output.p5)
    assert widths[0] < widths[1] < widths[2]
