"""Columns of yes and no, in words. 0 and 1 are numbers."""

from __future__ import annotations

import numpy as np

from models.datasets.cells import Cells, Mask
from models.datasets.kinds.attempt import Attempt, share

_YES = frozenset(("true", "yes", "y", "t", "так", "да"))
_NO = frozenset(("false", "no", "n", "f", "ні", "нет"))
_LONGEST = 10
"""Bytes of the longest word above, with room."""
_FEW = 32


def attempt(cells: Cells, present: Mask) -> Attempt | None:
    """The column as a flag, `None` unless every present cell is one of the words."""
    if int(cells.lengths.max(initial=0)) > _LONGEST:
        return None
    few = np.flatnonzero(present)[:_FEW]
    if any(text.casefold() not in _YES | _NO for text in cells.at(few).texts()):
        return None
    distinct = cells.distinct()
    words = [text.casefold() for text in distinct.texts]
    meaning = [True if word in _YES else False if word in _NO else None for word in words]
    known = np.array([one is not None for one in meaning], dtype=np.bool_)[distinct.codes]
    if not (known | ~present).all() or not present.any():
        return None
    values = np.array(meaning, dtype=object)[distinct.codes]
    said = ", ".join(
        sorted(
            {
                f"“{text}”"
                for text, one in zip(distinct.texts, meaning, strict=True)
                if one is not None
            }
        )
    )
    count = int(np.count_nonzero(known))
    return Attempt("flag", values, known, f"{share(count, count)} hold {said}")
