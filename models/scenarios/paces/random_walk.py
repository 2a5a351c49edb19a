"""A pace that changes by chance from month to month, as likely up as down."""

from collections.abc import Iterator, Mapping

import numpy as np

from models.scenarios.monthly_paths import WITHIN_30_YEARS, monthly_paths
from models.scenarios.paces.pace import Noise, PaceModel, Paths, Reading
from models.scenarios.shapes import Floats


def paths(readings: Mapping[str, Floats], noise: Noise) -> Paths:
    """Each month the pace is that of the month before plus `step` times a standard normal number.

    A pace below zero gives ground back, up to `whole` or, where that is less, to `remaining`.
    """
    walk = _walk(readings["rate"], readings["step"], noise)
    return monthly_paths(readings["remaining"], readings["whole"], walk)


def _walk(rate: Floats, step: Floats, noise: Noise) -> Iterator[Floats]:
    pace = rate.astype(np.float64)
    for month in range(noise.months):
        pace += step * noise.normals(f"month {month}")
        yield pace


RANDOM_WALK = PaceModel(
    name="random walk",
    assumptions=(
        "Each month’s pace is that of the month before, changed by chance, as likely up as down.",
        "A pace below zero gives ground back, though never more than the whole area.",
        WITHIN_30_YEARS,
    ),
    readings=(
        Reading("remaining"),
        Reading("whole"),
        Reading("rate", "per day"),
        Reading("step", "per day"),
    ),
    paths=paths,
)
