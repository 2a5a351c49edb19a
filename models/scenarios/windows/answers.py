"""What a scenario would answer at the pace of every window."""

import numpy as np
import numpy.typing as npt

from models.errors import UnitError
from models.quantity import parse_unit
from models.scenarios.scenario import Input, Scenario
from models.scenarios.sensitivity import MiddleNoise
from models.scenarios.shapes import Floats
from models.scenarios.template import Template
from models.scenarios.understanding.asking import at_middle, outcome, prepared


def pace_input(scenario: Scenario, unit: str) -> Input | None:
    """The first input of `scenario` that measures what windows in `unit` measure."""
    try:
        wanted = parse_unit(unit)
    except UnitError:
        return None
    for input in scenario.inputs:
        if input.unit != "date" and parse_unit(input.unit).fits(wanted):
            return input
    return None


def answers_at(
    scenario: Scenario, input: Input, paces: Floats, unit: str, template: Template | None = None
) -> npt.NDArray[np.float64]:
    """(n,) the scenario's sensitivity output with `input` at each of (n,) `paces` in `unit`.

    All other inputs stand at their middle; +∞ where the answer is never.

    Raises:
        ScenarioError: the scenario cannot be run.
    """
    model = prepared(scenario, template)
    factor = parse_unit(unit).factor / parse_unit(input.unit).factor
    inputs = {**at_middle(scenario, len(paces)), input.name: paces * factor}
    return outcome(model, inputs, MiddleNoise(len(paces)), model.template.sensitivity)
