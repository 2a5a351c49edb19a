"""What kind a column is: decided once, over all of its cells, with the reason in words."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from models.datasets.cells import Cells, Mask, stripped
from models.datasets.kinds import dates, flags, numbers, periods, text
from models.datasets.kinds.attempt import MISSING, Attempt, Doubt
from models.datasets.kinds.number_dates import refined

__all__ = ["Attempt", "Doubt", "decide", "refined"]

_PROBE = 1024
_LONGEST_MISSING = max(len(word.encode()) for word in MISSING)


def decide(name: str, cells: Cells) -> tuple[Attempt, Mask]:
    """The column `name` in its kind, and (n,) which of its cells are not missing."""
    bare = stripped(cells)
    blank = bare.lengths == 0
    present = ~blank & ~_missing(bare)
    if not present.any():
        reason = "no cell has a value"
        return text.attempt(cells, blank, reason), ~blank
    flag = flags.attempt(bare, present)
    if flag is not None:
        return flag, present
    best: Attempt | None = None
    for candidate in _candidates(name, bare, present):
        if not candidate.good_for(present):
            continue
        if best is None or candidate.read.sum() > best.read.sum():
            best = candidate
        if (best.read == present).all():
            break
    if best is not None:
        return best, present
    return text.attempt(cells, blank, _why_text(bare, present)), ~blank


def _candidates(name: str, cells: Cells, present: Mask) -> Iterator[Attempt]:
    """The kinds that a sample of the cells does not rule out, read over the whole column."""
    rows = np.flatnonzero(present)
    probe = rows[:: max(1, len(rows) // _PROBE)]
    sample, everywhere = cells.at(probe), np.ones(len(probe), dtype=np.bool_)

    def likely(found: Attempt | None) -> bool:
        return found is not None and int(found.read.sum()) * 2 >= len(probe)

    as_number = numbers.attempt(sample, everywhere)
    if likely(as_number):
        found = numbers.attempt(cells, present)
        if found is not None:
            yield refined(name, found, present)
    for kind in (dates, periods):
        if likely(kind.attempt(sample, everywhere)):
            found = kind.attempt(cells, present)
            if found is not None:
                yield found


def _missing(cells: Cells) -> Mask:
    """(n,) whether a cell holds one of the words for “no value”."""
    result = np.zeros(len(cells), dtype=np.bool_)
    short = np.flatnonzero((cells.lengths > 0) & (cells.lengths <= _LONGEST_MISSING))
    if len(short):
        first = cells.buffer[cells.starts[short]]
        # Digits cannot begin such a word; most short cells are numbers.
        short = short[(first < 48) | (first > 57)]
    if len(short):
        distinct = cells.at(short).distinct()
        words = np.array([one.casefold() in MISSING for one in distinct.texts], dtype=np.bool_)
        result[short] = words[distinct.codes]
    return result


def _why_text(cells: Cells, present: Mask) -> str:
    rows = np.flatnonzero(present)
    padded = cells.at(rows[:_PROBE])
    for row in range(len(padded)):
        one = padded.text(row)
        if one.isdigit() and one.startswith("0") and len(one) > 1:
            return f"codes with leading zeros, such as “{one}”, stay text"
    example = cells.text(int(rows[0]))
    shown = example if len(example) <= 30 else example[:29] + "…"
    return f"not enough cells parse as a number, date, period or flag; the first is “{shown}”"
