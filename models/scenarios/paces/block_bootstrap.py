"""Runs of observed months in their order, one run after another, drawn with replacement."""

from collections.abc import Iterator, Mapping

import numpy as np

from models.scenarios.monthly_paths import WITHIN_30_YEARS, monthly_paths
from models.scenarios.paces.pace import HISTORY, Noise, PaceModel, Paths, Reading
from models.scenarios.shapes import Floats


def paths(readings: Mapping[str, Floats], noise: Noise) -> Paths:
    """Blocks of `block` months, rounded, each starting at any month that leaves room for it.

    Source: Künsch, The Annals of Statistics 17 (1989), 1217.
    """
    drawn = _drawn(readings[HISTORY], readings["block"], readings["share"], noise)
    return monthly_paths(readings["remaining"], readings["whole"], drawn)


def _drawn(history: Floats, block: Floats, share: Floats, noise: Noise) -> Iterator[Floats]:
    longest = len(history)
    length = np.clip(np.rint(np.nan_to_num(block)), 1, longest).astype(np.int64)
    starts = longest - length + 1
    place = np.zeros(len(length), dtype=np.int64)
    gone = length.copy()
    for month in range(noise.months):
        chances = noise.chances(f"month {month}")
        fresh = np.minimum((chances * starts).astype(np.int64), starts - 1)
        over = gone >= length
        place = np.where(over, fresh, place + 1)
        gone = np.where(over, 1, gone + 1)
        yield history[place] * share


BLOCK_BOOTSTRAP = PaceModel(
    name="block bootstrap",
    assumptions=(
        "The pace runs through stretches of the observed months in their order.",
        "A stretch is as likely to start in one month as in another; stretches do not know of "
        "each other.",
        "Nothing happens that did not happen in the observed months.",
        WITHIN_30_YEARS,
    ),
    readings=(
        Reading("remaining"),
        Reading("whole"),
        Reading("block", "number"),
        Reading("share", "number"),
    ),
    paths=paths,
    looks_back=2,
)
