"""Low, likely and high, joined by straight lines."""

import numpy as np

from models.scenarios.inputs import Input
from models.scenarios.shapes.shape import Floats, Form


def quantile(input: Input, chance: Floats) -> Floats:
    """The inverse of the triangular distribution with its peak at `likely`.

    Source: Kotz and van Dorp, Beyond Beta (2004), chapter 1.
    """
    assert input.low is not None
    assert input.likely is not None
    assert input.high is not None
    low, likely, high = input.low, input.likely, input.high
    width = high - low
    if width == 0:
        return np.full(chance.shape, low)
    peak = (likely - low) / width
    rising = low + width * np.sqrt(chance * peak)
    falling = high - width * np.sqrt((1 - chance) * (1 - peak))
    return np.where(chance < peak, rising, falling)


TRIANGULAR = Form(
    name="triangular",
    words="from low to high, most often likely",
    needs=("low", "likely", "high"),
    quantile=quantile,
)
