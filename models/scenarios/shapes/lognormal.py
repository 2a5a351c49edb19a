"""A bell in ratios: as likely half as twice the middle, never zero or below."""

from statistics import NormalDist

import numpy as np

from models.scenarios.inputs import Input
from models.scenarios.normal_quantile import normal_quantile
from models.scenarios.shapes.shape import Floats, Form


def quantile(input: Input, chance: Floats) -> Floats:
    """The inverse of the lognormal distribution with a share `level` between `low` and `high`."""
    assert input.low is not None
    assert input.high is not None
    half = NormalDist().inv_cdf((1 + input.level) / 2)
    low, high = np.log(input.low), np.log(input.high)
    if low == high:
        return np.full(chance.shape, input.low)
    return np.exp((low + high) / 2 + (high - low) / (2 * half) * normal_quantile(chance))


LOGNORMAL = Form(
    name="lognormal",
    words="a bell in ratios; the stated share of it lies from low to high",
    needs=("low", "high"),
    quantile=quantile,
    above_zero=True,
)
