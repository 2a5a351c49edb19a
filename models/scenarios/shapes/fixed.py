"""One value, without doubt."""

import numpy as np

from models.scenarios.inputs import Input
from models.scenarios.shapes.shape import Floats, Form


def quantile(input: Input, chance: Floats) -> Floats:
    """`likely`, whatever the chance."""
    assert input.likely is not None
    return np.full(chance.shape, input.likely)


FIXED = Form(name="fixed", words="this value", needs=("likely",), quantile=quantile)
