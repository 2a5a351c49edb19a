"""The answer of `salient project`: what follows from a template's stated inputs."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from models.answers.open_any import open_any
from models.bundled import locate
from models.datasets.dataset import names
from models.errors import ScenarioError
from models.frozen import frozen
from models.quantity.calendar import number_or_day
from models.scenarios import (
    Template,
    numbers,
    read_template,
    scenario_from,
    template_named,
    with_settings,
)
from models.scenarios.bound import drawn, window_of
from models.scenarios.scenario import Input, Sampling, Scenario
from models.scenarios.summary import Output
from models.tables.query import Query, TableRef
from models.tables.table import whole

SEED = 1
TRIALS = 10_000
SAMPLING: Sampling = "latin hypercube"
ENDING = ".json"

DATA = re.compile(r"(?P<path>.+):(?P<column>[^:]+?)(?:\s+last\s+(?P<last>\d{1,6}))?")


@frozen(eq=False)
class Projection:
    """A template's question as it was asked, and what came of it."""

    template: Template
    scenario: Scenario
    outputs: Mapping[str, Output]


def projected(
    template: str,
    sets: Sequence[str] = (),
    seed: int = SEED,
    trials: int = TRIALS,
    sampling: Sampling = SAMPLING,
) -> Projection:
    """What `template`, a name or the path of a JSON file, gives with the inputs that `sets` state.

    Raises:
        ScenarioError: there is no such template, an input cannot be read or used (the error
            names it), or more trials are asked for than can be run.
        FileUnreadable, QueryError: the file that an input is drawn from cannot be used.
    """
    asked = read_template(Path(template)) if template.endswith(ENDING) else template_named(template)
    stated = with_settings(scenario_from(asked), asked, sets, from_file)
    scenario = replace(stated, seed=seed, trials=trials, sampling=sampling)
    return Projection(asked, scenario, numbers(scenario, template=asked))


def project(
    template: str, sets: Sequence[str] = (), seed: int = SEED, trials: int = TRIALS
) -> dict[str, object]:
    """The answer of `projected` as plain values.

    The keys are `template`, `seed`, `trials`, `inputs` and `outputs`, all of them always. A day
    is ISO text, in inputs and outputs alike; a field that the shape does not use is `None`, and
    so is a percentile that falls among the paths that never arrive.

    Raises:
        ScenarioError: as `projected`.
    """
    return plain(projected(template, sets, seed, trials))


def plain(projection: Projection) -> dict[str, object]:
    """A projection as plain values; see `project`."""
    scenario = projection.scenario
    return {
        "template": projection.template.name,
        "seed": scenario.seed,
        "trials": scenario.trials,
        "inputs": {input.name: _input(input) for input in scenario.inputs},
        "outputs": {name: _output(output) for name, output in projection.outputs.items()},
    }


def from_file(input: Input, words: str) -> Input:
    """`input`, drawn from a column of a file: `area.csv:area_km2 last 12`.

    Raises:
        ScenarioError: the words cannot be read, or the column does not fit.
        FileUnreadable, QueryError: the file has no such column, or cannot be read.
    """
    named = DATA.fullmatch(words.strip())
    if named is None:
        raise ScenarioError(
            f"The input “{input.name}” cannot be “data {words}”: write data FILE:COLUMN, or "
            "data FILE:COLUMN last 12.",
            input.name,
        )
    column, last = named["column"].strip(), int(named["last"] or 0)
    path = locate(named["path"].strip())
    datasets = open_any(path)
    held = [each for each in datasets if column in names(each.columns)] or list(datasets)
    source = Query(TableRef(named["path"].strip(), held[0].name))
    return drawn(input, window_of(whole(held[0]), source, column, last), held[0])


def _input(input: Input) -> Mapping[str, object]:
    return {
        "unit": input.unit,
        "shape": input.shape,
        "low": number_or_day(input.low, input.unit),
        "likely": number_or_day(input.likely, input.unit),
        "high": number_or_day(input.high, input.unit),
    }


def _output(output: Output) -> Mapping[str, object]:
    """Trials without an answer (0/0) are told where there are any: nothing else counts them."""
    undefined = {"p_undefined": output.p_undefined} if output.p_undefined else {}
    return {
        "unit": output.unit,
        "p5": number_or_day(output.p5, output.unit),
        "p10": number_or_day(output.p10, output.unit),
        "p50": number_or_day(output.p50, output.unit),
        "p90": number_or_day(output.p90, output.unit),
        "p95": number_or_day(output.p95, output.unit),
        "mean": number_or_day(output.mean, output.unit),
        "p_never": output.p_never,
        **undefined,
    }
