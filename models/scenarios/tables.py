"""A table that a scenario computed, in the same form as one that was read."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from models.datasets.dataset import Column
from models.scenarios.scenario import Scenario
from models.tables.table import Table


def computed(
    scenario: Scenario, title: str, columns: Mapping[Column, npt.NDArray[np.generic]]
) -> Table:
    """A table of (n_rows,) `columns`; its sources are those of the scenario's inputs."""
    # Half a second to import: a window that shows no result yet must not wait for it.
    import pandas as pd

    frame = pd.DataFrame({column.name: values for column, values in columns.items()})
    return Table(
        title=title,
        columns=tuple(columns),
        frame=frame,
        rows=np.full(len(frame), -1, dtype=np.int64),
        sources=sources(scenario),
        steps=(f"{scenario.trials:,} trials, seed {scenario.seed}",),
    )


def sources(scenario: Scenario) -> tuple[str, ...]:
    """The addresses that the inputs come from, each once."""
    return tuple(dict.fromkeys(input.source for input in scenario.inputs if input.source))
