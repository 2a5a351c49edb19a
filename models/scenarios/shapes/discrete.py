"""A few values, each with its chance."""

import numpy as np

from models.scenarios.inputs import Input
from models.scenarios.shapes.shape import Floats, Form


def quantile(input: Input, chance: Floats) -> Floats:
    """The value at which the chances of all values up to it first exceed `chance`."""
    values = np.asarray(input.values, dtype=np.float64)
    order = np.argsort(values, kind="stable")
    weights = np.asarray(input.weights or np.full(len(values), 1 / len(values)))[order]
    values, weights = values[order][weights > 0], weights[weights > 0]
    until = np.cumsum(weights)[:-1]
    return values[np.searchsorted(until, chance, side="right")]


DISCRETE = Form(
    name="discrete",
    words="one of a few values, each with its chance",
    needs=("values",),
    quantile=quantile,
)
