"""What kind a column is: decided once, over all of its cells, with the reason in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from types import ModuleType

import numpy as np

from models.datasets.cells import Cells, Mask, Offsets, stripped
from models.datasets.kinds import dates, flags, numbers, periods, text
from models.datasets.kinds.attempt import MISSING, Attempt, Doubt
from models.datasets.kinds.number_dates import refined
from models.datasets.totals import is_total

__all__ = [
    "Attempt",
    "Doubt",
    "blank_and_present",
    "decide",
    "is_wordy",
    "refined",
    "why_words",
]

_PROBE = 1024
_MOST_APART = 100
_LONGEST_MISSING = max(len(word.encode()) for word in MISSING)


def decide(name: str, cells: Cells, footer: int = 0) -> tuple[Attempt, Mask]:
    """The column `name` in its kind, and (n,) which of its cells are not missing.

    Totals, the name come again, and notes in the last `footer` cells say nothing about the kind of
    the others.
    """
    bare = stripped(cells)
    blank, present = blank_and_present(bare)
    if not present.any():
        return text.attempt(cells, ~present, "no cell has a value"), present
    flag = flags.attempt(bare, present)
    if flag is not None:
        return flag, present
    best: Attempt | None = None
    for candidate in _candidates(name, bare, present):
        if not candidate.good_for(present & ~_apart(name, bare, candidate, present, footer)):
            continue
        if best is None or candidate.read.sum() > best.read.sum():
            best = candidate
        if (best.read == present).all():
            break
    if best is not None:
        return best, present
    return text.attempt(cells, blank, _why_text(bare, present)), ~blank


def _apart(name: str, cells: Cells, found: Attempt, present: Mask, footer: int) -> Mask:
    """(n,) the cells that were not read because they are totals, headers or notes."""
    apart = np.zeros(len(cells), dtype=np.bool_)
    missed = np.flatnonzero(present & ~found.read)
    if len(missed) <= _MOST_APART:
        for row in missed:
            text = cells.text(int(row))
            apart[row] = row >= len(cells) - footer or text == name or is_total(text)
    return apart


def is_wordy(sample: Cells) -> bool:
    """Whether a few cells of a column are words that are no number, date, period or flag."""
    bare = stripped(sample)
    bare = bare.at(np.flatnonzero((bare.lengths > 0) & ~_missing(bare)))
    return len(bare) > 0 and not _is_flag(bare) and next(_likely(bare), None) is None


def blank_and_present(cells: Cells) -> tuple[Mask, Mask]:
    """(n,) which cells hold nothing but blanks, and which hold a value."""
    bare = stripped(cells)
    blank = bare.lengths == 0
    return blank, ~blank & ~_missing(bare)


def why_words(present: Mask, at: Callable[[Offsets], Cells]) -> str | None:
    """Why a column is text, as `decide` says it, where a sample of its values tells.

    `at` gives the cells of some rows. `None` where the column must be looked at whole.
    """
    rows = np.flatnonzero(present)
    if not len(rows):
        return None
    few = stripped(at(rows[:_PROBE]))
    if _is_flag(few) or next(_likely(stripped(at(_spread(rows)))), None) is not None:
        return None
    return _why_text(few, np.ones(len(few), dtype=np.bool_))


def _is_flag(cells: Cells) -> bool:
    return flags.attempt(cells, np.ones(len(cells), dtype=np.bool_)) is not None


def _spread(rows: Offsets) -> Offsets:
    """A sample of these rows, from all over the column."""
    return rows[:: max(1, len(rows) // _PROBE)]


def _likely(sample: Cells) -> Iterator[ModuleType]:
    """The kinds that a sample of cells, none of them missing, does not rule out."""
    everywhere = np.ones(len(sample), dtype=np.bool_)
    for kind in (numbers, dates, periods):
        found = kind.attempt(sample, everywhere)
        if found is not None and int(found.read.sum()) * 2 >= len(sample):
            yield kind


def _candidates(name: str, cells: Cells, present: Mask) -> Iterator[Attempt]:
    """The kinds that a sample of the cells does not rule out, read over the whole column."""
    for kind in _likely(cells.at(_spread(np.flatnonzero(present)))):
        found: Attempt | None = kind.attempt(cells, present)
        if found is not None:
            yield refined(name, found, present) if kind is numbers else found


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
