"""A scenario asked again with other inputs, while chance stays the same behind every answer."""

from collections.abc import Callable, Mapping

import numpy as np

from models.errors import ScenarioError
from models.frozen import frozen
from models.quantity.calendar import ROUNDING
from models.scenarios.checks import check_scenario
from models.scenarios.inputs import Input
from models.scenarios.library import template_of
from models.scenarios.model import Model
from models.scenarios.paces import Noise
from models.scenarios.preparation import model_for
from models.scenarios.sampling import CHUNK, draw_all, value_at
from models.scenarios.scenario import Scenario
from models.scenarios.shapes import Floats
from models.scenarios.template import OutputSpec, Template


class KeptNoise:
    """Chance drawn once a label and given again, so that only inputs tell two answers apart."""

    def __init__(self, noise: Noise) -> None:
        self._noise = noise
        self._chances: dict[str, Floats] = {}
        self._normals: dict[str, Floats] = {}

    @property
    def months(self) -> int:
        """As many months ahead as the chance behind it."""
        return self._noise.months

    @property
    def stirred(self) -> bool:
        """Whether a pace model drew anything of its own."""
        return bool(self._chances or self._normals)

    def chances(self, label: str) -> Floats:
        """(n_trials,) numbers alike between 0 and 1, the same each time."""
        return _kept(self._chances, self._noise.chances, label)

    def normals(self, label: str) -> Floats:
        """(n_trials,) standard normal numbers, the same each time."""
        return _kept(self._normals, self._noise.normals, label)


def _kept(known: dict[str, Floats], draw: Callable[[str], Floats], label: str) -> Floats:
    if label not in known:
        known[label] = draw(label)
    return known[label]


@frozen
class Target:
    """An outcome to reach: `output` no more than `limit` in its unit, or no less.

    A day counts as reached whatever the time of day.
    """

    output: str
    limit: float
    at_most: bool = True

    def met(self, values: Floats, unit: str) -> "np.ndarray[tuple[int], np.dtype[np.bool_]]":
        """(n,) whether each of `values` reaches it; what has no value does not."""
        shown = np.floor(values + ROUNDING) if unit == "date" else values
        with np.errstate(invalid="ignore"):
            return shown <= self.limit if self.at_most else shown >= self.limit


def prepared(scenario: Scenario, template: Template | None) -> Model:
    """The checked scenario's model; its template is looked up by name unless one is given.

    Raises:
        ScenarioError: the template or an input cannot be used.
    """
    template = template or template_of(scenario)
    check_scenario(scenario, template)
    return model_for(scenario, template)


def output_of(template: Template, name: str) -> OutputSpec:
    """The output called `name`. Raises `ScenarioError` where there is none."""
    for spec in template.outputs:
        if spec.name == name:
            return spec
    there = ", ".join(f"“{spec.name}”" for spec in template.outputs)
    raise ScenarioError(f"“{template.name}” has no output “{name}”; it has {there}.", name)


def drawn(scenario: Scenario, trials: int) -> dict[str, Floats]:
    """(trials,) of every input: the first trials of a run, value for value."""
    parts: dict[str, list[Floats]] = {input.name: [] for input in scenario.inputs}
    for chunk, begin in enumerate(range(0, trials, CHUNK)):
        size = min(CHUNK, scenario.trials - begin)
        for name, values in draw_all(scenario, chunk, size).items():
            parts[name].append(values[: trials - begin])
    return {name: np.concatenate(columns) for name, columns in parts.items()}


def at_middle(scenario: Scenario, rows: int) -> dict[str, Floats]:
    """(rows,) of every input: its median, over and over."""
    return {input.name: np.full(rows, value_at(input, 0.5)) for input in scenario.inputs}


def asked_of(scenario: Scenario, model: Model) -> tuple[Input, ...]:
    """The inputs that trials draw: all but the observed months that a path looks back on."""
    history = model.template.path.history if model.template.path is not None else ""
    return tuple(each for each in scenario.inputs if each.name != history)


def outcome(model: Model, inputs: Mapping[str, Floats], noise: Noise, output: str) -> Floats:
    """(n_trials,) values of `output`; +∞ where a path never gets there, NaN for 0/0."""
    return model.run(inputs, noise).values[output]
