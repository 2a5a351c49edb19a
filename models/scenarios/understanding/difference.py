"""Why two scenarios differ: the difference shared out among the inputs that were changed."""

from collections.abc import Sequence
from typing import Literal

import numpy as np

from models.errors import ScenarioError
from models.frozen import frozen
from models.progress import Progress, silent
from models.quantity.calendar import whole_day
from models.scenarios.inputs import Role
from models.scenarios.library import template_of
from models.scenarios.preparation import model_for
from models.scenarios.sampling import CHUNK, ChunkNoise, draw_all
from models.scenarios.scenario import Scenario
from models.scenarios.shapes import Floats
from models.scenarios.summary import percentile
from models.scenarios.template import OutputSpec, Template
from models.scenarios.understanding.asking import KeptNoise, outcome, output_of, prepared
from models.scenarios.understanding.changes import Change, changes_between
from models.scenarios.understanding.shapley import shapley

TRIALS = 10_000
CHANGED_AT_MOST = 10
"""Beyond it more than a thousand mixtures would have to be run."""

Measure = Literal["median", "share that gets there"]


@frozen
class Part:
    """One changed input: how it was stated `before` and `after`, and its part of the difference."""

    input: str
    label: str
    role: Role
    before: str
    after: str
    effect: float


@frozen
class Difference:
    """From `before` to `after`, that of the scenario with the title `other`, in `unit`.

    `unit` is days where the output is a date, and 1 for a share. The effects of `parts`, the
    largest first, add up to `after - before`. `measure` is the median of the output unless some
    mixture of the two scenarios has none, because half of its paths or more never get there.
    """

    other: str
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
    template = template or template_of(first)
    if (first.template, first.own) != (second.template, second.own):
        raise ScenarioError(
            f"“{first.title}” and “{second.title}” ask different questions, so their difference "
            "cannot be shared out; compare two of one kind."
        )
    model = prepared(first, template)
    prepared(second, template)
    changes = changes_between(first, second)
    if not changes:
        raise ScenarioError(f"“{first.title}” and “{second.title}” state the same inputs.")
    if len(changes) > CHANGED_AT_MOST:
        raise ScenarioError(
            f"{len(changes)} inputs differ; the difference of at most {CHANGED_AT_MOST} can be "
            "shared out. Make the two more alike first."
        )
    spec = output_of(model.template, model.template.answer)
    medians, arriving = _all_mixtures(first, changes, template, spec, progress)
    measure: Measure = "median" if np.all(np.isfinite(medians)) else "share that gets there"
    values = medians if measure == "median" else arriving
    parts = [
        Part(each.input, each.label, each.role, each.before, each.after, effect)
        for each, effect in zip(changes, shapley(values.tolist()), strict=True)
    ]
    unit = "1" if measure != "median" else "days" if spec.unit == "date" else spec.unit
    return Difference(
        other=second.title,
        output=spec.name,
        label=spec.label,
        unit=unit,
        measure=measure,
        before=float(values[0]),
        after=float(values[-1]),
        parts=tuple(sorted(parts, key=lambda part: -abs(part.effect))),
        trials=min(first.trials, TRIALS),
    )


def _all_mixtures(
    first: Scenario,
    changes: Sequence[Change],
    template: Template,
    spec: OutputSpec,
    progress: Progress,
) -> tuple[Floats, Floats]:
    """(2^n_changes,) medians, NaN for never, and shares that get there, by which are made."""
    trials = min(first.trials, TRIALS)
    noise = KeptNoise(ChunkNoise(first.seed, 0, trials))
    count = 1 << len(changes)
    medians, arriving = np.empty(count), np.empty(count)
    for mixture in range(count):
        progress(mixture / count, "Sharing out the difference")
        mixed = first
        for place, change in enumerate(changes):
            if mixture & 1 << place:
                mixed = change.made(mixed)
        inputs = draw_all(mixed, 0, trials)
        values = outcome(model_for(mixed, template), inputs, noise, spec.name)
        median = percentile(np.sort(values[~np.isnan(values)]), 0.5)
        day = spec.unit == "date" and median is not None
        medians[mixture] = np.nan if median is None else whole_day(median) if day else median
        arriving[mixture] = np.count_nonzero(np.isfinite(values)) / trials
    return medians, arriving


assert TRIALS <= CHUNK
