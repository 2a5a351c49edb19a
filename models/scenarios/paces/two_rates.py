"""Open ground at one pace and towns at another, both at once."""

from collections.abc import Mapping

import numpy as np

from models.frozen import frozen
from models.scenarios.paces.constant import Straight, straight
from models.scenarios.paces.pace import Noise, PaceModel, Paths, Reading
from models.scenarios.shapes import Floats


@frozen(eq=False)
class Both:
    """Two straight paths side by side; nothing is left when neither has anything left."""

    open_ground: Straight
    towns: Straight
    arrival: Floats

    def left(self, days: Floats | float) -> Floats:
        """What is left of both together."""
        left = self.open_ground.left(days)
        left += self.towns.left(days)
        return left


def paths(readings: Mapping[str, Floats], noise: Noise) -> Paths:
    """arrival = the later of (remaining - towns) / rate and towns / town_rate."""
    towns = np.minimum(readings["towns"], readings["remaining"])
    open_ground = straight(readings["remaining"] - towns, readings["rate"])
    built_up = straight(towns, readings["town_rate"])
    return Both(open_ground, built_up, np.maximum(open_ground.arrival, built_up.arrival))


TWO_RATES = PaceModel(
    name="two rates",
    assumptions=(
        "Open ground and towns are fought over at the same time, each at its own constant pace.",
        "The towns are taken one after another.",
        "A pace at or below zero never gets there.",
    ),
    readings=(
        Reading("remaining"),
        Reading("towns"),
        Reading("rate", "per day"),
        Reading("town_rate", "per day"),
    ),
    paths=paths,
)
