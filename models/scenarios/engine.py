"""Run a scenario: draw the inputs, follow the paths, read off the results."""

from collections.abc import Iterator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

import numpy as np

from models.frozen import frozen
from models.progress import Progress, silent
from models.scenarios.checks import check_scenario
from models.scenarios.distribution import distribution
from models.scenarios.fan import fan
from models.scenarios.finish import finish
from models.scenarios.library import template_of
from models.scenarios.model import Model, Trials
from models.scenarios.preparation import model_for
from models.scenarios.result import Result
from models.scenarios.sampling import CHUNK, ChunkNoise, draw_all
from models.scenarios.scenario import Scenario
from models.scenarios.sensitivity import swings
from models.scenarios.sentence import sentence
from models.scenarios.shapes import Floats
from models.scenarios.summary import Output, summarise
from models.scenarios.template import Template

THREADS = 2
"""Threads for runs of several chunks; below that the start of a thread costs more than it saves."""


def run(
    scenario: Scenario, progress: Progress = silent, template: Template | None = None
) -> Result:
    """The answer to `scenario`; its template is looked up by name unless one is given.

    One seed gives the same answer on any machine and with any number of threads.

    Raises:
        ScenarioError: the template or an input cannot be used; the error names the input.
        Cancelled: `progress` stopped the work.
    """
    template = template or template_of(scenario)
    check_scenario(scenario, template)
    model = model_for(scenario, template)
    outputs, first = _all_trials(scenario, model, progress)
    answer = outputs[template.answer]
    chances = distribution(scenario, template, answer)
    return Result(
        scenario=scenario,
        outputs=outputs,
        sentence=sentence(answer),
        fan=chances if first.paths is None else fan(scenario, model, first),
        finish=finish(scenario, template, answer),
        distribution=chances,
        sensitivity=swings(scenario, model),
    )


def numbers(
    scenario: Scenario, progress: Progress = silent, template: Template | None = None
) -> Mapping[str, Output]:
    """Only the outputs of `run`, by name: no charts, so pandas stays unloaded.

    Raises:
        ScenarioError, Cancelled: as `run`.
    """
    template = template or template_of(scenario)
    check_scenario(scenario, template)
    return _all_trials(scenario, model_for(scenario, template), progress)[0]


def _all_trials(
    scenario: Scenario, model: Model, progress: Progress
) -> tuple[Mapping[str, Output], Trials]:
    """Every output over all trials, and the trials of the first chunk."""
    samples = {line.name: np.empty(scenario.trials) for line in model.outputs}
    work = _Work(scenario, model, samples)
    progress(0.0, "Running trials")
    first = work.chunk(0)
    chunks = range(1, work.chunks)
    done = 1
    for _ in _in_threads(work, chunks) if len(chunks) > 1 else map(work.chunk, chunks):
        progress(done / work.chunks, "Running trials")
        done += 1
    progress(1.0, "Running trials")
    labels = {spec.name: spec for spec in model.template.outputs}

    def summary(name: str) -> Output:
        return summarise(samples[name], labels[name].unit, labels[name].label)

    if work.chunks == 1:
        return {name: summary(name) for name in samples}, first
    with ThreadPoolExecutor(THREADS, thread_name_prefix="salient-trials") as pool:
        return dict(zip(samples, pool.map(summary, samples), strict=True)), first


@frozen(eq=False)
class _Work:
    """Fills `samples`, (n_trials,) each, chunk by chunk."""

    scenario: Scenario
    model: Model
    samples: Mapping[str, Floats]

    @property
    def chunks(self) -> int:
        """How many chunks there are."""
        return -(-self.scenario.trials // CHUNK)

    def chunk(self, number: int) -> Trials:
        """Run one chunk; the place of its results and its random numbers are its own."""
        begin = number * CHUNK
        end = min(begin + CHUNK, self.scenario.trials)
        inputs = draw_all(self.scenario, number, end - begin)
        noise = ChunkNoise(self.scenario.seed, number, end - begin)
        trials = self.model.run(inputs, noise)
        for name, column in self.samples.items():
            column[begin:end] = trials.values[name]
        return trials


def _in_threads(work: _Work, chunks: range) -> Iterator[None]:
    """Run `chunks`, a few ahead of the reports, so that stopping leaves hardly any to finish."""
    with ThreadPoolExecutor(THREADS, thread_name_prefix="salient-trials") as pool:
        waiting: set[Future[Trials]] = set()
        left = iter(chunks)
        for number in left:
            waiting.add(pool.submit(work.chunk, number))
            if len(waiting) < 2 * THREADS:
                continue
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            for each in done:
                each.result()
                yield
        for each in waiting:
            each.result()
            yield
