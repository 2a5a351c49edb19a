"""A template that is ready to run: what every trial goes through."""

from collections.abc import Mapping

import numpy as np

from models.errors import FormulaError, ScenarioError, UnitError
from models.formula import Formula
from models.frozen import frozen
from models.quantity import Unit
from models.scenarios.paces import HISTORY, Noise, PaceModel, Paths
from models.scenarios.shapes import Floats
from models.scenarios.template import Template

ARRIVAL = "arrival"
"""The name under which a formula reads the path: days from the start until nothing is left."""


@frozen(eq=False)
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


@frozen(eq=False)
class Trials:
    """What came of some trials: the paths, if the question has any, and every input and output,
    (n_trials,) each.
    """

    paths: Paths | None
    values: Mapping[str, Floats]


@frozen(eq=False)
class Model:
    """A checked template. `units` has every input's, every output's and the arrival's unit.

    `observed`: (n_months,) the paces that the pace model looks back on, in the stock's unit a day,
    in the order of time; `None` for one that does not look back.
    """

    template: Template
    pace: PaceModel | None
    readings: tuple[Line, ...]
    outputs: tuple[Line, ...]
    units: Mapping[str, Unit]
    observed: Floats | None = None

    @property
    def stock(self) -> Unit:
        """The unit of what is left on a path."""
        return self.readings[0].unit

    def run(self, inputs: Mapping[str, Floats], noise: Noise) -> Trials:
        """Every output for (n_trials,) values of each input, given in the template's units.

        A trial in which a reading is no number has no arrival and no output that needs one: nan.

        Raises:
            ScenarioError: a formula cannot be evaluated.
        """
        values = dict(inputs)
        try:
            paths = self._paths(values, noise) if self.pace else None
            never = None if paths is None else np.isinf(values[ARRIVAL])
            for line in self.outputs:
                value = line.value(values, self.units)
                if line.on_arrival and never is not None and never.any():
                    value = np.where(never, np.inf, value)
                values[line.name] = value
        except (FormulaError, UnitError) as error:
            raise ScenarioError(f"“{self.template.name}”: {error}") from error
        return Trials(paths=paths, values=values)

    def _paths(self, values: dict[str, Floats], noise: Noise) -> Paths:
        """The paths; their arrival is added to `values`."""
        assert self.pace is not None
        readings = {line.name: line.value(values, self.units) for line in self.readings}
        undefined = [missing for each in readings.values() if (missing := np.isnan(each)).any()]
        if self.observed is not None:
            readings[HISTORY] = self.observed
        paths = self.pace.paths(readings, noise)
        arrival = paths.arrival
        if undefined:
            arrival = np.where(np.logical_or.reduce(undefined), np.nan, arrival)
        values[ARRIVAL] = arrival
        return paths
