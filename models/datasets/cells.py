"""The raw cells of one column: slices of one buffer of UTF-8 bytes, never a string per cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from models.datasets.numbering import numbered
from models.frozen import frozen

Bytes = npt.NDArray[np.uint8]
Offsets = npt.NDArray[np.int64]
Places = npt.NDArray[np.int32 | np.int64]
"""Offsets of cells: there are many, and files are smaller than 2 GB."""
Mask = npt.NDArray[np.bool_]

QUOTE = ord('"')
BLOCK = 65_536
"""Rows looked at together: few enough to stay in the processor's cache, and to cancel between."""
LANE = 8
"""Bytes that are read and compared as one number."""
PADDING = 64
"""Bytes that a buffer has to spare behind its last cell."""
_WIDEST_HASHED = 64
_BLANKS_TOGETHER = 40
"""Blanks taken off all cells together; what has more loses the rest by itself."""
_BLANK = re.compile(rb"(?:[ \t\r\n]|\xc2\xa0)+")
_BLANK_BACKWARDS = re.compile(rb"(?:[ \t\r\n]|\xa0\xc2)+")
_LONG = 500
"""Bytes to the cell from which on cells are cut out one by one."""
_KEPT = np.array([(1 << (8 * count)) - 1 for count in range(LANE)], dtype=np.uint64)
"""What is kept of eight bytes, of which the first few belong to a cell."""


@frozen(eq=False)
class Cells:
    """Cell i is `buffer[starts[i]:ends[i]]`, without quotes and surrounding blanks.

    `buffer` must hold at least 64 bytes after the last cell, so that fixed-width reads never run
    out of it. `quoted`: cells may hold doubled quotes that stand for one.
    """

    buffer: Bytes
    starts: Places
    ends: Places
    quoted: bool = False

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def lengths(self) -> Places:
        """(n,) the number of bytes in each cell."""
        return self.ends - self.starts

    def text(self, row: int) -> str:
        """The text of one cell."""
        start, end = int(self.starts[row]), int(self.ends[row])
        text = self.buffer[start:end].tobytes().decode("utf-8", "replace")
        if self.quoted and start and self.buffer[start - 1] == QUOTE:
            text = text.replace('""', '"')
        return text

    def at(self, rows: npt.NDArray[np.int64]) -> Cells:
        """The cells of these rows, in this order."""
        return Cells(self.buffer, self.starts[rows], self.ends[rows], self.quoted)

    def blocks(self) -> Iterable[tuple[int, int]]:
        """Ranges of rows that cover the column."""
        for start in range(0, len(self), BLOCK):
            yield start, min(start + BLOCK, len(self))

    def matrix(self, start: int, stop: int, width: int, align: str = "left") -> Bytes:
        """(stop − start, width) bytes of cells, 0 where a cell does not reach.

        With `align="right"` the last byte of each cell stands in the last column. Cells wider
        than `width` are cut.
        """
        lengths = self.ends[start:stop] - self.starts[start:stop]
        steps = np.arange(width, dtype=np.int32)
        left = align == "left"
        places = self.starts[start:stop] if left else self.ends[start:stop] - width
        if width > PADDING or (len(places) and places.min() < 0):
            # A few cells at the very beginning of a file, or cells beyond any number.
            gathered = self.buffer[np.clip(places[:, None] + steps, 0, len(self.buffer) - 1)]
        else:
            gathered = self._windows(width)[places]
        if len(lengths) and lengths.min() < width:
            far = lengths[:, None]
            gathered[steps >= far if left else steps < width - far] = 0
        return gathered

    def _windows(self, width: int) -> Bytes:
        """Every run of `width` bytes of the buffer, without a copy."""
        count = len(self.buffer) - width + 1
        return np.lib.stride_tricks.as_strided(
            self.buffer, shape=(count, width), strides=(1, 1), writeable=False
        )

    def texts(self) -> list[str]:
        """The texts of all cells, decoded together."""
        if not len(self):
            return []
        lengths = self.lengths
        if int(lengths.sum()) > _LONG * len(self):
            return [self.text(row) for row in range(len(self))]
        ends = np.cumsum(lengths + 1)
        places = np.repeat(self.starts - (ends - lengths - 1), lengths + 1)
        places += np.arange(len(places))
        joined = self.buffer[places]
        joined[ends - 1] = 0
        texts = joined[:-1].tobytes().decode("utf-8", "replace").split("\0")
        if len(texts) != len(self):
            # A cell holds the very byte that was to part them.
            return [self.text(row) for row in range(len(self))]
        if self.quoted and QUOTE in joined:
            before = self.buffer[np.maximum(self.starts - 1, 0)] == QUOTE
            for row in np.flatnonzero(before & (self.starts > 0)):
                texts[row] = texts[row].replace('""', '"')
        return texts

    def distinct(self) -> Distinct:
        """The different texts of the column and which of them each cell has."""
        widest = int(self.lengths.max()) if len(self) else 0
        if widest > _WIDEST_HASHED or len(self) < 64:
            texts = np.array(self.texts(), dtype=object)
            codes, different = numbered(texts)
            return Distinct(codes, different.tolist())
        codes, first = self._grouped(widest)
        return Distinct(codes, self.at(first).texts())

    def _grouped(self, widest: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Codes and the first row of each group, by grouping 8 bytes at a time: exact, no hash."""
        codes = np.zeros(len(self), dtype=np.int64)
        for offset in range(0, max(widest, 1), LANE):
            lane = self._lane(offset)
            if (lane == lane[0]).all():
                continue
            lane_codes, lanes = numbered(lane)
            if offset == 0:
                codes = lane_codes
            elif len(lanes) > 1:
                codes, _ = numbered(codes * np.int64(len(lanes)) + lane_codes)
        if (self.buffer[np.maximum(self.ends - 1, 0)] == 0).any():
            # Only their lengths tell cells apart that differ in trailing zero bytes.
            codes, _ = numbered(codes * np.int64(widest + 1) + self.lengths)
        groups = int(codes.max()) + 1 if len(codes) else 0
        return codes, _first(codes, groups)

    def _lane(self, offset: int) -> npt.NDArray[np.uint64]:
        """(n,) bytes `offset` to `offset + 8` of each cell as one number, 0 beyond its end."""
        last = len(self.buffer) - LANE
        lane = lane_at(
            self.buffer, np.minimum(self.starts + offset, last) if offset else self.starts
        )
        left = self.lengths - offset
        short = np.flatnonzero(left < LANE)
        if len(short):
            lane[short] &= _KEPT[np.maximum(left[short], 0)]
        return lane


def lane_at(buffer: Bytes, places: Places) -> npt.NDArray[np.uint64]:
    """(n,) the eight bytes from each place on as one number, the first in its lowest byte.

    A place before the buffer begins gives any bytes.
    """
    # Numbers anywhere in the buffer would be copied to even places first; plain bytes are not.
    windows: npt.NDArray[np.void] = np.ndarray(
        len(buffer) - LANE + 1, f"V{LANE}", buffer.data, strides=(1,)
    )
    return windows[places].view("<u8")


@frozen(eq=False)
class Distinct:
    """`texts`: the different texts; `codes`: (n,) int64, the index of each cell's text."""

    codes: npt.NDArray[np.int64]
    texts: list[str]

    @property
    def first(self) -> Offsets:
        """(n_texts,) the first row that has each text."""
        return _first(self.codes, len(self.texts))

    def each(self, parse: Callable[[str], Any], dtype: npt.DTypeLike) -> npt.NDArray[Any]:
        """(n,) `parse` of every cell, worked out once for each different text."""
        parsed = np.empty(len(self.texts), dtype=dtype)
        for index, text in enumerate(self.texts):
            parsed[index] = parse(text)
        return parsed[self.codes]


def _first(codes: npt.NDArray[np.int64], groups: int) -> Offsets:
    """(groups,) the first row of each group."""
    first = np.zeros(groups, dtype=np.int64)
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    return first


def cells_of(texts: Iterable[str | None]) -> Cells:
    """The column of these texts; `None` becomes an empty cell."""
    encoded = [b"" if text is None else text.encode("utf-8", "replace") for text in texts]
    lengths = np.fromiter((len(one) for one in encoded), dtype=np.int64, count=len(encoded))
    ends = np.cumsum(lengths, dtype=np.int64)
    return stripped(Cells(padded(b"".join(encoded)), ends - lengths, ends))


def padded(data: bytes) -> Bytes:
    """`data` as numbers with 64 zero bytes behind it."""
    return np.frombuffer(data + bytes(PADDING), dtype=np.uint8)


def stripped(cells: Cells) -> Cells:
    """The same cells without blanks (space, tab, no-break space) around them."""
    buffer = cells.buffer
    head, tail = buffer[cells.starts], buffer[np.maximum(cells.ends - 1, 0)]
    if not ((head <= 32) | (head == 0xC2) | (tail <= 32) | (tail == 0xA0)).any():
        return cells
    starts, ends = cells.starts.copy(), cells.ends.copy()
    for _ in range(_BLANKS_TOGETHER):
        narrow, wide = _begin_blank(buffer, starts, ends)
        if not (narrow.any() or wide.any()):
            break
        starts[narrow] += 1
        starts[wide & ~narrow] += 2
    else:
        narrow, wide = _begin_blank(buffer, starts, ends)
        for row in np.flatnonzero(narrow | wide).tolist():
            starts[row] += _blanks(_BLANK, buffer[starts[row] : ends[row]].tobytes())
    for _ in range(_BLANKS_TOGETHER):
        narrow, wide = _end_blank(buffer, starts, ends)
        if not (narrow.any() or wide.any()):
            break
        ends[narrow] -= 1
        ends[wide & ~narrow] -= 2
    else:
        narrow, wide = _end_blank(buffer, starts, ends)
        for row in np.flatnonzero(narrow | wide).tolist():
            text = buffer[starts[row] : ends[row]].tobytes()
            ends[row] -= _blanks(_BLANK_BACKWARDS, text[::-1])
    return Cells(buffer, starts, ends, cells.quoted)


def _begin_blank(buffer: Bytes, starts: Places, ends: Places) -> tuple[Mask, Mask]:
    """(n,) which cells begin with a blank of one byte, and which with one of two."""
    some = ends > starts
    head = buffer[np.minimum(starts, len(buffer) - 1)]
    narrow: Mask = some & ((head == 32) | (head == 9) | (head == 13) | (head == 10))
    wide: Mask = some & (head == 0xC2) & (ends - starts >= 2)
    if wide.any():
        wide &= buffer[np.minimum(starts + 1, len(buffer) - 1)] == 0xA0
    return narrow, wide


def _end_blank(buffer: Bytes, starts: Places, ends: Places) -> tuple[Mask, Mask]:
    """(n,) which cells end with a blank of one byte, and which with one of two."""
    some = ends > starts
    tail = buffer[np.maximum(ends - 1, 0)]
    narrow: Mask = some & ((tail == 32) | (tail == 9) | (tail == 13) | (tail == 10))
    wide: Mask = some & (tail == 0xA0) & (ends - starts >= 2)
    if wide.any():
        wide &= buffer[np.maximum(ends - 2, 0)] == 0xC2
    return narrow, wide


def _blanks(pattern: re.Pattern[bytes], text: bytes) -> int:
    """How many bytes of blanks a text begins with."""
    match = pattern.match(text)
    return match.end() if match else 0
