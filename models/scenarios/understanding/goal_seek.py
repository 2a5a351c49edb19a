"""What one input must be for a stated chance of reaching a target, and how sure that is."""

from math import sqrt

import numpy as np

from models.errors import ScenarioError
from models.frozen import frozen
from models.progress import Progress, silent
from models.scenarios.model import Model
from models.scenarios.sampling import ChunkNoise, value_at
from models.scenarios.scenario import Scenario
from models.scenarios.shapes import Floats
from models.scenarios.template import Template
from models.scenarios.understanding.asking import (
    KeptNoise,
    Target,
    drawn,
    outcome,
    output_of,
    prepared,
)
from models.scenarios.understanding.searching import Bools, candidates, narrowed, nearest_edge

TRIALS = 20_000
TRIALS_BY_CHANCE = 6_000
"""Fewer where a path is drawn month by month, which takes a hundred times as long."""

TRIALS_AT_FIRST = 1_000
COARSE = 41
CLOSE = 1e-7
ASKED_ABOUT = 120
"""How often a share is asked for until the value is found, or about that."""

SURE = 1.959963984540054
"""Standard errors on either side that hold the answer in 95 of 100 cases."""


@frozen
class Sought:
    """The answer to “what must `input` be for a `chance` of the target?”.

    `value` is `None` where nothing that the input can be gives the chance; `best_chance` is then
    the nearest that was found, at `best_value`. From `low` to `high`: 95 % confidence by the number
    of trials alone, `None` where no value bounds it.
    `chance_now` is that of the scenario as it is stated.
    """

    input: str
    label: str
    unit: str
    chance: float
    value: float | None
    low: float | None
    high: float | None
    chance_now: float
    best_chance: float
    best_value: float
    trials: int

    @property
    def error(self) -> float | None:
        """A standard error of `value`, where both sides are bounded."""
        if self.low is None or self.high is None:
            return None
        return (self.high - self.low) / (2 * SURE)


def goal_seek(
    scenario: Scenario,
    input: str,
    target: Target,
    chance: float,
    progress: Progress = silent,
    template: Template | None = None,
) -> Sought:
    """The value of `input`, held in every trial, at which a share `chance` of them reach `target`.

    All other inputs keep their ranges. The same trials answer every value, so the share moves with
    the input alone. A share counted in n independent trials has a standard error of √(p(1−p)/n);
    1.96 of them less and more are carried over to the input by seeking those shares too.

    Raises:
        ScenarioError: there is no such input or output, the chance is not between 0 and 1, or the
            scenario cannot be run.
        Cancelled: `progress` stopped the work.
    """
    model = prepared(scenario, template)
    asked = model.template.ask(input)
    stated = next((each for each in scenario.inputs if each.name == input), None)
    if asked is None or stated is None:
        raise ScenarioError(f"There is no input “{input}” to seek; choose one of the list.", input)
    if not 0 < chance < 1:
        raise ScenarioError(
            f"A chance of {chance:.4g} cannot be sought; it must lie between 0 and 1.", "chance"
        )
    few = _Trials(scenario, model, target, input, TRIALS_AT_FIRST, progress)
    values = candidates(stated, asked, COARSE)
    shares = np.empty(len(values))
    for place, value in enumerate(values.tolist()):
        shares[place] = few.share(value)
    trials = TRIALS_BY_CHANCE if few.noise.stirred else TRIALS
    many = _Trials(scenario, model, target, input, trials, progress)
    margin = SURE * sqrt(chance * (1 - chance) / many.trials)
    middle = value_at(stated, 0.5)
    found: list[float | None] = []
    for level in (chance - margin, chance, chance + margin):
        place = nearest_edge(shares >= level, values, middle) if 0 < level < 1 else None
        found.append(many.crossing(values, place, level) if place is not None else None)
    below, value, above = found
    rises = value is not None and many.share(value * (1 - 1e-3)) <= chance
    best = int(np.argmin(np.abs(shares - chance)))
    return Sought(
        input=input,
        label=stated.label or input,
        unit=stated.unit,
        chance=chance,
        value=value,
        low=below if rises else above,
        high=above if rises else below,
        chance_now=many.share(None),
        best_chance=float(shares[best]),
        best_value=float(values[best]),
        trials=many.trials,
    )


class _Trials:
    """Trials of which one input is exchanged for a single value."""

    def __init__(
        self,
        scenario: Scenario,
        model: Model,
        target: Target,
        input: str,
        trials: int,
        progress: Progress,
    ) -> None:
        self._progress, self._asked = progress, 0
        self.trials = min(trials, scenario.trials)
        self.noise = KeptNoise(ChunkNoise(scenario.seed, 0, self.trials))
        self._model, self._target, self._input = model, target, input
        self._unit = output_of(model.template, target.output).unit
        self._drawn = drawn(scenario, self.trials)

    def share(self, value: float | None) -> float:
        """The share of trials that reach the target with the input at `value`, or as stated."""
        self._asked += 1
        self._progress(min(self._asked / ASKED_ABOUT, 0.99), "Seeking")
        inputs = dict(self._drawn)
        if value is not None:
            inputs[self._input] = np.full(self.trials, value)
        values = outcome(self._model, inputs, self.noise, self._target.output)
        return float(np.mean(self._target.met(values, self._unit)))

    def crossing(self, values: Floats, place: int, level: float) -> float | None:
        """Where the share crosses `level`, near the step from `values[place]` to the next.

        The step was found with fewer trials, so those beside it are looked at too; `None` where the
        share does not cross there after all.
        """

        def reaches(asked: Floats) -> Bools:
            return np.array([self.share(value) >= level for value in asked.tolist()])

        for reach in range(4):
            low, high = max(place - reach, 0), min(place + 1 + reach, len(values) - 1)
            at_low, at_high = reaches(values[[low, high]]).tolist()
            if at_low != at_high:
                ends = float(values[low]), float(values[high])
                return narrowed(reaches, *ends, within=1, close=CLOSE)
        return None
