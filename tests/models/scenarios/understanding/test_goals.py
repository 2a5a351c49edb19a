"""Break-even and goal seek, against answers worked out with a pencil."""

from datetime import date
from statistics import NormalDist

import pytest

from models.errors import Cancelled, ScenarioError
from models.quantity.calendar import number_of
from models.scenarios import Scenario, scenario_from, template_named, with_settings
from models.scenarios.monthly_paths import MONTH
from models.scenarios.understanding import BreakEven, Sought, Target, break_evens, goal_seek

IN_475_DAYS = Target("finish", number_of(date(2026, 4, 21)))
"""Any time of that day, which is the 476th from 2025-01-01."""


def scenario(*sets: str, name: str = "remaining-area") -> Scenario:
    template = template_named(name)
    return with_settings(scenario_from(template), template, sets)


def found(*sets: str, target: Target = IN_475_DAYS) -> dict[str, BreakEven]:
    return {each.input: each for each in break_evens(scenario(*sets), target)}


def test_that_the_break_even_of_each_input_is_the_value_that_just_does_it() -> None:
    """8,559 km² in 476 days need 17.9811 a day; 18 a day take 8,568 km² in them."""
    rows = found("pace=18")
    assert rows["pace"].value == pytest.approx(8559 / 476, rel=1e-6)
    assert rows["remaining"].value == pytest.approx(18 * 476, rel=1e-6)
    assert rows["share"].value == pytest.approx(8559 / 476 / 18, rel=1e-6)
    assert rows["pace"].met_now


def test_that_a_target_out_of_reach_of_one_input_has_no_break_even() -> None:
    """At 10 a day and a share of at most 1, 476 days are never enough."""
    rows = found("pace=10")
    assert rows["share"].value is None
    assert rows["share"].high == 1.0
    assert not rows["share"].met_now


def test_that_a_target_may_be_a_least_value() -> None:
    """More than two years at 8,559 km² is less than 11.7166 a day."""
    rows = found("pace=18", target=Target("duration", 2.0, at_most=False))
    assert rows["pace"].value == pytest.approx(8559 / 730.5, rel=1e-6)


def test_that_other_ranges_count_with_their_middle() -> None:
    rows = found("remaining=8000..9000")
    assert rows["pace"].value == pytest.approx(8500 / 476, rel=1e-6)


def test_that_an_output_that_is_not_there_is_named() -> None:
    with pytest.raises(ScenarioError, match="no output “end”; it has “duration”, “finish”"):
        found(target=Target("end", 1.0))


def seek(chance: float, *sets: str, input: str = "pace", target: Target = IN_475_DAYS) -> Sought:
    return goal_seek(scenario(*sets), input, target, chance)


def test_that_the_pace_for_a_chance_is_that_of_the_closed_form() -> None:
    """8 in 10 of an area even between 8,000 and 9,000 km² are below 8,800: 8,800 / 476 a day."""
    sought = seek(0.8, "remaining=8000..9000")
    assert sought.value == pytest.approx(8800 / 476, rel=0.005)
    assert sought.value == pytest.approx(8800 / 476, rel=1e-4)  # strips make it far closer


def test_that_its_error_is_that_of_a_share_of_so_many_trials() -> None:
    """√(0.8 × 0.2 / 10,000) = 0.004 of 1,000 km² are 4 km², in 476 days 0.0084 a day."""
    sought = seek(0.8, "remaining=8000..9000")
    assert sought.trials == 10_000
    assert sought.error == pytest.approx(4 / 476, rel=0.02)
    assert sought.low is not None
    assert sought.high is not None
    assert sought.low == pytest.approx((8800 - 1.96 * 4) / 476, rel=1e-4)
    assert sought.high == pytest.approx((8800 + 1.96 * 4) / 476, rel=1e-4)


def test_that_more_is_less_likely_where_the_input_works_the_other_way() -> None:
    """A pace even between 18 and 28 is above 20 in 8 cases of 10: 20 × 476 = 9,520 km².

    0.004 of 10 km²/day are 0.04, in 476 days 19.04 km².
    """
    sought = seek(0.8, "pace=18..28", input="remaining")
    assert sought.value == pytest.approx(9520, rel=0.005)
    assert sought.low == pytest.approx(9520 - 1.96 * 19.04, rel=1e-3)
    assert sought.high == pytest.approx(9520 + 1.96 * 19.04, rel=1e-3)


def test_that_the_chance_as_stated_stands_beside_it() -> None:
    """At 17.5 a day 8,330 km² are taken in 476 days: 0.33 of the range from 8,000 to 9,000."""
    assert seek(0.8, "pace=17.5", "remaining=8000..9000").chance_now == pytest.approx(
        0.33, abs=1e-3
    )


def test_that_a_path_of_chance_is_sought_within_its_error() -> None:
    """600 km² within the first month need 19.7125 a day; 8 in 10 at 0.8416 steps of 5 more."""
    asked = scenario("remaining=600", "share=1", "spread=5", name="remaining-area-walk")
    sought = goal_seek(asked, "pace", Target("duration", MONTH / 365.25), 0.8)
    assert sought.error is not None
    exact = 600 / MONTH + 5 * NormalDist().inv_cdf(0.8)
    assert sought.value == pytest.approx(exact, abs=4 * sought.error)
    assert 0.05 < sought.error < 0.2


def test_that_without_other_ranges_the_answer_is_one_value_without_doubt() -> None:
    sought = seek(0.8)
    assert sought.value == pytest.approx(8559 / 476, rel=1e-6)
    assert sought.error == pytest.approx(0.0, abs=1e-5)


def test_that_a_chance_out_of_reach_says_how_near_one_comes() -> None:
    """With all of a pace of 17.5 the chance is 0.33; a share cannot be above 1."""
    sought = seek(0.8, "pace=17.5", "remaining=8000..9000", input="share")
    assert sought.value is None
    assert sought.best_value == 1.0
    assert sought.best_chance == pytest.approx(0.33, abs=0.01)


@pytest.mark.parametrize("chance", [0.0, 1.0, -0.1, 80.0])
def test_that_a_chance_outside_0_and_1_is_refused(chance: float) -> None:
    with pytest.raises(ScenarioError, match="must lie between 0 and 1"):
        seek(chance)


def test_that_an_unknown_input_is_refused() -> None:
    with pytest.raises(ScenarioError, match="no input “speed”"):
        seek(0.8, input="speed")


def test_that_it_stops_when_asked() -> None:
    def stop(fraction: float, words: str) -> None:
        if fraction > 0.05:
            raise Cancelled

    with pytest.raises(Cancelled):
        goal_seek(scenario(), "pace", IN_475_DAYS, 0.8, stop)
