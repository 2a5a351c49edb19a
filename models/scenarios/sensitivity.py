"""Which input matters most: one moves, the others stay at their median (a tornado)."""

from collections.abc import Mapping

import numpy as np

from models.frozen import frozen
from models.scenarios.model import Model
from models.scenarios.monthly_paths import MONTHS_AT_MOST
from models.scenarios.sampling import value_at
from models.scenarios.scenario import Input, Scenario
from models.scenarios.shapes import Floats

LOW, MIDDLE, HIGH = 0.10, 0.50, 0.90


@frozen
class Swing:
    """One bar: the input at its 10th and 90th percentile, and the output at each, in `unit`.

    An output is `None` where it never gets there.
    """

    input: str
    label: str
    input_unit: str
    low: float
    high: float
    output: str
    unit: str
    output_at_low: float | None
    output_at_high: float | None
    output_at_median: float | None

    @property
    def width(self) -> float:
        """How far the output moves; +∞ where only one end gets there."""
        if self.output_at_low is None or self.output_at_high is None:
            return 0.0 if self.output_at_low is self.output_at_high else np.inf
        return abs(self.output_at_high - self.output_at_low)


@frozen
class MiddleNoise:
    """Chance at its middle, for `rows` trials: what a pace model draws does not stir."""

    rows: int

    @property
    def months(self) -> int:
        """All months of a path."""
        return MONTHS_AT_MOST

    def chances(self, label: str) -> Floats:
        """(rows,) halves."""
        return np.full(self.rows, MIDDLE)

    def normals(self, label: str) -> Floats:
        """(rows,) zeros."""
        return np.zeros(self.rows)


def swings(scenario: Scenario, model: Model) -> tuple[Swing, ...]:
    """A swing for every input that is not fixed, the widest first."""
    # Of observed months a path reads all; there is no low and no high value of them.
    history = model.template.path.history if model.template.path else ""
    moved = [each for each in scenario.inputs if each.shape != "fixed" and each.name != history]
    output = next(
        spec for spec in model.template.outputs if spec.name == model.template.sensitivity
    )
    trials = model.run(_rows(scenario, moved), MiddleNoise(1 + 2 * len(moved)))
    values = [_reached(value) for value in trials.values[output.name].tolist()]
    found = [
        Swing(
            input=input.name,
            label=input.label or input.name,
            input_unit=input.unit,
            low=value_at(input, LOW),
            high=value_at(input, HIGH),
            output=output.name,
            unit=output.unit,
            output_at_low=values[1 + 2 * place],
            output_at_high=values[2 + 2 * place],
            output_at_median=values[0],
        )
        for place, input in enumerate(moved)
    ]
    return tuple(sorted(found, key=lambda swing: -swing.width))


def _rows(scenario: Scenario, moved: list[Input]) -> Mapping[str, Floats]:
    """(1 + 2 × n_moved,) of each input: all medians, then each moved one low and high in turn."""
    rows = {
        input.name: np.full(1 + 2 * len(moved), value_at(input, MIDDLE))
        for input in scenario.inputs
    }
    for place, input in enumerate(moved):
        rows[input.name][1 + 2 * place] = value_at(input, LOW)
        rows[input.name][2 + 2 * place] = value_at(input, HIGH)
    return rows


def _reached(value: float) -> float | None:
    return value if np.isfinite(value) else None
