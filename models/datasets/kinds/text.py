"""Columns of text: whatever is nothing else, exactly as written."""

from __future__ import annotations

import numpy as np

from models.datasets.cells import Cells, Mask
from models.datasets.kinds.attempt import Attempt


def attempt(cells: Cells, missing: Mask, reason: str) -> Attempt:
    """The column as text, without the cells that are `missing`: (n,).

    Among words one such as “none” may be a value, and only a blank cell is missing.
    """
    distinct = cells.distinct()
    texts = np.array(distinct.texts, dtype=object)
    values = texts[distinct.codes] if len(texts) else np.empty(len(cells), dtype=object)
    values[missing] = None
    return Attempt("text", values, ~missing, reason)
