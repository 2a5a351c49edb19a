"""Inputs set by words, as on the command line: `pace=11..28`, `share=75%`, `start=2025-01-01`."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from models.errors import PrintedError, ScenarioError
from models.quantity.typed import typed_number
from models.scenarios.checks import check_input, unknown_input
from models.scenarios.correlation import FIELD, check_correlations
from models.scenarios.inputs import Correlation, Input
from models.scenarios.scenario import Scenario
from models.scenarios.stating import set_input
from models.scenarios.template import Template

CORRELATION = re.compile(r"(?P<first>[^=~]+)~(?P<second>[^=~]+)=(?P<rho>.*)")
"""Two inputs that go together, `pace~share=-0.5`."""


FROM_FILE = re.compile(r"\s*data\s+(?P<words>.+)", re.DOTALL)

Reader = Callable[[Input, str], Input]
"""Draws an input from a file that words name."""


def with_settings(
    scenario: Scenario, template: Template, sets: Sequence[str], from_file: Reader | None = None
) -> Scenario:
    """`scenario` with each input of `sets` stated anew, `name=words`; see `set_input`.

    A number without a unit is in the input's own; one with a unit is converted, and a unit behind
    the last number is that of all. `first~second=0.5` states a rank correlation; what stands behind
    `name=data` is read by `from_file`, where there is one.

    Raises:
        ScenarioError: the words cannot be read, the name is unknown, or the input is not usable.
    """
    inputs = {input.name: input for input in scenario.inputs}
    correlations = {frozenset((c.first, c.second)): c for c in scenario.correlations}
    for words in sets:
        pair = CORRELATION.fullmatch(words)
        if pair is not None:
            stated = _correlation(pair)
            correlations[frozenset((stated.first, stated.second))] = stated
            continue
        name, equals, value = words.partition("=")
        name = name.strip()
        if not equals:
            raise ScenarioError(f"“{words}” sets nothing; write it as input=value.", name or None)
        asked = template.ask(name)
        if asked is None or name not in inputs:
            raise unknown_input(name, template)
        file = FROM_FILE.fullmatch(value) if from_file is not None else None
        if from_file is not None and file is not None:
            stated_input = from_file(inputs[name], file["words"])
        else:
            stated_input = set_input(inputs[name], value)
        check_input(stated_input, asked)
        inputs[name] = stated_input
    changed = replace(
        scenario,
        inputs=tuple(inputs.values()),
        correlations=tuple(each for each in correlations.values() if each.rho),
    )
    check_correlations(changed.correlations, changed.inputs)
    return changed


def _correlation(pair: re.Match[str]) -> Correlation:
    """A rank correlation of 0 takes a stated one back."""
    first, second = pair["first"].strip(), pair["second"].strip()
    try:
        return Correlation(first, second, float(typed_number(pair["rho"])))
    except PrintedError:
        raise ScenarioError(
            f"The correlation of “{first}” and “{second}” cannot be “{pair['rho']}”; "
            "write a number from -1 to 1.",
            FIELD,
        ) from None
