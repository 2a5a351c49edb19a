"""Equipment in the field, refilled from store while the store lasts and from new build after."""

from collections.abc import Mapping

import numpy as np

from models.scenarios.paces.pace import Noise, PaceModel, Paths, Reading
from models.scenarios.shapes import Floats
from models.scenarios.two_phases import two_phases


def paths(readings: Mapping[str, Floats], noise: Noise) -> Paths:
    """`loss` - `build` - `refit` a day until the store is empty, `loss` - `build` a day after.

    The stock is what stands in the field above the number below which the question ends; the
    store, of which what can be refitted counts, is empty after `store` / `refit` days.
    """
    refit = np.maximum(readings["refit"], 0.0)
    store = np.maximum(readings["store"], 0.0)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        empty = np.where(refit > 0, store / refit, 0.0)
    lasting = readings["loss"] - readings["build"]
    return two_phases(readings["spare"], lasting - refit, lasting, empty)


DEPLETION = PaceModel(
    name="equipment depletion",
    assumptions=(
        "Losses, new build and refitting from store stay the same every day.",
        "Refitting goes on at full pace until nothing in store can be refitted any more.",
        "One piece refitted or built is as good as one lost.",
        "A fleet that does not shrink never gets there.",
    ),
    readings=(
        Reading("spare"),
        Reading("store"),
        Reading("loss", "per day"),
        Reading("build", "per day"),
        Reading("refit", "per day"),
    ),
    paths=paths,
)
