"""Numbers written plainly (`-12`, `3.50`), a whole column at once on the bytes.

Eight characters are one number of 64 bits, and what is done to it is done to all eight: digits are
told from other bytes, the gap of the point is closed, and the digits are put together, with a
handful of operations for a block of cells.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from models.datasets.cells import LANE, Bytes, Cells, Mask, Places, lane_at
from models.datasets.kinds.quotients import quotient
from models.frozen import frozen

_LANES = 3
"""Lanes of eight characters from the end of a cell; what is longer is read one by one."""
_LONGEST = 40
"""Characters above which nothing counts as a number."""
_PLAIN = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)", re.A)
_INT64_MOST = np.uint64(2**63 - 1)
_HIGHEST = np.uint64(1_000)
"""What the first lane must stay below, so that all three fit into 64 bits."""

_POWERS = np.array([10**power for power in range(20)], dtype=np.uint64)
_KEPT = np.array([2**64 - 2 ** (64 - 8 * count) for count in range(LANE + 1)], dtype=np.uint64)
"""What is kept of a lane of which the last few characters belong to the cell."""


def _each(byte: int) -> np.uint64:
    return np.uint64(byte * 0x0101010101010101)


_ZERO, _POINT, _ONE, _TOP = _each(48), _each(48 ^ ord(".")), _each(1), _each(0x80)
_BEYOND_NINE = _each(0x80 - 10)
_1, _7, _8, _16, _32, _56 = (np.uint64(bits) for bits in (1, 7, 8, 16, 32, 56))
_PAIRS, _FOURS = np.uint64(0x00FF00FF00FF00FF), np.uint64(0x0000FFFF0000FFFF)
_TO_PAIRS, _TO_FOURS = np.uint64(1 + (10 << 8)), np.uint64(1 + (100 << 16))
_TO_EIGHT = np.uint64(1 + (10_000 << 32))

Lane = npt.NDArray[np.uint64]
"""(n,) eight characters each, the first in the lowest byte, as their distance from `0`."""


@frozen(eq=False)
class PlainNumbers:
    """`values`: (n,) float64, correctly rounded; `whole`: (n,) int64, 0 where not whole.

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
        values=np.empty(count, dtype=np.float64),
        whole=np.empty(count, dtype=np.int64),
        read=np.empty(count, dtype=np.bool_),
        dotted=np.zeros(count, dtype=np.bool_),
        padded=np.empty(count, dtype=np.bool_),
        long=np.zeros(count, dtype=np.bool_),
    )
    for start, stop in cells.blocks():
        _read_block(cells, slice(start, stop), result)
    return result


def _read_block(cells: Cells, block: slice, result: PlainNumbers) -> None:
    starts, ends = cells.starts[block], cells.ends[block]
    first = cells.buffer[starts]
    minus = first == ord("-")
    signed = minus | (first == ord("+"))
    lengths = ends - starts
    signed &= lengths > 0
    some_signed = bool(signed.any())
    if some_signed:
        lengths -= signed
    digits = _digits(cells.buffer, ends, lengths)
    values: npt.NDArray[Any]
    whole = digits.mantissa.view(np.int64)
    certain = digits.fits
    read = digits.plain
    count = lengths
    if digits.dotted is None:
        values = digits.mantissa.astype(np.float64)
        padded = lengths > 1
    else:
        values, rounded = quotient(digits.mantissa, digits.decimals)
        certain &= rounded
        count = lengths - digits.dotted
        padded = count - digits.decimals > 1
        result.dotted[block] = read & digits.dotted & (count > 0)
        whole = np.where(digits.dotted, 0, whole)
    read &= count > 0
    padded &= digits.mantissa < _POWERS[np.clip(count - 1, 0, len(_POWERS) - 1)]
    if some_signed:
        values = np.where(minus, -values, values)
        whole = np.where(minus, -whole, whole)
    if not read.all():
        values = np.where(read, values, np.nan)
        whole = np.where(read, whole, 0)
        padded &= read
    result.values[block], result.whole[block] = values, whole
    result.read[block], result.padded[block] = read, padded
    for row in np.flatnonzero(~certain).tolist():
        _one(cells, block.start + row, result)


def _one(cells: Cells, row: int, result: PlainNumbers) -> None:
    """The number in one cell that is too long for lanes, or stands too near the beginning."""
    length = int(cells.ends[row]) - int(cells.starts[row])
    text = cells.text(row) if length <= _LONGEST else ""
    read = _PLAIN.fullmatch(text) is not None
    whole = int(text) if read and "." not in text else None
    long = whole is not None and not -(2**63) <= whole < 2**63
    bare = text.lstrip("+-")
    result.values[row] = float(text) if read else np.nan
    result.whole[row] = 0 if whole is None or long else whole
    result.read[row] = read
    result.dotted[row] = read and whole is None
    result.padded[row] = read and bare[:1] == "0" and bare[1:2].isdigit()
    result.long[row] = long


@dataclass(eq=False, slots=True)
class _Digits:
    """The digits of some cells without sign and point, as `mantissa`: (n,).

    `plain`: (n,) there is nothing else in the cell; `dotted`: (n,) it has a point, `None` where no
    cell has one; `decimals`: (n,) digits behind it; `fits`: (n,) all of that is to be relied on.
    """

    mantissa: npt.NDArray[np.uint64]
    plain: Mask
    dotted: Mask | None
    decimals: npt.NDArray[np.uint8]
    fits: Mask


def _digits(buffer: Bytes, ends: Places, lengths: Places) -> _Digits:
    count = -(-int(lengths.max(initial=1)) // LANE)
    lanes = [_lane(buffer, ends, lengths, place) for place in range(min(count, _LANES))]
    fits = (lengths <= LANE * _LANES) & (ends >= LANE * len(lanes))
    dotted, decimals = _close_points(lanes)
    plain = _are_digits(lanes[0])
    mantissa = _number(lanes[0])
    for place, lane in enumerate(lanes[1:], start=1):
        plain &= _are_digits(lane)
        number = _number(lane)
        mantissa += number * _POWERS[LANE * place]
        if place == _LANES - 1:
            fits &= number < _HIGHEST
    if len(lanes) > 1:
        fits &= mantissa <= _INT64_MOST
    if not fits.all():
        mantissa[~fits] = 0
    return _Digits(mantissa, plain, dotted, decimals, fits)


def _lane(buffer: Bytes, ends: Places, lengths: Places, place: int) -> Lane:
    """Lane `place` of each cell, counted from its end; 0 where the cell does not reach."""
    lane = lane_at(buffer, ends - LANE * (place + 1))
    lane ^= _ZERO
    lane &= _KEPT[np.clip(lengths - LANE * place, 0, LANE)]
    return lane


def _close_points(lanes: list[Lane]) -> tuple[Mask | None, npt.NDArray[np.uint8]]:
    """Take one point out of every cell and move the digits before it up, in `lanes` itself.

    Any other is left, and is no digit. The results are (n,) whether there was one, `None` for
    nowhere, and the digits behind it.
    """
    dotted: Mask | None = None
    decimals = np.zeros(len(lanes[0]), dtype=np.uint8)
    for place, lane in enumerate(lanes):
        away = lane ^ _POINT
        points = (away - _ONE) & ~away & _TOP
        if dotted is not None:
            points[dotted] = 0
        elif not points.any():
            continue
        # The lowest mark is a point for certain; others may be made by it.
        points &= ~points + _1
        here: Mask = points != 0
        before = (points >> _7) - _1
        behind = ~((points << _1) - _1)
        decimals += np.bitwise_count(behind) >> np.uint8(3)
        decimals += (here * np.uint8(LANE * place)).astype(np.uint8)
        dotted = moves = here if dotted is None else dotted | here
        moved: Lane = (lane & before) << (moves * _8)
        moved |= lane & behind
        if place + 1 < len(lanes):
            moved |= (lanes[place + 1] >> _56) * moves
        lanes[place] = moved
    return dotted, decimals


def _are_digits(lane: Lane) -> Mask:
    return ((lane + _BEYOND_NINE) | lane) & _TOP == 0


def _number(lane: Lane) -> npt.NDArray[np.uint64]:
    """The number that eight digits make (Lemire, Quickly parsing eight digits, 2018)."""
    pairs = (lane * _TO_PAIRS >> _8) & _PAIRS
    fours = (pairs * _TO_FOURS >> _16) & _FOURS
    return fours * _TO_EIGHT >> _32
