"""A mean goes on, and which months to take it of is the only doubt."""

from collections.abc import Mapping

import numpy as np

from models.scenarios.hindcast.methods.method import Method
from models.scenarios.paces import HISTORY, Noise
from models.scenarios.paces.window import WINDOW
from models.scenarios.shapes import Floats

MONTHS = 12


def readings(history: Floats, trials: int, noise: Noise) -> Mapping[str, Floats]:
    """The mean of the last 1 to 12 months, each number of months as often."""
    months = 1 + np.floor(MONTHS * noise.chances("window"))
    return {HISTORY: history, "months": months, "share": np.ones(trials)}


ANY_WINDOW = Method(
    name="window",
    words=f"The mean of the last 1 to {MONTHS} months goes on, any number of them as likely.",
    pace=WINDOW,
    readings=readings,
)
