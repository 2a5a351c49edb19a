"""The straight line through the months seen goes on."""

from collections.abc import Mapping

import numpy as np

from models.scenarios.hindcast.methods.method import Method
from models.scenarios.paces import HISTORY, Noise
from models.scenarios.paces.trend import TREND
from models.scenarios.shapes import Floats

MONTHS = 12


def readings(history: Floats, trials: int, noise: Noise) -> Mapping[str, Floats]:
    """The last year, and the whole of its pace."""
    return {HISTORY: history[-MONTHS:], "share": np.ones(trials)}


LINE = Method(
    name="trend",
    words=f"The straight line through the last {MONTHS} months goes on, as surely as it fits.",
    pace=TREND,
    readings=readings,
)
