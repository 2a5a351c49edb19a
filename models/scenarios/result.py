"""What a scenario gives: numbers, a sentence, two charts, and which input matters most."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.charts.outcome import Outcome
from models.scenarios.scenario import Scenario
from models.scenarios.sensitivity import Swing
from models.scenarios.summary import Output


@dataclass(frozen=True, eq=False, slots=True)
class Result:
    """The answer to `scenario`. `outputs` are in the template's order."""

    scenario: Scenario
    outputs: Mapping[str, Output]
    sentence: str
    fan: Outcome
    finish: Outcome
    sensitivity: tuple[Swing, ...]
