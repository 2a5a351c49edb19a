"""Low, likely and high, joined by a smooth hill: less weight on the ends than a triangle."""

import numpy as np

from models.scenarios.beta_quantile import beta_quantile
from models.scenarios.inputs import Input
from models.scenarios.shapes.shape import Floats, Form

PULL = 4.0
"""How strongly the likely value pulls; the mean is (low + 4 likely + high) / 6."""


def quantile(input: Input, chance: Floats) -> Floats:
    """A beta distribution from `low` to `high` with its peak at `likely`.

    Source: Malcolm, Roseboom, Clark and Fazar, Operations Research 7 (1959), 646.
    """
    assert input.low is not None
    assert input.likely is not None
    assert input.high is not None
    width = input.high - input.low
    if width == 0:
        return np.full(chance.shape, input.low)
    peak = (input.likely - input.low) / width
    return input.low + width * beta_quantile(chance, 1 + PULL * peak, 1 + PULL * (1 - peak))


PERT = Form(
    name="pert",
    words="from low to high, most often likely, seldom near the ends",
    needs=("low", "likely", "high"),
    quantile=quantile,
)
