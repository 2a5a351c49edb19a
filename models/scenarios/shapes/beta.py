"""A share or another quantity between two ends, bent by two parameters."""

import numpy as np

from models.scenarios.beta_quantile import beta_quantile
from models.scenarios.inputs import Input
from models.scenarios.shapes.shape import Floats, Form


def quantile(input: Input, chance: Floats) -> Floats:
    """The inverse of the beta distribution with `alpha` and `beta` from `low` to `high`."""
    assert input.low is not None
    assert input.high is not None
    assert input.alpha is not None
    assert input.beta is not None
    width = input.high - input.low
    if width == 0:
        return np.full(chance.shape, input.low)
    return input.low + width * beta_quantile(chance, input.alpha, input.beta)


BETA = Form(
    name="beta",
    words="from low to high, bent by α and β: after 3 of 10 cases, α is 4 and β is 8",
    needs=("low", "high", "alpha", "beta"),
    quantile=quantile,
)
