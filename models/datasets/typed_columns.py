"""Plain numbers, words and ISO dates of a large, even file, read together in one pass.

The pass goes piece by piece, so that the bytes of a piece are at hand for all of its columns. It
only reads what is written in the usual way: a column with anything else is read from its cells.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from models.datasets.cells import Cells, Mask, Offsets
from models.datasets.in_pieces import in_order
from models.datasets.kinds import Attempt, is_wordy, refined
from models.datasets.kinds.attempt import parsed
from models.datasets.kinds.dates import of_moments
from models.datasets.kinds.iso_dates import MomentColumn, Moments, read_iso
from models.datasets.layout import Layout
from models.datasets.records import Records
from models.datasets.typed_numbers import NumberColumn, Numbers, are_gaps, is_plain, read_numbers
from models.datasets.typed_words import WordColumn, Words, read_words
from models.frozen import frozen
from models.progress import Progress

SMALLEST = 20_000
"""Rows from which on a second way of reading pays."""
_CELLS = 500_000
"""Cells read between two looks at whether the work was cancelled."""
_PROBE = 512

Found = dict[int, tuple[Attempt, Mask]]


@dataclass(eq=False, slots=True)
class _Wanted:
    """Places of the columns that are plain numbers, words and dates as far as is known.

    A column is taken out as soon as a piece of it turns out to be anything else. `varied`: of the
    words, those of which nearly every cell has a text of its own.
    """

    numbers: list[int]
    words: list[int]
    dates: list[int]
    varied: set[int] = field(default_factory=set[int])


@frozen(eq=False)
class _Piece:
    """Some rows: what was read of each column that holds what it should."""

    numbers: dict[int, Numbers]
    words: dict[int, Words]
    dates: dict[int, Moments]


def read_typed(records: Records, layout: Layout, names: Sequence[str], progress: Progress) -> Found:
    """The columns, by place, that hold plain numbers and gaps only, or words, or only dates.

    With each comes (n,) which of its cells are not missing.
    """
    body = layout.body
    if len(body) < SMALLEST or not _is_even(records, layout):
        return {}
    wanted = _wanted(records, layout)
    numbers = {place: NumberColumn(len(body)) for place in wanted.numbers}
    words = {place: WordColumn(len(body)) for place in wanted.words}
    dates = {place: MomentColumn(len(body)) for place in wanted.dates}
    size = max(1, _CELLS // layout.width)
    firsts = range(0, len(body), size)
    pieces = (body[first : first + size] for first in firsts)
    work = partial(_read, records, wanted)
    for first, piece in zip(firsts, in_order(work, pieces), strict=True):
        for place in list(wanted.numbers):
            if place not in piece.numbers or not numbers[place].add(first, piece.numbers[place]):
                wanted.numbers.remove(place)
        for place in wanted.words:
            words[place].add(first, piece.words[place])
            if words[place].varied:
                wanted.varied.add(place)
        for place in list(wanted.dates):
            if place in piece.dates:
                dates[place].add(first, piece.dates[place])
            else:
                wanted.dates.remove(place)
        done = min(first + size, len(body))
        progress(0.3 + 0.4 * done / len(body), "Reading numbers and words")
    found: Found = {}
    for place in wanted.numbers:
        if (number := _number(names[place], numbers.pop(place))) is not None:
            found[place] = number
    for place in wanted.words:
        progress(0.7, f"Deciding what the column {names[place]} holds")
        attempt = words.pop(place).attempt(_cells_at(records, body, place))
        if attempt is not None:
            found[place] = attempt
    for place in wanted.dates:
        whole = dates.pop(place).moments()
        moments = of_moments(whole, whole.read, int(np.count_nonzero(whole.read)))
        if moments is not None:
            found[place] = moments, moments.read
    return found


def _cells_at(records: Records, body: Offsets, place: int) -> Callable[[Offsets], Cells]:
    return lambda rows: records.column(body[rows], place)


def _number(name: str, column: NumberColumn) -> tuple[Attempt, Mask] | None:
    values = column.values
    if values is None:
        return None
    read = ~np.isnan(values) if values.dtype.kind == "f" else np.ones(len(values), np.bool_)
    count = int(np.count_nonzero(read))
    attempt = Attempt("number", values, read, parsed(count, count, "numbers"))
    return refined(name, attempt, read), read


def _is_even(records: Records, layout: Layout) -> bool:
    """Whether the rows follow each other without a break and have the same number of cells."""
    body = layout.body
    together = int(body[-1] - body[0]) + 1 == len(body)
    if records.even_width is not None:
        return together and records.even_width == layout.width
    return together and bool((records.widths[body] == layout.width).all())


def _wanted(records: Records, layout: Layout) -> _Wanted:
    """Which columns a sample of the rows takes for what."""
    rows = layout.body[:: max(1, len(layout.body) // _PROBE)]
    wanted = _Wanted([], [], [])
    for place in range(layout.width):
        cells = records.column(rows, place)
        if is_plain(cells):
            wanted.numbers.append(place)
        elif _is_dated(cells):
            wanted.dates.append(place)
        elif is_wordy(cells):
            wanted.words.append(place)
    return wanted


def _is_dated(cells: Cells) -> bool:
    """Whether the cells hold ISO dates and gaps only."""
    read = read_iso(cells).read
    return int(np.count_nonzero(read)) * 2 >= len(cells) and are_gaps(cells, ~read)


def _read(records: Records, wanted: _Wanted, rows: Offsets) -> _Piece:
    """What stands in `rows`, which follow each other."""
    numbers: dict[int, Numbers] = {}
    for place in tuple(wanted.numbers):
        values = read_numbers(records.column(rows, place))
        if values is not None:
            numbers[place] = values
    words = {
        place: read_words(records.column(rows, place), place in wanted.varied)
        for place in tuple(wanted.words)
    }
    dates: dict[int, Moments] = {}
    for place in tuple(wanted.dates):
        cells = records.column(rows, place)
        moments = read_iso(cells)
        if are_gaps(cells, ~moments.read):
            dates[place] = moments
    return _Piece(numbers, words, dates)
