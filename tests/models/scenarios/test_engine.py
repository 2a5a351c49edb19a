"""Whole runs against closed forms: t = 8,559 / (pace × share) / 365.25 years."""

from dataclasses import replace
from math import exp, hypot, log
from statistics import NormalDist

import numpy as np
import pytest

from models.errors import Cancelled, ScenarioError
from models.scenarios import Output, numbers, run, scenario_from, template_named, with_settings
from models.scenarios.checks import TRIALS_AT_MOST
from models.scenarios.scenario import Input, Scenario

TEMPLATE = template_named("remaining-area")
DEFAULT = scenario_from(TEMPLATE)


def scenario(*sets: str) -> Scenario:
    return with_settings(DEFAULT, TEMPLATE, sets)


def duration(*sets: str) -> Output:
    return numbers(scenario(*sets))["duration"]


def years(pace: float) -> float:
    return 8559 / pace / 365.25


def test_that_a_fixed_pace_gives_one_duration() -> None:
    """8,559 / 18 / 365.25 = 1.30185 years and 8,559 / 28 / 365.25 = 0.836902."""
    assert duration("pace=18").p50 == pytest.approx(1.30185, abs=5e-6)
    assert duration("pace=18").p5 == duration("pace=18").p95
    assert duration("pace=28").p50 == pytest.approx(0.836902, abs=5e-7)


def test_that_a_share_of_three_quarters_takes_a_third_longer() -> None:
    assert duration("pace=18", "share=0.75").mean == pytest.approx(1.73580, abs=5e-6)


def test_that_the_mean_pace_of_2024_gives_two_years() -> None:
    """4,200 km² in 366 days: 8,559 × 366 / 4,200 / 365.25 = 2.04204 years."""
    assert duration(f"pace={4200 / 366!r}").p50 == pytest.approx(2.04204, abs=5e-6)


@pytest.mark.parametrize(
    ("name", "pace"), [("p5", 27.15), ("p10", 26.3), ("p50", 19.5), ("p90", 12.7), ("p95", 11.85)]
)
def test_that_percentiles_of_a_uniform_pace_are_those_of_its_inverse(
    name: str, pace: float
) -> None:
    """The longest time comes of the slowest pace: t at 5 % is that of 28 - 0.05 × 17 = 27.15."""
    assert getattr(duration("pace=11..28"), name) == pytest.approx(years(pace), rel=3e-4)


def test_that_the_mean_of_a_uniform_pace_is_the_integral() -> None:
    """The mean of 1/pace over 11 to 28 is ln(28/11)/17: 1.28788 years."""
    exact = 8559 * log(28 / 11) / 17 / 365.25
    assert exact == pytest.approx(1.288, abs=5e-4)
    assert duration("pace=11..28").mean == pytest.approx(exact, rel=3e-4)


def test_that_a_triangular_pace_has_the_median_of_its_closed_form() -> None:
    """The median pace of 11.4..18..28 is 28 - √83 = 18.8896 km²/day."""
    assert duration().p50 == pytest.approx(years(28 - 83**0.5), rel=3e-4)


def test_that_the_finish_is_the_start_plus_the_duration() -> None:
    outputs = numbers(scenario("pace=11..28", "start=2025-01-01..2025-12-31"))
    start_and_time = outputs["finish"].samples - 365.25 * outputs["duration"].samples
    assert np.min(start_and_time) >= 20_089 - 1e-6  # 2025-01-01
    assert np.max(start_and_time) <= 20_453 + 1e-6  # 2025-12-31


def test_that_a_pace_below_zero_never_arrives() -> None:
    """Of -5 to 20 a fifth lies below zero; the 10th percentile is that of 17.5, the 90th never."""
    output = duration("pace=-5..20")
    assert output.p_never == pytest.approx(0.2, abs=1e-4)
    assert output.p10 == pytest.approx(years(17.5), rel=3e-4)
    assert output.p90 is None
    assert output.mean is None
    assert np.all(output.samples > 0)


def test_that_observed_paces_are_drawn_as_often_as_observed() -> None:
    """Paces 10, 20, 40 and 40: a quarter takes 2.343 years, half 0.586."""
    pace = Input("pace", "km²/day", "empirical", values=(10, 20, 40, 40))
    inputs = tuple(pace if i.name == "pace" else i for i in DEFAULT.inputs)
    samples = numbers(replace(DEFAULT, inputs=inputs))["duration"].samples
    assert np.mean(np.isclose(samples, years(40))) == pytest.approx(0.5, abs=1e-3)
    assert np.mean(np.isclose(samples, years(10))) == pytest.approx(0.25, abs=1e-3)


def test_that_one_seed_gives_one_answer_and_another_seed_nearly_the_same() -> None:
    again = [numbers(replace(DEFAULT, seed=seed))["duration"] for seed in (1, 1, 2)]
    assert np.array_equal(again[0].samples, again[1].samples)
    assert not np.array_equal(again[0].samples, again[2].samples)
    assert again[2].p50 == pytest.approx(again[0].p50, rel=1e-3)


def test_that_moving_one_input_leaves_the_others_numbers_alone() -> None:
    """Common random numbers: with the share at 0.5 every single path takes twice as long."""
    assert np.allclose(duration("share=0.5").samples, 2 * duration("share=1").samples)


def test_that_many_trials_run_in_chunks_and_agree() -> None:
    seen: list[float] = []
    many = replace(scenario("pace=11..28"), trials=120_000)
    output = numbers(many, lambda fraction, words: seen.append(fraction))["duration"]
    assert len(output.samples) == 120_000
    assert output.p50 == pytest.approx(years(19.5), rel=1e-4)
    assert seen == pytest.approx([chunk / 6 for chunk in range(7)])


@pytest.mark.parametrize("name", ["remaining-area-cost", "remaining-area-walk", "loss-exchange"])
def test_that_any_number_of_threads_gives_the_same_answer(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    template = template_named(name)
    many = replace(scenario_from(template), trials=90_001)
    found: list[list[float]] = []
    for threads in (1, 2, 5):
        monkeypatch.setattr("models.scenarios.engine.THREADS", threads)
        found.append([float(each.samples.sum()) for each in numbers(many).values()])
    assert found[0] == found[1] == found[2]


def test_that_a_run_can_be_cancelled_between_chunks() -> None:
    def stop(fraction: float, words: str) -> None:
        if fraction > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        numbers(replace(DEFAULT, trials=120_000), stop)


def test_that_a_reading_that_is_no_number_is_counted_and_never_drawn() -> None:
    """Half of the trials divide 0 by 0 on the way to their pace, and have no arrival."""
    cost = template_named("remaining-area-cost")
    assert cost.path is not None
    path = replace(
        cost.path, readings=(("remaining", "remaining"), ("rate", "pace * (cost / cost)"))
    )
    template = replace(cost, path=path, answer="finish")
    asked = with_settings(scenario_from(template), template, ["cost=discrete 0; 80"])
    result = run(asked, template=template)
    finish = result.outputs["finish"]
    assert finish.p_undefined == pytest.approx(0.5, abs=1e-4)
    assert finish.p_never == 0
    assert finish.p50 is not None
    assert "50.00% of the trials have no answer (0/0)" in result.sentence
    for outcome in (result.fan, result.finish, result.distribution):
        assert "50 % of the trials have no answer (0/0)" in outcome.spec.note
        for table in outcome.tables.values():
            assert not table.frame.isna().any(axis=None)


def test_that_no_answer_at_all_is_said_and_drawn_empty() -> None:
    cost = template_named("remaining-area-cost")
    assert cost.path is not None
    path = replace(
        cost.path, readings=(("remaining", "remaining"), ("rate", "pace * (cost / cost)"))
    )
    template = replace(cost, path=path, answer="finish")
    asked = with_settings(scenario_from(template), template, ["cost=0"])
    result = run(asked, template=template)
    assert result.outputs["finish"].p50 is None
    assert len(result.fan.tables["fan"].frame) == 0
    assert result.sentence == "No trial has an answer (0/0)."


def test_that_a_billion_trials_are_refused_with_the_limit() -> None:
    with pytest.raises(ScenarioError, match="1,000,000,000 trials were asked for") as error:
        run(replace(DEFAULT, trials=10**9))
    assert f"{TRIALS_AT_MOST:,}" in str(error.value)


@pytest.mark.parametrize(("trials", "seed", "field"), [(0, 1, "trials"), (10, -1, "seed")])
def test_that_no_trials_and_a_negative_seed_are_refused(trials: int, seed: int, field: str) -> None:
    with pytest.raises(ScenarioError) as error:
        run(replace(DEFAULT, trials=trials, seed=seed))
    assert error.value.input == field


def test_that_a_missing_input_is_named() -> None:
    fewer = tuple(input for input in DEFAULT.inputs if input.name != "share")
    with pytest.raises(ScenarioError, match="The input “share” is missing"):
        run(replace(DEFAULT, inputs=fewer))


def test_that_an_input_that_is_stated_twice_is_refused() -> None:
    with pytest.raises(ScenarioError, match="stated twice"):
        run(replace(DEFAULT, inputs=(*DEFAULT.inputs, DEFAULT.inputs[1])))


def test_that_an_input_in_another_unit_is_refused() -> None:
    in_miles = tuple(replace(i, unit="mi²/day") if i.name == "pace" else i for i in DEFAULT.inputs)
    with pytest.raises(ScenarioError, match="is in mi²/day, but km²/day is asked for"):
        run(replace(DEFAULT, inputs=in_miles))


def test_that_an_empty_window_of_observed_values_is_refused() -> None:
    empty = tuple(replace(i, shape="empirical") if i.name == "pace" else i for i in DEFAULT.inputs)
    with pytest.raises(ScenarioError, match="“pace” has no observed values"):
        run(replace(DEFAULT, inputs=empty))


def test_that_a_run_answers_in_a_sentence() -> None:
    assert run(scenario("pace=18")).sentence == "On 21 Apr 2026."
    assert run(scenario("pace=11..28")).sentence == "Between Nov 2025 and Nov 2026."


def test_that_the_numbers_of_a_run_are_those_without_charts() -> None:
    assert run(DEFAULT).outputs["finish"].p90 == numbers(DEFAULT)["finish"].p90


def test_that_a_result_on_arrival_is_never_reached_where_the_path_never_arrives() -> None:
    """8,559 km² at 102 casualties each are 873,018; a fifth of -5..20 never gets there."""
    template = template_named("remaining-area-cost")
    asked = with_settings(scenario_from(template), template, ["cost=102", "pace=-5..20"])
    output = numbers(asked)["casualties"]
    assert output.p_never == pytest.approx(0.2, abs=1e-4)
    assert output.p50 == pytest.approx(873_018)
    assert output.p90 is None


def stating(**inputs: Input) -> Scenario:
    return replace(DEFAULT, inputs=tuple(inputs.get(i.name, i) for i in DEFAULT.inputs))


def test_that_a_ratio_of_lognormals_is_lognormal() -> None:
    """The spreads 0.1 and 0.3 of the logarithms make √0.1 = 0.316228 together; z is 1.281552."""
    z = NormalDist().inv_cdf(0.9)
    asked = stating(
        remaining=Input(
            "remaining", "km²", "lognormal", 8559 / exp(0.1 * z), None, 8559 * exp(0.1 * z)
        ),
        pace=Input("pace", "km²/day", "lognormal", 18 / exp(0.3 * z), None, 18 * exp(0.3 * z)),
    )
    output = numbers(replace(asked, trials=200_000))["duration"]
    spread = exp(hypot(0.1, 0.3) * z)
    assert output.p50 == pytest.approx(years(18), rel=0.004)
    assert output.p90 == pytest.approx(years(18) * spread, rel=0.005)
    assert output.p10 == pytest.approx(years(18) / spread, rel=0.005)


def test_that_a_bell_that_reaches_below_its_bound_is_refused() -> None:
    share = Input("share", "1", "normal", low=0.7, high=0.8)
    with pytest.raises(ScenarioError, match="has no lower end, but cannot be below 0"):
        run(stating(share=share))
    pace = Input("pace", "km²/day", "lognormal", low=-1, high=8)
    with pytest.raises(ScenarioError, match="a low value of -1, but a lognormal is above 0"):
        run(stating(pace=pace))
    certain = Input("pace", "km²/day", "normal", low=8, high=18, level=1.0)
    with pytest.raises(ScenarioError, match="level of 1; it must lie between 0 and 1"):
        run(stating(pace=certain))


def test_that_a_normal_pace_never_arrives_as_often_as_it_lies_below_zero() -> None:
    """10 ± 10 at 80 %: z at zero is -1.281552, so a tenth of the paths never gets there."""
    output = numbers(stating(pace=Input("pace", "km²/day", "normal", low=0, high=20)))["duration"]
    assert output.p_never == pytest.approx(0.1, abs=1e-4)
