"""The outcome over two inputs at once, the others at their middle: what a heat map shows."""

import numpy as np
import numpy.typing as npt

from models.errors import ScenarioError
from models.frozen import frozen
from models.scenarios.sampling import value_at
from models.scenarios.scenario import Input, Scenario
from models.scenarios.sensitivity import MiddleNoise
from models.scenarios.shapes import Floats
from models.scenarios.template import Asked, Template
from models.scenarios.understanding.asking import at_middle, outcome, output_of, prepared

POINTS = (41, 21)
TAIL = 0.01
"""An input with a range is shown from its first to its last hundredth."""

AROUND = 0.5
"""One that is a single value is shown from half of it below to half above."""

DAYS_AROUND = 365.0


@frozen(eq=False)
class Surface:
    """`values`: (n_y, n_x) of `output` in `unit`; +∞ where it never gets there, NaN for 0/0.

    `x`, `y`: (n_x,) and (n_y,) rising values of the two inputs; `middle` is where they stand.
    """

    x_input: Input
    y_input: Input
    x: Floats
    y: Floats
    values: npt.NDArray[np.float64]
    output: str
    label: str
    unit: str
    middle: tuple[float, float]


def surface(
    scenario: Scenario,
    x: str,
    y: str,
    template: Template | None = None,
    points: tuple[int, int] = POINTS,
) -> Surface:
    """What the tornado is of, over the inputs `x` and `y`; chance along a path stays out.

    Raises:
        ScenarioError: the scenario cannot be run, there is no such input, or both are the same.
    """
    model = prepared(scenario, template)
    spec = output_of(model.template, model.template.sensitivity)
    across, up = (_stated(scenario, model.template, name) for name in (x, y))
    if x == y:
        raise ScenarioError("Choose two different inputs.", y)
    at_x, at_y = shown_range(*across, points[0]), shown_range(*up, points[1])
    inputs = at_middle(scenario, len(at_x) * len(at_y))
    inputs[x] = np.tile(at_x, len(at_y))
    inputs[y] = np.repeat(at_y, len(at_x))
    values = outcome(model, inputs, MiddleNoise(len(at_x) * len(at_y)), spec.name)
    return Surface(
        x_input=across[0],
        y_input=up[0],
        x=at_x,
        y=at_y,
        values=values.reshape(len(at_y), len(at_x)),
        output=spec.name,
        label=spec.label,
        unit=spec.unit,
        middle=(value_at(across[0], 0.5), value_at(up[0], 0.5)),
    )


def shown_range(input: Input, asked: Asked, points: int) -> Floats:
    """(points,) equally spaced values over the range in which `input` is worth showing."""
    low, high = value_at(input, TAIL), value_at(input, 1 - TAIL)
    if low == high and input.unit == "date":
        low, high = low - DAYS_AROUND, high + DAYS_AROUND
    elif low == high:
        reach = AROUND * abs(low) or 1.0
        low, high = low - reach, high + reach
    floor = asked.least if asked.least is not None else asked.reaches_above
    low = low if floor is None else max(low, floor)
    high = high if asked.most is None else min(high, asked.most)
    return np.linspace(low, high, points)


def _stated(scenario: Scenario, template: Template, name: str) -> tuple[Input, Asked]:
    asked = template.ask(name)
    for input in scenario.inputs:
        if input.name == name and asked is not None:
            return input, asked
    raise ScenarioError(f"There is no input “{name}”; choose one of the list.", name)
