"""A template that is ready to run: what every trial goes through."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from models.errors import FormulaError, ScenarioError, UnitError
from models.formula import Formula
from models.quantity import Unit
from models.scenarios.paces import Noise, PaceModel, Paths
from models.scenarios.shapes import Floats
from models.scenarios.template import Template

ARRIVAL = "arrival"
"""The name under which a formula reads the path: days from the start until nothing is left."""


@dataclass(frozen=True, eq=False, slots=True)
class Line:
    """One formula to evaluate: its name, the unit of its result, and when there is one."""

    name: str
    formula: Formula
    unit: Unit
    on_arrival: bool = False

    def value(self, values: Mapping[str, Floats], units: Mapping[str, Unit]) -> Floats:
        """(n_trials,) the formula's result in `unit`."""
        named = {name: values[name] for name in self.formula.names}
        return self.formula.evaluate(named, {name: units[name] for name in named}, self.unit)


@dataclass(frozen=True, eq=False, slots=True)
class Trials:
    """What came of some trials: the paths, and every input and output, (n_trials,) each."""

    paths: Paths
    values: Mapping[str, Floats]


@dataclass(frozen=True, eq=False, slots=True)
class Model:
    """A checked template. `units` has every input's, every output's and the arrival's unit."""

    template: Template
    pace: PaceModel
    readings: tuple[Line, ...]
    outputs: tuple[Line, ...]
    units: Mapping[str, Unit]

    @property
    def stock(self) -> Unit:
        """The unit of what is left on a path."""
        return self.readings[0].unit

    def run(self, inputs: Mapping[str, Floats], noise: Noise) -> Trials:
        """Every output for (n_trials,) values of each input, given in the template's units.

        Raises:
            ScenarioError: a formula cannot be evaluated.
        """
        values = dict(inputs)
        try:
            readings = {line.name: line.value(values, self.units) for line in self.readings}
            paths = self.pace.paths(readings, noise)
            values[ARRIVAL] = paths.arrival
            for line in self.outputs:
                value = line.value(values, self.units)
                if line.on_arrival:
                    value = np.where(np.isinf(paths.arrival), np.inf, value)
                values[line.name] = value
        except (FormulaError, UnitError) as error:
            raise ScenarioError(f"“{self.template.name}”: {error}") from error
        return Trials(paths=paths, values=values)
