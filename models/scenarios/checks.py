"""Whether an input can be used as it is stated; the sentence stands at its field."""

import math
from typing import get_args

from models.counted import counted
from models.errors import ScenarioError
from models.quantity.calendar import FIRST, LAST, day_of
from models.scenarios.beta_quantile import GREATEST as GREATEST_BETA
from models.scenarios.correlation import check_correlations
from models.scenarios.paces import PACES
from models.scenarios.sampling import value_at
from models.scenarios.scenario import Input, Sampling, Scenario
from models.scenarios.shapes import SHAPES, form
from models.scenarios.template import Asked, Template

TRIALS_AT_MOST = 5_000_000
"""Beyond it the memory of a laptop is the limit, and no percentile gets better."""

ROUNDING = 1e-9
"""How far chances may be from 1 together."""

GREATEST = 1e30
"""No quantity of this world is larger; products of such numbers still stay finite."""


def check_scenario(scenario: Scenario, template: Template) -> None:
    """Pass if `scenario` answers `template` with usable inputs.

    Raises:
        ScenarioError: an input is missing, unknown, of another unit, or not usable; too many or
            too few trials; a negative seed.
    """
    asked = {entry.input.name: entry for entry in template.asked}
    stated = {input.name for input in scenario.inputs}
    for name in asked:
        if name not in stated:
            raise ScenarioError(f"The input “{name}” is missing; state it.", name)
    if len(stated) < len(scenario.inputs):
        raise ScenarioError("An input is stated twice; leave one of the two out.")
    for input in scenario.inputs:
        if input.name not in asked:
            raise unknown_input(input.name, template)
        check_input(input, asked[input.name])
    _check_history(scenario, template)
    check_correlations(scenario.correlations, scenario.inputs)
    if scenario.sampling not in get_args(Sampling):
        ways = " or ".join(get_args(Sampling))
        raise ScenarioError(
            f"Trials cannot be drawn by “{scenario.sampling}”; choose {ways}.", "sampling"
        )
    if not 1 <= scenario.trials <= TRIALS_AT_MOST:
        raise ScenarioError(
            f"{scenario.trials:,} trials were asked for; from 1 to {TRIALS_AT_MOST:,} can be run.",
            "trials",
        )
    if scenario.seed < 0:
        raise ScenarioError(f"The seed is {scenario.seed}; it must be 0 or above.", "seed")


def unknown_input(name: str, template: Template) -> ScenarioError:
    """The error for a name that the template does not ask for."""
    there = ", ".join(f"“{entry.input.name}”" for entry in template.asked)
    return ScenarioError(f"“{template.name}” has no input “{name}”; it has {there}.", name)


def check_input(input: Input, asked: Asked) -> None:
    """Pass if `input` is whole, in order, in the asked unit, and inside the asked bounds.

    Raises:
        ScenarioError: it is not; `input` of the error is its name.
    """
    if input.unit != asked.input.unit:
        raise _at(input, f"is in {input.unit}, but {asked.input.unit} is asked for; convert it")
    if input.shape not in {shape.name for shape in SHAPES}:
        raise _at(input, f"has the unknown shape “{input.shape}”; choose another")
    if not 0 < input.level < 1:
        raise _at(input, f"states a level of {input.level:g}; it must lie between 0 and 1")
    _check_fields(input)
    _check_weights(input)
    least, greatest = value_at(input, 0.0), value_at(input, 1.0)
    if asked.least is not None and least < asked.least:
        down = f"goes down to {least:g}" if math.isfinite(least) else "has no lower end"
        raise _at(input, f"{down}, but cannot be below {asked.least:g}")
    if asked.most is not None and greatest > asked.most:
        up = f"goes up to {greatest:g}" if math.isfinite(greatest) else "has no upper end"
        raise _at(input, f"{up}, but cannot be above {asked.most:g}")
    if asked.reaches_above is not None and greatest <= asked.reaches_above:
        raise _at(
            input, f"is at most {greatest:g}, but some of it must be above {asked.reaches_above:g}"
        )
    if input.unit == "date" and (least < FIRST or greatest > LAST):
        raise _at(input, "lies outside the years 1 to 9999")


def _check_fields(input: Input) -> None:
    """Every field that the shape needs is there, finite, and none falls below the one before."""
    before: tuple[str, float] | None = None
    for field in form(input.shape).needs:
        if field == "values":
            if not input.values:
                raise _at(input, "has no observed values to draw from")
            if not all(abs(value) <= GREATEST for value in input.values):
                raise _at(input, f"has an observed value that is no number up to {GREATEST:g}")
            continue
        value: float | None = getattr(input, field)
        if value is None or not math.isfinite(value):
            raise _at(input, f"needs a number as its {field} value")
        if field in ("alpha", "beta"):
            if not 0 < value <= GREATEST_BETA:
                raise _at(
                    input,
                    f"has {field} {value:g}; it must be above 0 and at most {GREATEST_BETA:,.0f}",
                )
            continue
        if form(input.shape).above_zero and value <= 0:
            raise _at(input, f"has a {field} value of {value:g}, but a {input.shape} is above 0")
        if abs(value) > GREATEST:
            raise _at(input, f"has a {field} value beyond {GREATEST:g}; correct it")
        if before is not None and value < before[1]:
            raise _at(
                input,
                f"has its {before[0]} value {_shown(input, before[1])} above "
                f"its {field} value {_shown(input, value)}; swap or correct them",
            )
        before = (field, value)


def _check_weights(input: Input) -> None:
    """Every value has a chance, none is below 0 or above 1, and together they make 1."""
    if input.shape != "discrete" or not input.weights:
        return
    if len(input.weights) != len(input.values):
        raise _at(
            input,
            f"has {counted(len(input.values), 'value')} and "
            f"{counted(len(input.weights), 'chance')}; give each value its chance",
        )
    for value, weight in zip(input.values, input.weights, strict=True):
        if not 0 <= weight <= 1:
            raise _at(
                input,
                f"has a chance of {weight:g} for {_shown(input, value)}; "
                "a chance lies between 0 and 1",
            )
    whole = math.fsum(input.weights)
    if abs(whole - 1) > ROUNDING:
        raise _at(input, f"has chances that make {whole:.6g} together; they must make 1")


def _check_history(scenario: Scenario, template: Template) -> None:
    """What a pace model looks back on is a series of observed values, long enough for it."""
    path = template.path
    if path is None or not path.history:
        return
    input = scenario.input(path.history)
    pace = next((each for each in PACES if each.name == path.model), None)
    assert input is not None  # every asked input is there
    if input.shape != "empirical":
        raise _at(input, "must be observed values, month by month, for the path looks back on them")
    if pace is not None and len(input.values) < pace.looks_back:
        raise _at(
            input,
            f"has {len(input.values)} observed values, but the path looks back on "
            f"at least {pace.looks_back}",
        )


def _shown(input: Input, value: float) -> str:
    day = day_of(value) if input.unit == "date" else None
    return day.isoformat() if day else f"{value:,.12g}"


def _at(input: Input, what: str) -> ScenarioError:
    return ScenarioError(f"The input “{input.name}” {what}.", input.name)
