"""A chart's logo: a small PNG inside the spec, so that it travels with the chart."""

import base64
import binascii
import struct
from pathlib import Path

from models.errors import ChartError, why_refused
from models.pictures import SIGNATURE

LARGEST_BYTES = 64 * 1024
LARGEST_SIDE = 2_000
"""Pixels; what a logo unpacks to has to stay small too."""


def from_file(path: Path) -> str:
    """The picture at `path` as a spec holds it.

    Raises:
        ChartError: it cannot be read, is no PNG, or is too large.
    """
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise ChartError(
                f"{path.name} is larger than {LARGEST_BYTES // 1024} KB; save the logo smaller."
            )
        content = path.read_bytes()
    except OSError as error:
        reason = why_refused(error)
        raise ChartError(f"{path.name} cannot be opened: {reason}.") from None
    _check(content, path.name)
    return base64.b64encode(content).decode("ascii")


def content(logo: str) -> bytes:
    """The bytes of the PNG in a spec's `logo`.

    Raises:
        ChartError: it is not Base64, no PNG, or too large.
    """
    try:
        found = base64.b64decode(logo, validate=True)
    except (binascii.Error, ValueError):
        raise ChartError("The logo of the chart is damaged; choose it again.") from None
    _check(found, "The logo of the chart")
    return found


def _check(found: bytes, name: str) -> None:
    head = len(SIGNATURE)
    if not found.startswith(SIGNATURE) or found[head + 4 : head + 8] != b"IHDR":
        raise ChartError(f"{name} is not a PNG picture; save the logo as PNG.")
    if len(found) > LARGEST_BYTES or len(found) < head + 16:
        raise ChartError(f"{name} is not a small PNG picture; save the logo smaller.")
    width, height = struct.unpack_from(">II", found, head + 8)
    if not 0 < width <= LARGEST_SIDE or not 0 < height <= LARGEST_SIDE:
        raise ChartError(f"{name} has {width} × {height} pixels; save the logo smaller.")
