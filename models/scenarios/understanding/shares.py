"""How much of the outcome's variance each input brings in, alone and with all it acts through."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

import numpy as np

from models.errors import ScenarioError
from models.frozen import frozen
from models.progress import Progress, silent
from models.scenarios.model import Model
from models.scenarios.sampling import CHUNK, ChunkNoise, draw
from models.scenarios.scenario import Scenario
from models.scenarios.shapes import Floats
from models.scenarios.template import Template
from models.scenarios.understanding.asking import (
    KeptNoise,
    asked_of,
    outcome,
    output_of,
    prepared,
)
from models.scenarios.understanding.ranks import ranks

TRIALS = 8_192
PATH = "chance along the path"
"""The name under which the chance that a pace model draws stands among the inputs."""

Measure = Literal["value", "order"]
Evaluate = Callable[[Mapping[str, Floats]], Floats]


@frozen
class Share:
    """Shares of the variance, from 0 to 1: `first` by the input alone, `total` with every
    interaction that it takes part in.
    """

    input: str
    label: str
    first: float
    total: float


@frozen
class Shares:
    """The shares of every input that moves, the largest total first.

    `measure`: the variance of the output's value, or, where some paths never get there and a
    variance would have no end, of each path's place in order with “never” last. `undefined` counts
    the rows of trials that were left out because a value among them was 0/0.
    """

    shares: tuple[Share, ...]
    output: str
    measure: Measure
    rows: int
    undefined: int


def variance_shares(
    scenario: Scenario, progress: Progress = silent, template: Template | None = None
) -> Shares:
    """The variance shares of the output that the template's sensitivity names.

    What a pace model draws by chance stands as one more input, `PATH`. The inputs must be
    independent.

    Raises:
        ScenarioError: the scenario cannot be run, its inputs are correlated, or its outcome does
            not move.
        Cancelled: `progress` stopped the work.
    """
    model = prepared(scenario, template)
    spec = output_of(model.template, model.template.sensitivity)
    labels = {input.name: input.label or input.name for input in scenario.inputs}
    if scenario.correlations:
        raise ScenarioError(
            "Shares of the variance can be told only of inputs that are independent; take the "
            "correlations out, or read the rank correlations instead.",
            "correlations",
        )
    moved = [each.name for each in asked_of(scenario, model) if each.shape != "fixed"]
    found = _Asked(scenario, model, spec.name)
    first, second = (found.drawn(chunk) for chunk in (0, 1))
    base = found(first)
    if found.stirred:
        moved.append(PATH)
        labels[PATH] = PATH.capitalize()
    if not moved:
        raise ScenarioError("Every input is one value; give one a range to see its share.")
    shared = shares_between(found, moved, first, second, base, progress)
    return replace(
        shared,
        shares=tuple(replace(share, label=labels[share.input]) for share in shared.shares),
        output=spec.name,
    )


def shares_between(
    evaluate: Evaluate,
    moved: list[str],
    first: Mapping[str, Floats],
    second: Mapping[str, Floats],
    base: Floats | None = None,
    progress: Progress = silent,
) -> Shares:
    """The shares of `moved`, from two independent (n_trials,) samples of every input.

    `base`: `evaluate(first)`, where it is known already. Output is centred before products are
    taken. A first share that chance puts above its total is told as the total, and a total that it
    puts above 1 as 1.

    Source: the design is of Saltelli et al., Computer Physics Communications 181 (2010), 259;
    first shares by the pooled estimator of Janon et al., ESAIM: Probability and Statistics 18
    (2014), 342; totals by Jansen, Computer Physics Communications 117 (1999), 35.

    Raises:
        ScenarioError: the output does not move.
    """
    columns = [evaluate(first) if base is None else base, evaluate(second)]
    for place, name in enumerate(moved):
        progress((place + 1) / (len(moved) + 1), "Sharing out the variance")
        columns.append(evaluate({**first, name: second[name]}))
    values = np.stack(columns)
    defined = ~np.any(np.isnan(values), axis=0)
    kept = values[:, defined]
    measure: Measure = "value"
    if not np.all(np.isfinite(kept)):
        kept, measure = ranks(kept.ravel()).reshape(kept.shape), "order"
    if not kept.size or np.all(kept[:2] == kept[0, 0]):
        raise ScenarioError(
            "The outcome does not move with any input, so there is nothing to share."
        )
    kept = kept - np.mean(kept[:2])
    variance = float(np.var(kept[:2]))
    shares: list[Share] = []
    for place, name in enumerate(moved):
        mixed: Floats = kept[2 + place]
        apart: Floats = (kept[0] - mixed) ** 2
        total = float(np.mean(apart)) / (2 * variance)
        alone = _pooled(kept[1], mixed)
        total = min(total, 1.0)
        shares.append(Share(name, name, min(max(alone, 0.0), total), total))
    shares.sort(key=lambda share: -share.total)
    return Shares(tuple(shares), "", measure, kept.shape[1], int(np.count_nonzero(~defined)))


def _pooled(one: Floats, two: Floats) -> float:
    """The covariance of two samples of one output over the variance of both together."""
    middle = (np.mean(one) + np.mean(two)) / 2
    variance = np.mean((one**2 + two**2) / 2) - middle**2
    return float((np.mean(one * two) - middle**2) / variance) if variance > 0 else 0.0


class _Asked:
    """The model's output for any mixture of two samples, the chance of a path among them."""

    def __init__(self, scenario: Scenario, model: Model, output: str) -> None:
        self._scenario, self._model, self._output = scenario, model, output
        self._noises = [KeptNoise(ChunkNoise(scenario.seed, part, TRIALS)) for part in (0, 1)]

    @property
    def stirred(self) -> bool:
        return self._noises[0].stirred

    def drawn(self, chunk: int) -> dict[str, Floats]:
        """(TRIALS,) of every input, and under `PATH` which of two chances its paths have."""
        values = {
            input.name: draw(input, self._scenario.seed, chunk, TRIALS)
            for input in self._scenario.inputs
        }
        return {**values, PATH: np.array([float(chunk)])}

    def __call__(self, inputs: Mapping[str, Floats]) -> Floats:
        noise = self._noises[int(inputs[PATH][0])]
        own = {name: values for name, values in inputs.items() if name != PATH}
        return outcome(self._model, own, noise, self._output)


assert TRIALS <= CHUNK
