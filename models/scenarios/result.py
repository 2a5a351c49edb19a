"""What a scenario gives: numbers, a sentence, its charts, and which input matters most."""

from collections.abc import Mapping

from models.charts.outcome import Outcome
from models.frozen import frozen
from models.scenarios.scenario import Scenario
from models.scenarios.sensitivity import Swing
from models.scenarios.summary import Output


@frozen(eq=False)
class Result:
    """The answer to `scenario`. `outputs` are in the template's order.

    `finish` are the answer's bars, `distribution` the chance that it is no later or no more. A
    question without a path has no fan: there `fan` is the `distribution`.
    """

    scenario: Scenario
    outputs: Mapping[str, Output]
    sentence: str
    fan: Outcome
    finish: Outcome
    distribution: Outcome
    sensitivity: tuple[Swing, ...]
