"""Plain numbers of a large, even file, piece by piece.

Where a column holds codes, numbers beyond int64, or whole numbers beyond 2**53 beside gaps or
decimals, nothing is given here: its cells are then looked at together.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Cells, Mask
from models.datasets.kinds.plain_numbers import read_plain

_EXACT = 2.0**53
GAPS = frozenset(("", "NA", "N/A", "n/a", "NaN", "nan", "null", "NULL", "-", "–", "—"))
"""The usual ways of leaving a cell without a value."""

Numbers = npt.NDArray[Any]
"""(n,) int64, or float64 with NaN where the cell is empty or says so."""


def is_plain(cells: Cells) -> bool:
    """Whether a few cells of a column hold plain numbers and gaps only."""
    plain = read_plain(cells)
    enough = int(np.count_nonzero(plain.read)) * 2 >= len(cells)
    return enough and not plain.padded.any() and are_gaps(cells, ~plain.read)


def are_gaps(cells: Cells, these: Mask) -> bool:
    """Whether the cells that `these` marks are empty or say that there is no value."""
    rows = np.flatnonzero(these & (cells.ends > cells.starts))
    return not len(rows) or set(cells.at(rows).distinct().texts) <= GAPS


def read_numbers(cells: Cells) -> Numbers | None:
    """The numbers in the cells of a piece; `None` where it holds others or other things too."""
    plain = read_plain(cells)
    if plain.padded.any() or plain.long.any():
        return None
    whole = not plain.dotted.any()
    if plain.read.all():
        return plain.whole if whole else plain.values
    return plain.values if are_gaps(cells, ~plain.read) else None


class NumberColumn:
    """A column as it grows, in the narrowest of int64 and float64 that holds it.

    `values`: (rows,), or `None` once something was rounded or is infinite.
    """

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self.values: Numbers | None = None

    def add(self, start: int, piece: Numbers) -> bool:
        """Take in the rows from `start` on; whether the column is exact as far as that."""
        if self.values is None:
            self.values = np.empty(self._rows, dtype=piece.dtype)
        elif piece.dtype == np.float64 and self.values.dtype != np.float64:
            if not _is_exact(self.values[:start]):
                self.values = None
                return False
            self.values = self.values.astype(np.float64)
        self.values[start : start + len(piece)] = piece
        if self.values.dtype == np.float64 and not _is_exact(piece):
            self.values = None
        return self.values is not None


def _is_exact(values: Numbers) -> bool:
    """Whether nothing is rounded in float64 and nothing is infinite."""
    return not ((values >= _EXACT) | (values <= -_EXACT)).any()
