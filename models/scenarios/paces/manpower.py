"""A force that shrinks by its losses and grows by recruits and by the wounded who return."""

from collections.abc import Mapping

import numpy as np

from models.scenarios.paces.pace import Noise, PaceModel, Paths, Reading
from models.scenarios.shapes import Floats
from models.scenarios.two_phases import two_phases


def paths(readings: Mapping[str, Floats], noise: Noise) -> Paths:
    """For `delay` days `losses` - `recruits` a day, then `losses` × (1 - `returning`) - `recruits`.

    The stock is what the force has above the strength below which the question ends.
    """
    losses, recruits = readings["losses"], readings["recruits"]
    lasting = losses * (1.0 - readings["returning"])
    delay = np.maximum(readings["delay"], 0.0)
    return two_phases(readings["spare"], losses - recruits, lasting - recruits, delay)


MANPOWER = PaceModel(
    name="recruitment against losses",
    assumptions=(
        "Losses and recruits stay the same every day.",
        "The same share of the losses returns, each after the same number of days.",
        "Nobody is released, rotated out or called up beside the recruits.",
        "A force that does not shrink never gets there.",
    ),
    readings=(
        Reading("spare"),
        Reading("losses", "per day"),
        Reading("recruits", "per day"),
        Reading("returning", "number"),
        Reading("delay", "days"),
    ),
    paths=paths,
)
