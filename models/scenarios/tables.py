"""A table that a scenario computed, in the same form as one that was read."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from models.counted import counted
from models.datasets.dataset import Column
from models.scenarios.scenario import Scenario
from models.tables.table import Table, listed


def computed(
    scenario: Scenario, title: str, columns: Mapping[Column, npt.NDArray[np.generic]]
) -> Table:
    """A table of (n_rows,) `columns`; its sources are those of the scenario's inputs."""
    steps = (f"{counted(scenario.trials, 'trial')}, seed {scenario.seed}",)
    return table_of(title, columns, sources(scenario), steps)


def table_of(
    title: str,
    columns: Mapping[Column, npt.NDArray[Any]],
    sources: tuple[str, ...],
    steps: tuple[str, ...],
) -> Table:
    """A table of (n_rows,) `columns` that stand in no file."""
    values = {column.name: values for column, values in columns.items()}
    return listed(title, tuple(columns), values, sources, steps)


def sources(scenario: Scenario) -> tuple[str, ...]:
    """The addresses that the inputs come from, each once."""
    return tuple(dict.fromkeys(input.source for input in scenario.inputs if input.source))
