"""The PNG of some pixels, taken apart by its specification."""

import struct
import zlib

import numpy as np
import pytest

from models.charts.chunk import chunk, text_of, with_texts
from models.charts.pixels import png
from models.errors import ChartError
from models.pictures import SIGNATURE


def test_that_the_pixels_come_out_as_they_went_in() -> None:
    pixels = np.arange(2 * 3 * 3, dtype=np.uint8).reshape(2, 3, 3)
    made = png(pixels, 3780)
    assert made.startswith(SIGNATURE)
    assert struct.unpack_from(">I4sII5B", made, 8) == (13, b"IHDR", 3, 2, 8, 2, 0, 0, 0)
    # 96 dots per inch are 96 / 0.0254 = 3779.5 a metre.
    assert struct.unpack_from(">I4sIIB", made, 33) == (9, b"pHYs", 3780, 3780, 1)
    length, kind = struct.unpack_from(">I4s", made, 54)
    assert kind == b"IDAT"
    rows = zlib.decompress(made[62 : 62 + length])
    assert rows == b"\0" + bytes(range(9)) + b"\0" + bytes(range(9, 18))
    assert made.endswith(b"IEND" + struct.pack(">I", zlib.crc32(b"IEND")))


def test_that_a_view_of_other_pixels_will_do() -> None:
    four = np.zeros((5, 4, 4), dtype=np.uint8)
    four[:, :, 0] = 200
    assert png(four[:, :, 2::-1], 1) == png(np.ascontiguousarray(four[:, :, 2::-1]), 1)


def test_that_a_long_text_is_packed_in_halves_that_unpack_as_one() -> None:
    picture = png(np.zeros((1, 1, 3), dtype=np.uint8), 1)
    for length in (256 * 1024, 256 * 1024 + 1, 1_000_003):
        text = "".join(f"{number} km², " for number in range(length // 6))
        made = with_texts(picture, {"Salient": text})
        assert text_of(made, "Salient") == text
        body = made[made.index(b"Salient\0\1\0\0\0") + len(b"Salient\0\1\0\0\0") :]
        # One stream of zlib, with its own check sum at the end.
        unpacking = zlib.decompressobj()
        assert unpacking.decompress(body).decode() == text
        assert unpacking.eof


def test_that_a_text_that_breaks_off_is_not_taken_for_whole() -> None:
    packed = zlib.compress(b"km" * 10_000)[:-4]
    head = png(np.zeros((1, 1, 3), dtype=np.uint8), 1)[:33]
    cut = head + chunk(b"iTXt", b"Salient\0\1\0\0\0" + packed) + chunk(b"IEND", b"")
    with pytest.raises(ChartError, match="damaged"):
        text_of(cut, "Salient")
