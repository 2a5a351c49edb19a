"""Whether a column is a running total: by its name, or because it hardly ever falls."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from models.datasets.dataset import Basis, Column
from models.datasets.timeline import Timeline
from models.datasets.values import ColumnValues

_LONG = 20
_FALLS = 0.02
"""Share of steps that may go down: revisions of a running total are rare."""
_PROBE, _OFTEN = 5_000, 0.2
"""Where so many of the first steps go down, the column is no running total."""
_LOST = 0.05
"""Share of all rises that the falls may take back."""
_LEVEL_UNITS = ("km²", "m²", "ha", "%", "pp", "mi²")


def basis_of(
    column: Column, table: ColumnValues, time: Timeline | None
) -> tuple[Basis | None, str]:
    """The basis of a number column and why, `None` where nothing tells."""
    name = column.name.casefold().replace("_", " ")
    if "cumulative" in name or "running total" in name:
        return "cumulative", "the name says that it is a running total"
    if column.unit and column.unit.endswith("/day"):
        return "per day", "by its unit"
    if time is None or column.unit in _LEVEL_UNITS:
        return None, ""
    values = time.values(table, column.name)
    some = np.diff(values[:_PROBE])[~time.starts[1:_PROBE]]
    if len(some) > _LONG and np.count_nonzero(some < 0) > _OFTEN * len(some):
        return None, ""
    steps = np.diff(values)
    inside = ~time.starts[1:] & np.isfinite(steps)
    steps = steps[inside]
    down, up = int(np.count_nonzero(steps < 0)), int(np.count_nonzero(steps > 0))
    if len(steps) < _LONG or down > max(1, _FALLS * (down + up)) or up * 10 < len(steps):
        return None, ""
    if np.nanmin(values) < 0 or -steps[steps < 0].sum() > _LOST * steps[steps > 0].sum():
        return None, ""
    few = len(np.unique(steps[:_PROBE])) < 3 and len(np.unique(steps)) < 3
    if few or _counts_days(steps, time.steps[1:][inside]):
        return None, ""
    times = "never falls" if not down else f"falls {down} times" if down > 1 else "falls once"
    return "cumulative", f"it {times} in {len(steps):,} steps, so it is taken for a running total"


def _counts_days(steps: npt.NDArray[np.float64], days: npt.NDArray[np.int64]) -> bool:
    """Whether a column grows by the same with every day, as the number of a day does."""
    for some in (slice(_PROBE), slice(None)):
        if len(np.unique(steps[some] / np.maximum(days[some], 1))) > 1:
            return False
    return True
