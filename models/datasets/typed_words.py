"""Words of a large, even file: each different text is made once, as far as that saves anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from models.datasets.cells import Cells, Mask, Offsets
from models.datasets.kinds import Attempt, blank_and_present, why_words
from models.frozen import frozen

_TELLING = 1_000
"""Cells from which on it shows whether texts come up again."""


@frozen(eq=False)
class Words:
    """Cells of a piece: (n,) `str`, and which are blank and which not missing.

    `codes`: (n,) the place of each cell's text in `different`; `None` where nearly every cell has a
    text of its own.
    """

    texts: npt.NDArray[Any]
    blank: Mask
    present: Mask
    codes: Offsets | None
    different: list[str]


def read_words(cells: Cells, varied: bool) -> Words:
    """The words in `cells`. `varied`: nearly every cell is known to have a text of its own."""
    if not varied:
        distinct = cells.distinct()
        if len(distinct.texts) * 2 <= len(cells) or len(cells) < _TELLING:
            blank, present = blank_and_present(cells.at(distinct.first))
            texts = np.array(distinct.texts, dtype=object)
            codes = distinct.codes
            return Words(texts[codes], blank[codes], present[codes], codes, distinct.texts)
    blank, present = blank_and_present(cells)
    return Words(np.array(cells.texts(), dtype=object), blank, present, None, [])


class WordColumn:
    """A column of words as it grows.

    `varied`: a piece had so many different texts that they are not worth telling apart.
    """

    def __init__(self, rows: int) -> None:
        self.varied = False
        self._texts: npt.NDArray[Any] = np.empty(rows, dtype=object)
        self._blank = np.empty(rows, dtype=np.bool_)
        self._present = np.empty(rows, dtype=np.bool_)
        self._codes = np.empty(rows, dtype=np.int32)
        self._numbers: dict[str, int] = {}

    def add(self, start: int, piece: Words) -> None:
        """Take in the rows from `start` on."""
        rows = slice(start, start + len(piece.texts))
        self._texts[rows] = piece.texts
        self._blank[rows] = piece.blank
        self._present[rows] = piece.present
        self.varied = self.varied or piece.codes is None
        if not self.varied and piece.codes is not None:
            numbers = self._numbers
            known = list(map(numbers.get, piece.different))
            if None in known:
                known = [numbers.setdefault(text, len(numbers)) for text in piece.different]
            self._codes[rows] = np.array(known, dtype=np.int32)[piece.codes]

    def attempt(self, at: Callable[[Offsets], Cells]) -> tuple[Attempt, Mask] | None:
        """What `decide` gives for the column, `None` where it must be looked at whole to tell.

        `at` gives the cells of some rows.
        """
        reason = why_words(self._present, at)
        if reason is None:
            return None
        self._texts[self._blank] = None
        groups = self._codes[:0] if self.varied else self._codes
        return Attempt("text", self._texts, ~self._blank, reason, groups=groups), ~self._blank
