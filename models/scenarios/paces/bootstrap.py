"""Each month to come is like one of the months observed, drawn with replacement."""

from collections.abc import Iterator, Mapping

import numpy as np

from models.scenarios.monthly_paths import WITHIN_30_YEARS, monthly_paths
from models.scenarios.paces.pace import HISTORY, Noise, PaceModel, Paths, Reading
from models.scenarios.shapes import Floats


def paths(readings: Mapping[str, Floats], noise: Noise) -> Paths:
    """Source: Efron, The Annals of Statistics 7 (1979), 1."""
    drawn = _drawn(readings[HISTORY], readings["share"], noise)
    return monthly_paths(readings["remaining"], readings["whole"], drawn)


def _drawn(history: Floats, share: Floats, noise: Noise) -> Iterator[Floats]:
    for month in range(noise.months):
        chances = noise.chances(f"month {month}")
        places = np.minimum((chances * len(history)).astype(np.int64), len(history) - 1)
        yield history[places] * share


BOOTSTRAP = PaceModel(
    name="bootstrap",
    assumptions=(
        "Each month’s pace is that of one of the observed months, whatever came before it.",
        "Nothing happens that did not happen in the observed months.",
        WITHIN_30_YEARS,
    ),
    readings=(Reading("remaining"), Reading("whole"), Reading("share", "number")),
    paths=paths,
    looks_back=2,
)
