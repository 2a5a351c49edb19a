"""What every shape of an input offers: how sure numbers between 0 and 1 become its values."""

from collections.abc import Callable
from typing import Literal

import numpy as np
import numpy.typing as npt

from models.frozen import frozen
from models.scenarios.inputs import Input, Shape

Floats = npt.NDArray[np.float64]
Field = Literal["low", "likely", "high", "alpha", "beta", "values"]


@frozen
class Form:
    """One shape.

    `needs` are the fields of the input that it uses; those of `low`, `likely`, `high` must not
    fall, and must lie above zero where `above_zero` says so. `quantile` is the inverse of the
    cumulative distribution: (n,) chances in, (n,) values in the input's unit out, never falling.
    """

    name: Shape
    words: str
    needs: tuple[Field, ...]
    quantile: Callable[[Input, Floats], Floats]
    above_zero: bool = False
