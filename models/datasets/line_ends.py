"""Texts put together of files with different line ends."""

from __future__ import annotations

import re

import numpy as np

from models.datasets.cells import padded
from models.datasets.records import find_records

_ALONE = re.compile(rb"\r(?![\r\n])")
_EVEN = 0.9


def with_one_line_end(text: bytes | memoryview, start: int, stop: int, head: bytes) -> bytes | None:
    """The text with LF for each CR that ends a line alone, although LF ends others.

    `None` where that is not so: a CR inside a cell is part of it. `head`: how the text begins.
    """
    if b"\n" not in head or b'"' in head or not _ALONE.search(head[:-1]):
        return None
    delimiters = b",;\t|"
    if max(_even(head, mark) for mark in delimiters) >= _EVEN:
        return None
    if max(_even(_ALONE.sub(b"\n", head), mark) for mark in delimiters) < _EVEN:
        return None
    return _ALONE.sub(b"\n", bytes(memoryview(text)[start:stop]))


def _even(head: bytes, delimiter: int) -> float:
    """The share of rows that have the usual number of cells, 0 where that is one.

    A CR in a row stands where a line should have ended: such a row is not even.
    """
    records = find_records(padded(head), 0, len(head), delimiter)
    widths, counts = np.unique(records.widths, return_counts=True)
    usual = int(np.argmax(counts))
    if widths[usual] < 2:
        return 0.0
    rows = [" ".join(records.texts(row)) for row in range(min(len(records), 200))]
    broken = sum("\r" in row.strip() for row in rows)
    return float(counts[usual]) / len(records) - broken / len(rows)
