"""The value of one input at which the outcome crosses a target, the others at their middle."""

import numpy as np

from models.frozen import frozen
from models.scenarios.sampling import value_at
from models.scenarios.scenario import Scenario
from models.scenarios.sensitivity import MiddleNoise
from models.scenarios.shapes import Floats
from models.scenarios.template import Asked, Template
from models.scenarios.understanding.asking import (
    Target,
    asked_of,
    at_middle,
    outcome,
    output_of,
    prepared,
)
from models.scenarios.understanding.searching import Bools, candidates, narrowed, nearest_edge

POINTS = 401


@frozen
class BreakEven:
    """One input: its `middle` now, and the `value` nearest to it at which the target is crossed.

    `value` is `None` where no value from `low` to `high` crosses it; `met_now`: whether the middle
    reaches the target.
    """

    input: str
    label: str
    unit: str
    middle: float
    value: float | None
    low: float
    high: float
    met_now: bool


def break_evens(
    scenario: Scenario, target: Target, template: Template | None = None
) -> tuple[BreakEven, ...]:
    """A break-even for every input, in the scenario's order; chance along a path stays out.

    Raises:
        ScenarioError: the scenario cannot be run, or there is no such output.
    """
    model = prepared(scenario, template)
    unit = output_of(model.template, target.output).unit
    found: list[BreakEven] = []
    for input in asked_of(scenario, model):
        name = input.name

        def meets(values: Floats, name: str = name) -> Bools:
            inputs = {**at_middle(scenario, len(values)), name: values}
            return target.met(outcome(model, inputs, MiddleNoise(len(values)), target.output), unit)

        middle = value_at(input, 0.5)
        values = candidates(input, _asked(model.template, name), POINTS)
        met = meets(values)
        place = nearest_edge(met, values, middle)
        value = None
        if place is not None:
            value = narrowed(meets, float(values[place]), float(values[place + 1]))
        found.append(
            BreakEven(
                input=name,
                label=input.label or name,
                unit=input.unit,
                middle=middle,
                value=value,
                low=float(values[0]),
                high=float(values[-1]),
                met_now=bool(meets(np.array([middle]))[0]),
            )
        )
    return tuple(found)


def _asked(template: Template, name: str) -> Asked:
    asked = template.ask(name)
    assert asked is not None  # the scenario was checked against the template
    return asked
