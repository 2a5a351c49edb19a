"""Why two scenarios differ: the difference shared out among the inputs that were changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import factorial
from typing import Literal

import numpy as np

from models.errors import ScenarioError
from models.progress import Progress, silent
from models.scenarios.calendar import whole_day
from models.scenarios.model import Model
from models.scenarios.sampling import CHUNK, ChunkNoise, draw
from models.scenarios.scenario import Input, Role, Scenario
from models.scenarios.stated import stated
from models.scenarios.summary import percentile
from models.scenarios.template import OutputSpec, Template
from models.scenarios.understanding.asking import KeptNoise, outcome, output_of, prepared

TRIALS = 10_000
CHANGED_AT_MOST = 10
"""Beyond it more than a thousand mixtures would have to be run."""

Measure = Literal["median", "share that gets there"]


@dataclass(frozen=True, slots=True)
class Part:
    """One changed input: how it was stated `before` and `after`, and its part of the difference."""

    input: str
    label: str
    role: Role
    before: str
    after: str
    effect: float


@dataclass(frozen=True, slots=True)
class Difference:
    """From `before` to `after`, in `unit` (days where the output is a date; a share is in 1).

    The effects of `parts`, the largest first, add up to `after - before`. `measure` is the median
    of the output unless some mixture of the two scenarios has none, because half of its paths or
    more never get there.
    """

    output: str
    label: str
    unit: str
    measure: Measure
    before: float
    after: float
    parts: tuple[Part, ...]
    trials: int

    def by(self, role: Role) -> float:
        """What the changed assumptions, or the changed choices, make of the difference."""
        return sum(part.effect for part in self.parts if part.role == role)


def difference(
    first: Scenario,
    second: Scenario,
    progress: Progress = silent,
    template: Template | None = None,
) -> Difference:
    """The Shapley value of every input in which `second` differs from `first`.

    An input's part is the mean of what it changes over every order in which the inputs can be
    changed one after another. Source: Shapley, Contributions to the Theory of Games II (1953), 307.
    All mixtures are run with the seed of `first`, trial by trial on the same chance.

    Raises:
        ScenarioError: the two ask different questions, nothing differs, too much does, or one
            cannot be run.
        Cancelled: `progress` stopped the work.
    """
    if first.template != second.template:
        raise ScenarioError(
            f"“{first.title}” and “{second.title}” ask different questions, so their difference "
            "cannot be shared out; compare two of one kind."
        )
    model = prepared(first, template)
    prepared(second, template)
    after = {input.name: input for input in second.inputs}
    changed = [
        (input, after[input.name]) for input in first.inputs if not _alike(input, after[input.name])
    ]
    if not changed:
        raise ScenarioError(f"“{first.title}” and “{second.title}” state the same inputs.")
    if len(changed) > CHANGED_AT_MOST:
        raise ScenarioError(
            f"{len(changed)} inputs differ; the difference of at most {CHANGED_AT_MOST} can be "
            "shared out. Make the two more alike first."
        )
    spec = output_of(model.template, model.template.answer)
    medians, arriving = _all_mixtures(first, [two for _, two in changed], model, spec, progress)
    measure: Measure = "median" if np.all(np.isfinite(medians)) else "share that gets there"
    values = medians if measure == "median" else arriving
    parts = [
        Part(one.name, one.label or one.name, two.role, stated(one), stated(two), effect)
        for (one, two), effect in zip(changed, shapley(values.tolist()), strict=True)
    ]
    unit = "1" if measure != "median" else "days" if spec.unit == "date" else spec.unit
    return Difference(
        output=spec.name,
        label=spec.label,
        unit=unit,
        measure=measure,
        before=float(values[0]),
        after=float(values[-1]),
        parts=tuple(sorted(parts, key=lambda part: -abs(part.effect))),
        trials=min(first.trials, TRIALS),
    )


def shapley(worth: Sequence[float]) -> list[float]:
    """The Shapley value of each of n players; `worth[s]` is that of the coalition with bits `s`.

    They add up to `worth[-1] - worth[0]`.
    """
    players = (len(worth) - 1).bit_length()
    weights = [
        factorial(size) * factorial(players - size - 1) / factorial(players)
        for size in range(players)
    ]
    return [
        sum(
            weights[others.bit_count()] * (worth[others | 1 << player] - worth[others])
            for others in range(len(worth))
            if not others & 1 << player
        )
        for player in range(players)
    ]


def _alike(one: Input, two: Input) -> bool:
    """Whether both draw the same values; notes and sources may differ."""
    return (one.shape, one.low, one.likely, one.high, one.values, one.level) == (
        two.shape, two.low, two.likely, two.high, two.values, two.level,
    )  # fmt: skip


def _all_mixtures(
    first: Scenario, changed: list[Input], model: Model, spec: OutputSpec, progress: Progress
) -> "tuple[np.ndarray[tuple[int], np.dtype[np.float64]], ...]":
    """(2^n_changed,) medians, NaN for never, and shares that get there, by which are changed."""
    trials = min(first.trials, TRIALS)
    noise = KeptNoise(ChunkNoise(first.seed, 0, trials))
    before = {input.name: draw(input, first.seed, 0, trials) for input in first.inputs}
    after = {input.name: draw(input, first.seed, 0, trials) for input in changed}
    count = 1 << len(changed)
    medians, arriving = np.empty(count), np.empty(count)
    for mixture in range(count):
        progress(mixture / count, "Sharing out the difference")
        taken = {
            input.name: after[input.name]
            for place, input in enumerate(changed)
            if mixture & 1 << place
        }
        values = outcome(model, {**before, **taken}, noise, spec.name)
        rising = np.sort(values[~np.isnan(values)])
        median = percentile(rising, 0.5)
        day = spec.unit == "date" and median is not None
        medians[mixture] = np.nan if median is None else whole_day(median) if day else median
        arriving[mixture] = np.count_nonzero(np.isfinite(values)) / trials
    return medians, arriving


assert TRIALS <= CHUNK
