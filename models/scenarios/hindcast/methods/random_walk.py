"""The last month's pace wanders on as it did from month to month before."""

from collections.abc import Mapping

import numpy as np

from models.scenarios.hindcast.methods.method import Method
from models.scenarios.paces import Noise
from models.scenarios.paces.random_walk import RANDOM_WALK
from models.scenarios.shapes import Floats


def readings(history: Floats, trials: int, noise: Noise) -> Mapping[str, Floats]:
    """The last pace, and the standard deviation of all steps so far around their mean."""
    step = float(np.std(np.diff(history), ddof=1))
    return {"rate": np.full(trials, history[-1]), "step": np.full(trials, step)}


WALK = Method(
    name="random walk",
    words="The last month’s pace changes by chance from month to month, as much as it did before.",
    pace=RANDOM_WALK,
    readings=readings,
)
