"""Equal values numbered in the order in which they first come up, or by their size."""

from collections.abc import Iterator
from heapq import merge
from itertools import count
from typing import Any

import numpy as np
import numpy.typing as npt

_MANY = 20_000
"""Values from which on it pays to import pandas, whose hashing is several times as fast."""
_PIECE, _FEW = 4_096, 64


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


def ranked(values: npt.NDArray[np.object_]) -> npt.NDArray[np.int64]:
    """(n,) the place of each value among the different ones in their order; −1 where missing.

    `values`: texts or flags, `None` for a missing one. They are taken so many at a time that other
    threads come between; sorting a million texts in one go would keep all of them for a second.
    """
    starts = range(0, len(values), _PIECE)
    pieces = [numbered(values[start : start + _PIECE]) for start in starts]
    ranks = [np.full(len(different) + 1, -1, dtype=np.int64) for _, different in pieces]
    rank, before = -1, None
    for one, number, place in merge(*map(_in_order, count(), (each for _, each in pieces))):
        if one != before:
            rank, before = rank + 1, one
        ranks[number][place] = rank
    found = [own[codes] for own, (codes, _) in zip(ranks, pieces, strict=True)]
    return np.concatenate(found) if found else np.empty(0, dtype=np.int64)


def _in_order(number: int, different: npt.NDArray[Any]) -> Iterator[tuple[Any, int, int]]:
    """The values of the piece `number` in their order, each with its place."""
    values = different.tolist()
    places = np.array(sorted(range(len(values)), key=values.__getitem__), dtype=np.int64)
    del values
    # Few at a time are Python's: whoever looks for garbage meanwhile looks at every one of them.
    for start in range(0, len(places), _FEW):
        few = places[start : start + _FEW]
        for one, place in zip(different[few].tolist(), few.tolist(), strict=True):
            yield one, number, place


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
