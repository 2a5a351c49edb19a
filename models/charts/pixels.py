"""Pixels as a PNG, after its specification, third edition (§11.2: IHDR, IDAT; §11.3.4.3: pHYs)."""

import struct
import zlib

import numpy as np
import numpy.typing as npt

from models.charts.chunk import chunk
from models.pictures import SIGNATURE

_EFFORT = 3
"""zlib's level. Of the flat colours of a chart more effort makes a twentieth less, in twice the
time; so would any of PNG's filters, which are meant for photographs."""


def png(pixels: npt.NDArray[np.uint8], dots_per_metre: int) -> bytes:
    """The picture of (height, width, 3) `pixels`: red, green and blue from the upper left."""
    height, width, _ = pixels.shape
    # A zero before each row says that it is not filtered.
    rows = np.zeros((height, 1 + 3 * width), dtype=np.uint8)
    rows[:, 1:].reshape(height, width, 3)[...] = pixels
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    size = struct.pack(">IIB", dots_per_metre, dots_per_metre, 1)
    return b"".join(
        (
            SIGNATURE,
            chunk(b"IHDR", head),
            chunk(b"pHYs", size),
            chunk(b"IDAT", zlib.compress(rows.data, _EFFORT)),
            chunk(b"IEND", b""),
        )
    )
