"""Run a scenario: draw the inputs, follow the paths, read off the results."""

from collections.abc import Mapping

import numpy as np

from models.progress import Progress, silent
from models.scenarios.checks import check_scenario
from models.scenarios.fan import fan
from models.scenarios.finish import finish
from models.scenarios.library import template_named
from models.scenarios.model import Model, Trials
from models.scenarios.preparation import model_of
from models.scenarios.result import Result
from models.scenarios.sampling import CHUNK, ChunkNoise, draw
from models.scenarios.scenario import Scenario
from models.scenarios.sensitivity import swings
from models.scenarios.sentence import sentence
from models.scenarios.shapes import Floats
from models.scenarios.summary import Output, summarise
from models.scenarios.template import Template


def run(
    scenario: Scenario, progress: Progress = silent, template: Template | None = None
) -> Result:
    """The answer to `scenario`; its template is looked up by name unless one is given.

    One seed gives the same answer on any machine and with any number of threads.

    Raises:
        ScenarioError: the template or an input cannot be used; the error names the input.
        Cancelled: `progress` stopped the work.
    """
    template = template or template_named(scenario.template)
    check_scenario(scenario, template)
    model = model_of(template)
    outputs, first = _all_trials(scenario, model, progress)
    return Result(
        scenario=scenario,
        outputs=outputs,
        sentence=sentence(outputs[template.answer]),
        fan=fan(scenario, model, first),
        finish=finish(scenario, template, outputs[template.answer]),
        sensitivity=swings(scenario, model),
    )


def numbers(
    scenario: Scenario, progress: Progress = silent, template: Template | None = None
) -> Mapping[str, Output]:
    """Only the outputs of `run`, by name: no charts, so pandas stays unloaded.

    Raises:
        ScenarioError, Cancelled: as `run`.
    """
    template = template or template_named(scenario.template)
    check_scenario(scenario, template)
    return _all_trials(scenario, model_of(template), progress)[0]


def _all_trials(
    scenario: Scenario, model: Model, progress: Progress
) -> tuple[Mapping[str, Output], Trials]:
    """Every output over all trials, and the trials of the first chunk."""
    samples = {line.name: np.empty(scenario.trials) for line in model.outputs}
    first: Trials | None = None
    for chunk, begin in enumerate(range(0, scenario.trials, CHUNK)):
        progress(begin / scenario.trials, "Running trials")
        end = min(begin + CHUNK, scenario.trials)
        trials = _chunk(scenario, model, chunk, end - begin)
        first = first or trials
        for name, column in samples.items():
            column[begin:end] = trials.values[name]
    assert first is not None  # check_scenario asks for at least one trial
    progress(1.0, "Running trials")
    labels = {spec.name: spec for spec in model.template.outputs}
    outputs = {
        name: summarise(column, labels[name].unit, labels[name].label)
        for name, column in samples.items()
    }
    return outputs, first


def _chunk(scenario: Scenario, model: Model, chunk: int, trials: int) -> Trials:
    inputs: dict[str, Floats] = {
        input.name: draw(input, scenario.seed, chunk, trials) for input in scenario.inputs
    }
    return model.run(inputs, ChunkNoise(scenario.seed, chunk, trials))
