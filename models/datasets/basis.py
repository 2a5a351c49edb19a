"""Whether a column is a running total: by its name, or because it hardly ever falls."""

from __future__ import annotations

import numpy as np
import pandas as pd

from models.datasets.dataset import Basis, Column
from models.datasets.timeline import Timeline

_LONG = 20
_FALLS = 0.02
"""Share of steps that may go down: revisions of a running total are rare."""
_LOST = 0.05
"""Share of all rises that the falls may take back."""
_LEVEL_UNITS = ("km²", "m²", "ha", "%", "pp", "mi²")


def basis_of(
    column: Column, frame: pd.DataFrame, time: Timeline | None
) -> tuple[Basis | None, str]:
    """The basis of a number column and why, `None` where nothing tells."""
    name = column.name.casefold().replace("_", " ")
    if "cumulative" in name or "running total" in name:
        return "cumulative", "the name says that it is a running total"
    if column.unit and column.unit.endswith("/day"):
        return "per day", "by its unit"
    if time is None or column.unit in _LEVEL_UNITS:
        return None, ""
    values = time.values(frame, column.name)
    steps = np.diff(values)
    steps = steps[~time.starts[1:] & np.isfinite(steps)]
    moved = steps[steps != 0]
    if len(steps) < _LONG or len(np.unique(moved)) < 3 or np.nanmin(values) < 0:
        return None, ""
    days = time.steps[1:][~time.starts[1:]]
    if len(days) == len(steps) and len(np.unique(steps / np.maximum(days, 1))) == 1:
        return None, ""
    falls, rises = -steps[steps < 0].sum(), steps[steps > 0].sum()
    down = int((steps < 0).sum())
    if down > _FALLS * len(moved) or falls > _LOST * rises or len(moved) * 10 < len(steps):
        return None, ""
    times = "never falls" if not down else f"falls {down} times" if down > 1 else "falls once"
    return "cumulative", f"it {times} in {len(steps):,} steps, so it is taken for a running total"
