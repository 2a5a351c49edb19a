"""The answer of `salient project`: what follows from a template's stated inputs."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.scenarios import numbers, scenario_from, template_named, with_settings
from models.scenarios.calendar import day_of
from models.scenarios.scenario import Input
from models.scenarios.summary import Output

SEED = 1
TRIALS = 10_000


def project(
    template: str, sets: Sequence[str] = (), seed: int = SEED, trials: int = TRIALS
) -> dict[str, object]:
    """What `template` gives with the inputs that `sets` state (`pace=11..28`, `share=75%`).

    The keys are `template`, `seed`, `trials`, `inputs` and `outputs`, all of them always. A day
    is ISO text, in inputs and outputs alike; a field that the shape does not use is `None`, and
    so is a percentile that falls among the paths that never arrive.

    Raises:
        ScenarioError: there is no such template, an input cannot be read or used (the error
            names it), or more trials are asked for than can be run.
    """
    asked = template_named(template)
    stated = with_settings(scenario_from(asked), asked, sets)
    scenario = replace(stated, seed=seed, trials=trials)
    return {
        "template": asked.name,
        "seed": seed,
        "trials": trials,
        "inputs": {input.name: _input(input) for input in scenario.inputs},
        "outputs": {name: _output(output) for name, output in numbers(scenario).items()},
    }


def _input(input: Input) -> Mapping[str, object]:
    return {
        "unit": input.unit,
        "shape": input.shape,
        "low": _value(input.low, input.unit),
        "likely": _value(input.likely, input.unit),
        "high": _value(input.high, input.unit),
    }


def _output(output: Output) -> Mapping[str, object]:
    return {
        "unit": output.unit,
        "p5": _value(output.p5, output.unit),
        "p10": _value(output.p10, output.unit),
        "p50": _value(output.p50, output.unit),
        "p90": _value(output.p90, output.unit),
        "p95": _value(output.p95, output.unit),
        "mean": _value(output.mean, output.unit),
        "p_never": output.p_never,
    }


def _value(value: float | None, unit: str) -> float | str | None:
    """A number as it is, a date as ISO text; `None` for never and for days after the year 9999."""
    if value is None or unit != "date":
        return value
    day = day_of(value)
    return day.isoformat() if day else None
