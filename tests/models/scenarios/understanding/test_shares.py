"""Variance shares: against the published indices of the Ishigami function, and what must hold."""

from collections.abc import Mapping
from dataclasses import replace
from math import pi

import numpy as np
import pytest

from models.errors import ScenarioError
from models.scenarios import scenario_from, template_named, with_settings
from models.scenarios.inputs import Correlation
from models.scenarios.sampling import chances
from models.scenarios.shapes import Floats
from models.scenarios.understanding import Share, Shares, variance_shares
from models.scenarios.understanding.shares import PATH, Evaluate, shares_between

TRIALS = 16_384


def sample(names: str, chunk: int, low: float, high: float) -> dict[str, Floats]:
    return {name: low + (high - low) * chances(name, 1, chunk, TRIALS) for name in names}


def shares(evaluate: Evaluate, names: str, low: float = 0.0, high: float = 1.0) -> dict[str, Share]:
    one, two = (sample(names, chunk, low, high) for chunk in (0, 1))
    return {each.input: each for each in shares_between(evaluate, list(names), one, two).shares}


def asked(name: str, *sets: str) -> Shares:
    template = template_named(name)
    return variance_shares(with_settings(scenario_from(template), template, sets))


def test_that_the_ishigami_function_has_its_published_indices() -> None:
    """With a = 7, b = 0.1: S 0.3139, 0.4424, 0 and ST 0.5576, 0.4424, 0.2437.

    Source: Saltelli et al., Global Sensitivity Analysis: The Primer (2008), 4.3; Ishigami and
    Homma (1990). V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2 = 13.845.
    """

    def ishigami(x: Mapping[str, Floats]) -> Floats:
        return np.sin(x["a"]) * (1 + 0.1 * x["c"] ** 4) + 7 * np.sin(x["b"]) ** 2

    found = shares(ishigami, "abc", -pi, pi)
    for name, first, total in (("a", 0.3139, 0.5576), ("b", 0.4424, 0.4424), ("c", 0.0, 0.2437)):
        assert found[name].first == pytest.approx(first, abs=0.02)
        assert found[name].total == pytest.approx(total, abs=0.02)


def test_that_a_far_off_centre_changes_nothing() -> None:
    """x + 2y: the variances are as 1 to 4, wherever the sum lies."""
    found = shares(lambda x: 1e6 + x["a"] + 2 * x["b"], "ab")
    assert found["a"].first == pytest.approx(0.2, abs=0.02)
    assert found["b"].first == pytest.approx(0.8, abs=0.02)


def test_that_no_first_share_is_above_its_total() -> None:
    for evaluate in (
        lambda x: x["a"] + 3 * x["b"] + 0 * x["c"],
        lambda x: 50 + x["a"] * x["b"] * x["c"],
        lambda x: np.where(x["a"] > 0.5, x["b"], 9.0),
    ):
        for share in shares(evaluate, "abc").values():
            assert 0 <= share.first <= share.total


def test_that_a_product_gives_more_together_than_alone() -> None:
    """Of x·y both uniform on 0 to 1: V = 1/9 - 1/16 = 7/144, alone 1/48, so 3/7 and total 4/7."""
    found = shares(lambda x: x["a"] * x["b"], "ab")
    assert found["a"].first == pytest.approx(3 / 7, abs=0.02)
    assert found["a"].total == pytest.approx(4 / 7, abs=0.02)


def test_that_outcomes_that_never_come_are_shared_out_by_their_order_and_said_to_be() -> None:
    """The pace is below zero in every second trial: the variance of a time would have no end."""
    found = asked("remaining-area", "pace=-28..28", "remaining=8000..9000")
    assert found.measure == "order"
    assert [share.input for share in found.shares] == ["pace", "remaining"]
    assert all(np.isfinite(share.total) for share in found.shares)
    assert asked("remaining-area", "pace=11..28").measure == "value"


def test_that_trials_without_an_answer_are_left_out_and_counted() -> None:
    def half_undefined(x: Mapping[str, Floats]) -> Floats:
        return np.where(x["a"] < 0.5, np.nan, x["b"])

    one, two = (sample("ab", chunk, 0, 1) for chunk in (0, 1))
    found = shares_between(half_undefined, ["b"], one, two)
    # A trial is kept where both samples of a are above a half: one in four.
    assert found.undefined == pytest.approx(0.75 * TRIALS, rel=0.03)
    assert found.rows + found.undefined == TRIALS


def test_that_the_chance_a_pace_model_draws_has_a_share_of_its_own() -> None:
    found = asked("remaining-area-walk", "share=0.7..0.75")
    assert [share.input for share in found.shares] == [PATH, "share"]
    assert found.shares[0].label == "Chance along the path"
    assert found.shares[0].total > 0.9


def test_that_the_labels_are_those_of_the_inputs() -> None:
    assert [s.label for s in asked("remaining-area", "pace=11..28").shares] == [
        "Pace of the advance"
    ]


def test_that_inputs_of_one_value_are_refused_with_what_to_do() -> None:
    with pytest.raises(ScenarioError, match="give one a range"):
        asked("remaining-area", "pace=18")


def test_that_correlated_inputs_are_refused_because_shares_would_overlap() -> None:
    template = template_named("remaining-area")
    sets = ["pace=11..28", "remaining=5000..9000"]
    scenario = with_settings(scenario_from(template), template, sets)
    tied = replace(scenario, correlations=(Correlation("pace", "remaining", 0.5),))
    with pytest.raises(ScenarioError, match="only of inputs that are independent"):
        variance_shares(tied)


def test_that_an_outcome_that_does_not_move_is_refused() -> None:
    with pytest.raises(ScenarioError, match="does not move"):
        shares(lambda x: np.full(len(x["a"]), np.inf), "a")
