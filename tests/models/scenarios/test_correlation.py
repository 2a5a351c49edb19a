"""Inputs that go together: the rank correlation comes out as stated, the values stay the same."""

from dataclasses import replace

import numpy as np
import pytest

from models.errors import ScenarioError
from models.scenarios import Correlation, Scenario, numbers, scenario_from, template_named
from models.scenarios.correlation import check_correlations, paired
from models.scenarios.sampling import chances, draw_all
from models.scenarios.settings import with_settings

TEMPLATE = template_named("remaining-area")
RANGES = ["remaining=8000..9000", "pace=pert 11..18..28", "share=0.6..0.9"]
SCENARIO = with_settings(scenario_from(TEMPLATE), TEMPLATE, RANGES)
TRIALS = 20_000


def going_together(*pairs: tuple[str, str, float]) -> Scenario:
    return replace(SCENARIO, correlations=tuple(Correlation(*pair) for pair in pairs))


def rank_correlation(a: np.ndarray, b: np.ndarray) -> float:
    first, second = (np.argsort(np.argsort(each)) for each in (a, b))
    return float(np.corrcoef(first, second)[0, 1])


@pytest.mark.parametrize("rho", [-0.9, -0.3, 0.0, 0.5, 0.95])
def test_that_ranks_go_together_as_stated(rho: float) -> None:
    """What is left of the error is that of 20,000 pairs with chance correlation taken out."""
    drawn = draw_all(going_together(("pace", "share", rho)), 0, TRIALS)
    assert rank_correlation(drawn["pace"], drawn["share"]) == pytest.approx(rho, abs=0.01)
    assert rank_correlation(drawn["pace"], drawn["remaining"]) == pytest.approx(0, abs=0.02)


@pytest.mark.parametrize("rho", [-1.0, 1.0])
def test_that_ranks_can_go_together_entirely(rho: float) -> None:
    drawn = draw_all(going_together(("pace", "share", rho)), 0, TRIALS)
    assert rank_correlation(drawn["pace"], drawn["share"]) == pytest.approx(rho, abs=1e-9)


def test_that_three_inputs_go_together_pair_by_pair() -> None:
    pairs = (("pace", "share", 0.6), ("share", "remaining", -0.4), ("pace", "remaining", 0.2))
    drawn = draw_all(going_together(*pairs), 0, TRIALS)
    for first, second, rho in pairs:
        assert rank_correlation(drawn[first], drawn[second]) == pytest.approx(rho, abs=0.01)


def test_that_every_input_keeps_its_values() -> None:
    apart, together = (
        draw_all(scenario, 0, TRIALS)
        for scenario in (SCENARIO, going_together(("pace", "share", 0.7)))
    )
    for name in ("pace", "share"):
        assert np.array_equal(np.sort(apart[name]), np.sort(together[name]))
    assert np.array_equal(apart["pace"], together["pace"])
    assert np.array_equal(apart["remaining"], together["remaining"])


def test_that_a_latin_hypercube_stays_one() -> None:
    drawn = {name: chances(name, 1, 0, 500) for name in ("a", "b")}
    found = paired(drawn, [Correlation("a", "b", 0.8)])
    strips = np.floor(found["b"] * 500).astype(int)
    assert sorted(strips.tolist()) == list(range(500))


def test_that_a_fixed_input_goes_with_nothing() -> None:
    fixed = with_settings(SCENARIO, TEMPLATE, ["share=0.75"])
    stated = replace(fixed, correlations=(Correlation("pace", "share", 0.5),))
    assert numbers(stated)["duration"].p90 == numbers(fixed)["duration"].p90


def test_that_the_spread_of_a_product_follows_its_closed_form() -> None:
    """ln(pace × share) has the variance s² + t² + 2 r s t; r = 2 sin(π × 0.6 / 6) = 0.618034."""
    words = ["pace=lognormal 10 to 20 @ 80%", "share=lognormal 0.2 to 0.4 @ 80%"]
    template = replace(TEMPLATE, asked=tuple(replace(a, most=None) for a in TEMPLATE.asked))
    alone = with_settings(scenario_from(template), template, words)
    together = replace(alone, trials=200_000, correlations=(Correlation("pace", "share", 0.6),))
    samples = numbers(together, template=template)["duration"].samples
    each = np.log(2) / 2 / 1.2815515655446004
    exact = each * (2 + 2 * 0.6180339887) ** 0.5
    assert np.std(np.log(samples)) == pytest.approx(exact, rel=4 / (2 * 200_000) ** 0.5)


def test_that_a_handful_of_trials_can_go_together() -> None:
    for trials in (1, 2, 3):
        few = replace(going_together(("pace", "share", 0.9)), trials=trials)
        assert len(numbers(few)["duration"].samples) == trials


@pytest.mark.parametrize(
    ("pairs", "sentence"),
    [
        # 2 sin(0.9 π/6) = 0.907981, 2 × 0.907981² - 1 = 0.648859, 6/π arcsin(0.648859/2) = 0.6311.
        (
            (("pace", "share", 0.9), ("share", "remaining", 0.9), ("pace", "remaining", -0.5)),
            "The correlation of “pace” and “remaining” cannot be -0.5 beside the others; it must "
            "lie between 0.64 and 1",
        ),
        ((("pace", "share", 1.2),), "“pace” and “share” is 1.2; it must lie between -1 and 1"),
        ((("pace", "speed", 0.5),), "there is no input “speed”"),
        ((("pace", "pace", 0.5),), "“pace” cannot be correlated with itself"),
        ((("pace", "share", 0.5), ("share", "pace", 0.4)), "“share” and “pace” is stated twice"),
    ],
)
def test_that_correlations_that_cannot_be_name_the_pair(
    pairs: tuple[tuple[str, str, float], ...], sentence: str
) -> None:
    with pytest.raises(ScenarioError) as error:
        numbers(going_together(*pairs))
    assert sentence in str(error.value)
    assert error.value.input == "correlations"


def test_that_the_ends_told_can_be_typed() -> None:
    """The least one beside 0.9 and 0.9 is 0.6311: rounded inwards 0.64, and 0.63 is too low."""
    beside = [("pace", "share", 0.9), ("share", "remaining", 0.9)]
    inputs = SCENARIO.inputs
    for rho in (0.64, 1.0):
        check_correlations([Correlation(*p) for p in (*beside, ("pace", "remaining", rho))], inputs)
    with pytest.raises(ScenarioError, match="cannot be"):
        check_correlations(
            [Correlation(*p) for p in (*beside, ("pace", "remaining", 0.63))], inputs
        )


def test_that_two_pairs_alone_can_already_be_too_much() -> None:
    """A pair that is not stated does not go together: 0.9 and 0.9 leave no room for 0."""
    with pytest.raises(ScenarioError, match=r"cannot be 0\.9 beside the others"):
        numbers(going_together(("pace", "share", 0.9), ("share", "remaining", 0.9)))


def test_that_a_correlation_is_stated_in_words_and_taken_back() -> None:
    stated = with_settings(SCENARIO, TEMPLATE, ["pace~share=-0.5"])
    assert stated.correlations == (Correlation("pace", "share", -0.5),)
    assert with_settings(stated, TEMPLATE, ["share ~ pace = 0"]).correlations == ()
    with pytest.raises(ScenarioError, match="write a number from -1 to 1"):
        with_settings(SCENARIO, TEMPLATE, ["pace~share=much"])
