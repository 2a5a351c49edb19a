"""The mean of the last months goes on, as surely as its standard error says."""

from collections.abc import Mapping

import numpy as np

from models.scenarios.hindcast.methods.method import Method
from models.scenarios.paces import Noise
from models.scenarios.paces.constant import CONSTANT
from models.scenarios.shapes import Floats


def readings(history: Floats, trials: int, noise: Noise, months: int) -> Mapping[str, Floats]:
    """A constant pace, normal around the mean of the last `months` with s/√n for its spread."""
    last = history[-months:]
    error = np.std(last, ddof=1) / np.sqrt(months)
    return {"rate": np.mean(last) + error * noise.normals("mean")}


MEAN_OF_6_MONTHS = Method(
    name="mean of 6 months",
    words="The mean of the last 6 months goes on, give or take its standard error.",
    pace=CONSTANT,
    readings=lambda history, trials, noise: readings(history, trials, noise, 6),
)
MEAN_OF_12_MONTHS = Method(
    name="mean of 12 months",
    words="The mean of the last 12 months goes on, give or take its standard error.",
    pace=CONSTANT,
    readings=lambda history, trials, noise: readings(history, trials, noise, 12),
)
