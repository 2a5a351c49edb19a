"""A separated text that ends within the quotes of a cell: its last record is not written yet."""

import re

import numpy as np

from models.datasets.cells import QUOTE
from models.datasets.encoding import encoded_as
from models.datasets.last_line import HEAD, first
from models.datasets.source import Source

_LONGEST = 1 << 16
"""Characters of a record that are looked at for where its quotes open."""
_PIECE = 4_000_000
_OPEN = re.compile(rb'[,;\t|\r\n][ \t]*(")(?:[^"]|"")*+\Z')
_OTHER = 0xFF
"""Stands for every character that is no sign of separated text."""


def up_to_open_record(source: Source, seen: int) -> Source | None:
    """The text before the record within whose quotes it ends; `None` where it does not.

    A quote opened within the first `seen` bytes is taken for itself: the rows behind it have been
    read as rows.
    """
    end = encoded_as(bytes(source.padded[: min(HEAD, source.size)]), "\n")
    wide, order = len(end), "<" if end[0] else ">"
    text = np.frombuffer(source.padded, f"{order}u{wide}", source.size // wide)
    begin = max(0, len(text) - _LONGEST)
    tail = np.minimum(text[begin:], _OTHER).astype(np.uint8).tobytes()
    found = _OPEN.search(tail)
    if found is None or wide * (begin + found.start(1)) < seen or not _quotes_are_odd(text):
        return None
    newline = b"\n" if b"\n" in tail else b"\r"
    quote = place = found.start(1)
    while (place := tail.rfind(newline, 0, place)) >= 0:
        if tail.count(b'"', place, quote) % 2 == 0:
            return first(source, wide * (begin + place + 1))
    return None


def _quotes_are_odd(text: np.ndarray) -> bool:
    """Whether a quote is left over, so that the last one opens."""
    pieces = (text[start : start + _PIECE] for start in range(0, len(text), _PIECE))
    return bool(sum(np.count_nonzero(piece == QUOTE) for piece in pieces) % 2)
