"""What a scenario's paths leave on a day."""

from datetime import date

import numpy as np

from models.errors import ScenarioError
from models.progress import Progress, silent
from models.quantity.calendar import number_of
from models.scenarios.sampling import ChunkNoise
from models.scenarios.scenario import Scenario
from models.scenarios.shapes import Floats
from models.scenarios.template import Template
from models.scenarios.understanding.asking import drawn, prepared

TRIALS = 10_000


def left_on(
    scenario: Scenario, day: date, progress: Progress = silent, template: Template | None = None
) -> tuple[Floats, str]:
    """(n_trials,) what is left at the beginning of `day`, rising, and its unit.

    Raises:
        ScenarioError: the scenario cannot be run, has no path, or begins on that day or later.
        Cancelled: `progress` stopped the work.
    """
    model = prepared(scenario, template)
    path = model.template.path
    if path is None:
        raise ScenarioError(f"“{scenario.title}” has no path, so nothing is left on a day.")
    trials = min(scenario.trials, TRIALS)
    progress(0.0, "Following paths")
    run = model.run(drawn(scenario, trials), ChunkNoise(scenario.seed, 0, trials))
    assert run.paths is not None  # the template has a path
    ahead = number_of(day) - run.values[path.start]
    if float(np.min(ahead)) <= 0:
        raise ScenarioError(f"The scenario begins on {day} or later; choose a later day.", "day")
    return np.sort(run.paths.left(ahead).astype(np.float64)), model.stock.symbol
