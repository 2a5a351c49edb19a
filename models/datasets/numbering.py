"""Equal values numbered in the order in which they first come up."""

from typing import Any

import numpy as np
import numpy.typing as npt

_MANY = 20_000
"""Values from which on it pays to import pandas, whose hashing is several times as fast."""


def numbered(values: npt.NDArray[Any]) -> tuple[npt.NDArray[np.int64], npt.NDArray[Any]]:
    """(n,) the number of each value, from 0 on, and the different values in that order.

    `values`: whole numbers or objects; `None` is a missing one and gets the number −1.
    """
    if len(values) > _MANY:
        import pandas as pd

        codes, different = pd.factorize(values)
        return codes.astype(np.int64, copy=False), np.asarray(different)
    if values.dtype != object:
        return _of_numbers(values)
    numbers: dict[Any, int] = {}
    codes = np.fromiter(
        (-1 if one is None else numbers.setdefault(one, len(numbers)) for one in values.tolist()),
        dtype=np.int64,
        count=len(values),
    )
    different = np.empty(len(numbers), dtype=object)
    different[:] = list(numbers)
    return codes, different


def _of_numbers(values: npt.NDArray[Any]) -> tuple[npt.NDArray[np.int64], npt.NDArray[Any]]:
    if not len(values):
        return np.empty(0, dtype=np.int64), values
    order = np.argsort(values, kind="stable")
    in_order = values[order]
    begins = np.ones(len(values), dtype=np.bool_)
    begins[1:] = in_order[1:] != in_order[:-1]
    # A stable sort leaves the first of equal ones in front.
    first = order[begins]
    rank = np.empty(len(first), dtype=np.int64)
    by_place = np.argsort(first)
    rank[by_place] = np.arange(len(first))
    codes = np.empty(len(values), dtype=np.int64)
    codes[order] = rank[np.cumsum(begins) - 1]
    return codes, values[first[by_place]]
