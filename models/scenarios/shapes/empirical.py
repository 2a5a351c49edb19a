"""Observed values, drawn with replacement."""

import numpy as np

from models.scenarios.inputs import Input
from models.scenarios.shapes.shape import Floats, Form


def quantile(input: Input, chance: Floats) -> Floats:
    """Of `values` in rising order, the one into whose equal share of 1 the chance falls."""
    values = np.sort(np.asarray(input.values, dtype=np.float64))
    place = np.minimum((chance * len(values)).astype(np.int64), len(values) - 1)
    return values[place]


EMPIRICAL = Form(
    name="empirical",
    words="one of the observed values, each as often",
    needs=("values",),
    quantile=quantile,
)
