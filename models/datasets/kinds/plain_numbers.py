"""Numbers written plainly (`-12`, `3.50`), a whole column at once on the bytes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Cells, Mask

_FAST = 15
"""Characters up to which digits and power of ten are exact in float64, so that one division
rounds correctly (Clinger, How to read floating point numbers accurately, 1990)."""
_WIDEST = 40
_TENS = 10.0 ** np.arange(_FAST + 8)
_INT_TENS = 10 ** np.arange(_FAST + 3, dtype=np.int64)


@dataclass(frozen=True, eq=False, slots=True)
class PlainNumbers:
    """`values`: (n,) float64, correctly rounded; `whole`: (n,) int64, where `is_whole`.

    `read`: (n,) the cell is `[+-]digits[.digits]`; `dotted`: it has a point; `padded`: it begins
    with a zero that is not its only whole digit (a code); `long`: whole and beyond int64.
    """

    values: npt.NDArray[np.float64]
    whole: npt.NDArray[np.int64]
    read: Mask
    dotted: Mask
    padded: Mask
    long: Mask


def read_plain(cells: Cells) -> PlainNumbers:
    """Every plainly written number of the column."""
    count = len(cells)
    result = PlainNumbers(
        values=np.full(count, np.nan),
        whole=np.zeros(count, dtype=np.int64),
        read=np.zeros(count, dtype=np.bool_),
        dotted=np.zeros(count, dtype=np.bool_),
        padded=np.zeros(count, dtype=np.bool_),
        long=np.zeros(count, dtype=np.bool_),
    )
    for start, stop in cells.blocks():
        _read_block(cells, start, stop, result)
    return result


def _read_block(cells: Cells, start: int, stop: int, result: PlainNumbers) -> None:
    lengths = cells.ends[start:stop] - cells.starts[start:stop]
    width = int(min(lengths.max(initial=0), _WIDEST))
    if width == 0:
        return
    characters = cells.matrix(start, stop, width, "right")
    digits = characters - np.uint8(48)
    is_digit = digits < 10
    is_dot = characters == 46
    first = cells.buffer[cells.starts[start:stop]]
    minus = first == 45
    signed = (minus | (first == 43)) & (lengths > 0)
    n_digits = is_digit.sum(axis=1)
    n_dots = is_dot.sum(axis=1)
    read = (n_digits > 0) & (n_dots <= 1) & (n_digits + n_dots + signed == lengths)
    read &= lengths <= _WIDEST
    digits[~is_digit] = 0
    dotted = read & (n_dots == 1)
    fast = read & (lengths <= _FAST)
    used = min(width, _FAST)
    spread = digits[:, width - used :].astype(np.float64) @ _TENS[used - 1 :: -1][:used]
    whole = spread.astype(np.int64)
    values = spread
    if dotted.any():
        decimals = np.where(dotted, width - 1 - np.argmax(is_dot, axis=1), 0)
        decimals = np.minimum(decimals, _FAST)
        above = np.where(dotted, whole // _INT_TENS[decimals + 1], 0)
        mantissa = whole - 9 * above * _INT_TENS[decimals]
        values = mantissa / _TENS[decimals]
    values = np.where(minus, -values, values)
    whole = np.where(minus, -whole, whole)
    long = np.zeros(stop - start, dtype=np.bool_)
    slow = np.flatnonzero(read & ~fast)
    if len(slow):
        texts = characters[slow]
        texts[texts == 0] = 32
        strings = np.ascontiguousarray(texts).view(f"S{width}").ravel()
        values[slow] = strings.astype(np.float64)
        integral = slow[~dotted[slow]]
        fits = n_digits[integral] <= 18
        whole[integral[fits]] = strings[~dotted[slow]][fits].astype(np.int64)
        for row in integral[~fits]:
            number = int(characters[row].tobytes().strip(b"\0"))
            if -(2**63) <= number < 2**63:
                whole[row] = number
            else:
                long[row] = True
    second = cells.starts[start:stop] + signed
    last = len(cells.buffer) - 1
    zero = cells.buffer[np.minimum(second, last)] == 48
    follows = cells.buffer[np.minimum(second + 1, last)] - np.uint8(48) < 10
    result.padded[start:stop] = read & zero & follows & (n_digits > 1)
    result.values[start:stop] = np.where(read, values, np.nan)
    result.whole[start:stop] = np.where(read & ~dotted, whole, 0)
    result.read[start:stop] = read
    result.dotted[start:stop] = dotted
    result.long[start:stop] = long
