"""Dates and times in ISO order (`2024-11-30`, `2024-11-30 14:05:00+02:00`), on the bytes."""

from __future__ import annotations

import re

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Bytes, Cells, Mask, Places
from models.datasets.kinds import calendar
from models.frozen import frozen

_SUFFIX = re.compile(r"(?P<fraction>[.,]\d{1,9})? ?(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?", re.I)
_DATE, _MINUTE, _SECOND = 10, 16, 19


@frozen(eq=False)
class Moments:
    """`seconds`: (n,) int64 since 1970, in UTC where `zoned`; `read`, `timed`, `zoned`: (n,) masks.

    `timed`: a time of day other than 00:00 is written; `offsets`: the zones met, in seconds;
    `fractions`: some cells have parts of a second, which `seconds` leaves out.
    """

    seconds: npt.NDArray[np.int64]
    read: Mask
    timed: Mask
    zoned: Mask
    offsets: frozenset[int]
    fractions: bool


class MomentColumn:
    """The moments of a column of `rows` cells as they grow, piece by piece."""

    def __init__(self, rows: int) -> None:
        self._seconds = np.empty(rows, dtype=np.int64)
        self._read = np.empty(rows, dtype=np.bool_)
        self._timed = np.empty(rows, dtype=np.bool_)
        self._zoned = np.empty(rows, dtype=np.bool_)
        self._offsets: frozenset[int] = frozenset()
        self._fractions = False

    def add(self, start: int, piece: Moments) -> None:
        """Take in the rows from `start` on."""
        rows = slice(start, start + len(piece.read))
        self._seconds[rows], self._read[rows] = piece.seconds, piece.read
        self._timed[rows], self._zoned[rows] = piece.timed, piece.zoned
        self._offsets |= piece.offsets
        self._fractions = self._fractions or piece.fractions

    def moments(self) -> Moments:
        """All of them, once every row was taken in."""
        return Moments(
            self._seconds, self._read, self._timed, self._zoned, self._offsets, self._fractions
        )


def read_iso(cells: Cells) -> Moments:
    """Every cell in ISO order."""
    count = len(cells)
    seconds = np.zeros(count, dtype=np.int64)
    read = np.zeros(count, dtype=np.bool_)
    clock = np.zeros(count, dtype=np.int32)
    tail = np.zeros(count, dtype=np.uint8)
    for start, stop in cells.blocks():
        lengths = cells.ends[start:stop] - cells.starts[start:stop]
        width = int(min(lengths.max(initial=0), _SECOND))
        text = np.zeros((_SECOND, stop - start), dtype=np.uint8)
        text[:width] = cells.matrix(start, stop, width).T
        day, ok = _days(text)
        ok &= lengths >= _DATE
        if (lengths > _DATE).any():
            time, time_ok, used = _clock(text, lengths)
            ok &= (lengths == _DATE) | time_ok
            clock[start:stop] = time
            tail[start:stop] = np.where(lengths == _DATE, _DATE, used)
            seconds[start:stop] = np.where(ok, day * 86_400 + time, 0)
        else:
            tail[start:stop] = _DATE
            seconds[start:stop] = np.where(ok, day * 86_400, 0)
        read[start:stop] = ok
    return _with_suffixes(cells, seconds, read, clock, tail)


def _with_suffixes(
    cells: Cells,
    seconds: npt.NDArray[np.int64],
    read: Mask,
    clock: npt.NDArray[np.int32],
    tail: npt.NDArray[np.uint8],
) -> Moments:
    """Fractions and zones: few different ones, so each is read once."""
    zoned = np.zeros(len(cells), dtype=np.bool_)
    offsets: set[int] = set()
    fractions = False
    rows = np.flatnonzero(read & (cells.lengths > tail))
    if len(rows):
        if len(rows) == len(cells):
            rows = slice(None)
        rest = Cells(cells.buffer, cells.starts[rows] + tail[rows], cells.ends[rows])
        distinct = rest.distinct()
        shifts = np.zeros(len(distinct.texts), dtype=np.int64)
        known = np.zeros(len(distinct.texts), dtype=np.bool_)
        with_zone = np.zeros(len(distinct.texts), dtype=np.bool_)
        for index, text in enumerate(distinct.texts):
            match = _SUFFIX.fullmatch(text)
            if match is None:
                continue
            known[index] = True
            fractions |= bool((match["fraction"] or "").strip(".,0"))
            if match["zone"]:
                shifts[index] = offset_seconds(match["zone"])
                with_zone[index] = True
        codes = distinct.codes
        read[rows] = known[codes]
        seconds[rows] -= shifts[codes]
        zoned[rows] = with_zone[codes]
        offsets = {int(shift) for shift in shifts[with_zone]}
    return Moments(seconds, read, read & (clock != 0), zoned & read, frozenset(offsets), fractions)


def offset_seconds(zone: str) -> int:
    """Seconds east of UTC: `Z` 0, `+02:00` 7200."""
    if zone[0] not in "+-":
        return 0
    digits = zone[1:].replace(":", "")
    size = int(digits[:2]) * 3600 + int(digits[2:4] or 0) * 60
    return -size if zone[0] == "-" else size


def _number(text: Bytes, start: int, stop: int) -> tuple[npt.NDArray[np.int32], Mask]:
    """Rows `start` to `stop` of `text`, (width, n) bytes, as decimal digits: two or four."""
    digits = text[start:stop] - np.uint8(48)
    ok = digits.max(axis=0) < 10
    # Two digits fit into a byte, and bytes are what the processor adds most of at once.
    pairs = digits[0::2] * np.uint8(10) + digits[1::2]
    value = pairs[0].astype(np.int32)
    for pair in pairs[1:]:
        value *= 100
        value += pair
    return value, ok


def _days(text: Bytes) -> tuple[npt.NDArray[np.int64], Mask]:
    year, year_ok = _number(text, 0, 4)
    month, month_ok = _number(text, 5, 7)
    day, day_ok = _number(text, 8, 10)
    mark = text[4]
    separated = (text[7] == mark) & ((mark == 45) | (mark == 47) | (mark == 46))
    result, exists = calendar.days(year, month, day)
    return result, exists & year_ok & month_ok & day_ok & separated


def _clock(
    text: Bytes, lengths: Places
) -> tuple[npt.NDArray[np.int32], Mask, npt.NDArray[np.uint8]]:
    """Seconds of the day, whether they are written, and where what follows them begins."""
    hour, hour_ok = _number(text, 11, 13)
    minute, minute_ok = _number(text, 14, 16)
    second, second_ok = _number(text, 17, 19)
    mark = text[10]
    ok = (lengths >= _MINUTE) & ((mark == 32) | (mark == 84) | (mark == 116))
    ok &= hour_ok & minute_ok & (text[13] == 58) & (hour < 24) & (minute < 60)
    with_seconds = ok & (lengths >= _SECOND) & (text[16] == 58)
    ok &= ~with_seconds | (second_ok & (second < 60))
    second = np.where(with_seconds, second, 0)
    clock = np.where(ok, hour * 3600 + minute * 60 + second, 0).astype(np.int32)
    return clock, ok, np.where(with_seconds, np.uint8(_SECOND), np.uint8(_MINUTE))
