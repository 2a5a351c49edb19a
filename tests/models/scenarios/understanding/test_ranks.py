"""Rank correlation: ties, paths that never arrive, and the words for its size."""

import numpy as np
import pytest

from models.scenarios import run, scenario_from, template_named, with_settings
from models.scenarios.understanding import Follows, rank_correlations
from models.scenarios.understanding.ranks import correlation, ranks

TEMPLATE = template_named("remaining-area")


def follows(*sets: str) -> tuple[Follows, ...]:
    scenario = with_settings(scenario_from(TEMPLATE), TEMPLATE, sets)
    return rank_correlations(scenario, run(scenario).outputs["duration"])


def test_that_equal_values_share_their_mean_place_and_never_comes_last() -> None:
    assert ranks(np.array([np.inf, 20.0, 10.0, 20.0])).tolist() == [4.0, 2.5, 1.0, 2.5]


def test_that_spearman_s_coefficient_is_that_of_the_textbook() -> None:
    """Places differ by 1, 1, 1, 1, 0: 1 - 6 × 4 / (5 × 24) = 0.8."""
    first = ranks(np.array([1.0, 2.0, 3.0, 4.0, 5.0]))
    second = ranks(np.array([20.0, 10.0, 400.0, 30.0, 5000.0]))
    assert correlation(first, second) == pytest.approx(0.8)


def test_that_a_faster_pace_alone_decides_the_order_backwards() -> None:
    [pace] = follows("pace=11..28")
    assert pace.correlation == pytest.approx(-1.0)
    assert pace.grade == "high"


def test_that_the_closest_comes_first_and_each_is_graded() -> None:
    rows = follows("pace=11..28", "share=0.70..0.75")
    assert [row.input for row in rows] == ["pace", "share"]
    assert [row.grade for row in rows] == ["high", "low"]


@pytest.mark.parametrize(
    ("size", "word"),
    [(0.5, "high"), (-0.5, "high"), (0.49, "medium"), (0.3, "medium"), (0.29, "low")],
)
def test_that_the_word_goes_by_the_size_whatever_the_sign(size: float, word: str) -> None:
    assert Follows("pace", "Pace", size).grade == word


def test_that_nothing_is_said_of_an_answer_that_does_not_move() -> None:
    assert follows("pace=18", "start=2025-01-01..2025-02-01") == ()


def test_that_paths_that_never_arrive_are_ranked_and_not_dropped() -> None:
    """Half of the paces are below zero and tie in the last places; the others fall in order."""
    [pace] = follows("pace=-28..28")
    assert -1.0 < pace.correlation < -0.8
