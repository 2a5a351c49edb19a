"""How closely the outcome follows each input in order, graded in words."""

from typing import Literal

import numpy as np

from models.frozen import frozen
from models.scenarios.scenario import Scenario
from models.scenarios.shapes import Floats
from models.scenarios.summary import Output
from models.scenarios.template import Template
from models.scenarios.understanding.asking import asked_of, drawn, prepared

Grade = Literal["high", "medium", "low"]

RANKED_AT_MOST = 50_000
"""Trials ranked: enough for the second decimal, and ranks of all would take seconds."""

HIGH, MEDIUM = 0.5, 0.3
"""Where a correlation begins to be large and medium.

Source: Cohen, Statistical Power Analysis for the Behavioral Sciences (1988), chapter 3.
"""


@frozen
class Follows:
    """Spearman's rank correlation between an input and the outcome, from -1 to 1."""

    input: str
    label: str
    correlation: float

    @property
    def grade(self) -> Grade:
        """The correlation's size in a word."""
        size = abs(self.correlation)
        return "high" if size >= HIGH else "medium" if size >= MEDIUM else "low"


def rank_correlations(
    scenario: Scenario, output: Output, template: Template | None = None
) -> tuple[Follows, ...]:
    """How closely `output`, a result of `scenario`, follows each input that is not fixed.

    The closest first. Paths that never get there rank last, all alike; undefined trials are left
    out. Nothing is said of an outcome that does not move.

    Raises:
        ScenarioError: the scenario cannot be run.
    """
    trials = min(scenario.trials, RANKED_AT_MOST)
    values = output.samples[:trials]
    defined = ~np.isnan(values)
    of_output = ranks(values[defined])
    model = prepared(scenario, template)
    inputs = drawn(scenario, trials)
    found = [
        Follows(
            input.name,
            input.label or input.name,
            correlation(ranks(inputs[input.name][defined]), of_output),
        )
        for input in asked_of(scenario, model)
        if input.shape != "fixed"
    ]
    moving = [each for each in found if not np.isnan(each.correlation)]
    return tuple(sorted(moving, key=lambda each: -abs(each.correlation)))


def ranks(values: Floats) -> Floats:
    """(n,) places of `values` in rising order from 1; equal values share their mean place."""
    _, group, sizes = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(sizes)
    return (last - (sizes - 1) / 2)[group]


def correlation(first: Floats, second: Floats) -> float:
    """Pearson's correlation of two (n,) arrays; NaN where one does not move.

    Of ranks it is Spearman's: American Journal of Psychology 15 (1904), 72.
    """
    if len(first) < 2:
        return float("nan")
    one, two = first - np.mean(first), second - np.mean(second)
    scale = np.sqrt(np.dot(one, one) * np.dot(two, two))
    return float(np.dot(one, two) / scale) if scale > 0 else float("nan")
