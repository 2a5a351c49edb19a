"""The months to come are like the months seen: one by one, or in stretches."""

from collections.abc import Mapping

import numpy as np

from models.scenarios.hindcast.methods.method import Method
from models.scenarios.paces import HISTORY, Noise
from models.scenarios.paces.block_bootstrap import BLOCK_BOOTSTRAP
from models.scenarios.paces.bootstrap import BOOTSTRAP
from models.scenarios.shapes import Floats

BLOCK = 3
"""Months of a stretch."""


def readings(history: Floats, trials: int, noise: Noise) -> Mapping[str, Floats]:
    """All months seen, and the whole of their pace."""
    return {HISTORY: history, "share": np.ones(trials), "block": np.full(trials, float(BLOCK))}


RESAMPLED_MONTHS = Method(
    name="bootstrap",
    words="Each month to come is like one of the months seen, whatever came before it.",
    pace=BOOTSTRAP,
    readings=readings,
)
RESAMPLED_STRETCHES = Method(
    name="block bootstrap",
    words=f"The months to come are like stretches of {BLOCK} months seen, in their order.",
    pace=BLOCK_BOOTSTRAP,
    readings=readings,
)
