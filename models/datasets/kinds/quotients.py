"""Whole numbers divided by powers of ten, to the float64 nearest to the exact result."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Mask

MOST_DECIMALS = 22
"""The largest power of ten that float64 holds exactly."""
_EXACT_BITS = np.uint64(53)
_TENS = np.array([float(10**power) for power in range(32)])
_SPLIT = float(2**27 + 1)
_TENS_HIGH = _TENS * _SPLIT - (_TENS * _SPLIT - _TENS)
_TENS_LOW = _TENS - _TENS_HIGH
_DOUBTFUL = 2.0**-40
"""Share of half a step within which a result lies too close to the middle of two numbers."""


def quotient(
    numerators: npt.NDArray[np.uint64], decimals: npt.NDArray[np.uint8]
) -> tuple[npt.NDArray[np.float64], Mask]:
    """(n,) `numerators / 10**decimals` correctly rounded, and (n,) where that is certain.

    `numerators`: up to 10**19; `decimals`: up to 31. What float64 holds exactly needs one division
    (Clinger, How to read floating point numbers accurately, 1990). Of larger ones the remainder is
    worked out as well, with the exact product of Dekker (A floating-point technique for extending
    the available precision, 1971).
    """
    values = numerators.astype(np.float64) / _TENS[decimals]
    certain = decimals <= MOST_DECIMALS
    large = (numerators >> _EXACT_BITS) != 0
    if large.any():
        rows = np.flatnonzero(large & (decimals > 0) & certain)
        values[rows], certain[rows] = _careful(numerators[rows], decimals[rows])
    return values, certain


def _careful(
    numerators: npt.NDArray[np.uint64], decimals: npt.NDArray[np.uint8]
) -> tuple[npt.NDArray[np.float64], Mask]:
    divisor, divisor_high, divisor_low = (
        table[decimals] for table in (_TENS, _TENS_HIGH, _TENS_LOW)
    )
    high = numerators.astype(np.float64)
    low = (numerators - high.astype(np.uint64)).view(np.int64).astype(np.float64)
    first = high / divisor
    product = first * divisor
    shifted = first * _SPLIT
    first_high = shifted - (shifted - first)
    first_low = first - first_high
    error = first_high * divisor_high - product
    error += first_high * divisor_low + first_low * divisor_high
    error += first_low * divisor_low
    tail = ((high - product) - error + low) / divisor
    result = first + tail
    over = np.abs(tail - (result - first))
    half = np.spacing(result) / 2
    doubtful = np.abs(over - half) <= half * _DOUBTFUL
    # Below a power of two the numbers lie closer together than `half` says.
    doubtful |= np.frexp(result)[0] == 0.5
    return result, ~doubtful
