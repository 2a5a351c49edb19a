"""A constant pace: the mean of the last months of a series, as many as are chosen."""

from collections.abc import Mapping

import numpy as np

from models.scenarios.paces.constant import straight
from models.scenarios.paces.pace import HISTORY, Noise, PaceModel, Paths, Reading
from models.scenarios.shapes import Floats


def paths(readings: Mapping[str, Floats], noise: Noise) -> Paths:
    """arrival = remaining / (mean of the last `months` observed paces × share).

    `months` is rounded, to at least 1 and at most as many as were observed.
    """
    history = readings[HISTORY]
    means = np.cumsum(history[::-1]) / np.arange(1, len(history) + 1)
    months = np.clip(np.rint(np.nan_to_num(readings["months"])), 1, len(history)).astype(np.int64)
    return straight(readings["remaining"], means[months - 1] * readings["share"])


WINDOW = PaceModel(
    name="window",
    assumptions=(
        "The pace stays what it was on average over the chosen last months.",
        "Each month counts the same, however many days it has.",
        "A mean at or below zero never gets there.",
    ),
    readings=(Reading("remaining"), Reading("months", "number"), Reading("share", "number")),
    paths=paths,
    looks_back=1,
)
