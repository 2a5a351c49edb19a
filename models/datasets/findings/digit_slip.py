"""A figure with a digit too many, too few, mistyped or exchanged: 11589420 between 1158xxx."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from models.datasets.cells import BLOCK, Offsets
from models.datasets.dataset import Column, Issue
from models.datasets.findings.check import Figures, number
from models.datasets.findings.neighbours import Values, between
from models.datasets.issues import MOST_TOLD
from models.datasets.timeline import Timeline

_AGREE = 0.05
"""How far apart the neighbours may lie, as a share of their middle."""
_PROBE = 2_000
_LARGEST = 1e15
_FOLD = 5.0
_FAR = 20.0
"""How many of the neighbours' own steps a slip lies away, at least."""


def digit_slips(
    figures: Figures, time: Timeline, column: Column, values: Values
) -> Iterable[Issue]:
    """One issue for each figure that a single slip would move between its neighbours."""
    rows = _apart(values, time)
    known, low, middle, high = between(values, time, rows)
    rows, low, middle, high = rows[known], low[known], middle[known], high[known]
    if not len(rows):
        return []
    spread = high - low
    away = np.abs(values[rows] - middle)
    odd = (middle >= 100) & (spread <= _AGREE * middle)
    odd &= (away > _FAR * np.maximum(spread / 3, 1)) & (away > 0.05 * middle)
    # Where much is out of line, nothing is a slip.
    if np.count_nonzero(odd) > max(10, len(values) // 100):
        return []
    found: list[Issue] = []
    for place in np.flatnonzero(odd)[:MOST_TOLD]:
        row = int(time.order[rows[place]])
        printed = float(values[rows[place]])
        value = int(printed)
        if printed != value and 1 / _FOLD < abs(printed) / middle[place] < _FOLD:
            continue  # decimals were worked out, not typed: only a lost point or digit counts
        meant = _slip(value, float(low[place]), float(high[place])) or _moved(
            printed, float(low[place]), float(high[place])
        )
        if meant is None:
            continue
        words, guess = meant
        figures.suspect.add((column.name, row))
        text = (
            f"{number(printed)} stands between {number(float(low[place]))} and "
            f"{number(float(high[place]))} "
            f"({figures.place(row)}): {words} would explain it, for example {number(guess)}."
        )
        found.append(figures.issue("digit-slip", text, row, column.name))
    return found


def _apart(values: Values, time: Timeline) -> Offsets:
    """The places of numbers that lie well outside both of their neighbours, and far from them
    beside what lies between those two.

    None where neighbours hardly ever agree: nothing can be out of line there.
    """
    probe = np.arange(0, len(values) - 1, max(1, len(values) // _PROBE))
    before, after = values[probe], values[probe + 1]
    agree = np.abs(after - before) <= _AGREE * np.maximum(np.abs(before), np.abs(after))
    if np.count_nonzero(agree) * 2 < len(probe):
        return np.empty(0, dtype=np.int64)
    found = [np.array([0], dtype=np.int64)]
    for first in range(1, len(values) - 1, BLOCK):
        stop = min(first + BLOCK, len(values) - 1)
        before, inner, after = (values[first + by : stop + by] for by in (-1, 0, 1))
        low, high = np.fmin(before, after), np.fmax(before, after)
        apart = (np.abs(inner) >= 10) & ((inner > 1.04 * high) | (inner < 0.96 * low))
        # Four neighbours are at least as far apart as two of them; where a series begins or ends,
        # one of the two is another's. A gap beside a number tells nothing.
        near = np.abs(inner - before) <= (_FAR / 3 - 1) * np.abs(after - before)
        apart &= ~near | time.starts[first:stop] | time.starts[first + 1 : stop + 1]
        found.append(np.flatnonzero(apart) + first)
    places = np.concatenate([*found, np.array([len(values) - 1], dtype=np.int64)])
    return places[np.isfinite(values[places]) & (np.abs(values[places]) < _LARGEST)]


def _moved(value: float, low: float, high: float) -> tuple[str, float] | None:
    """The value with its decimal point where it lies between its neighbours, if there is such."""
    for shift in (100.0, 1000.0, 10.0):
        for other in (value / shift, value * shift):
            if low <= other <= high:
                return "a decimal point in another place", other
    return None


def _slip(value: int, low: float, high: float) -> tuple[str, int] | None:
    """The slip that brings `value` between its neighbours, and one figure it may have been."""
    digits = str(abs(value))

    def fits(text: str) -> bool:
        return bool(text) and text[0] != "0" and low <= int(text) <= high

    for place in range(len(digits)):
        shorter = digits[:place] + digits[place + 1 :]
        if fits(shorter):
            return "a digit too many", int(shorter)
    for place in range(len(digits) + 1):
        for digit in "0123456789":
            longer = digits[:place] + digit + digits[place:]
            if fits(longer):
                return "a digit too few", int(longer)
    for place in range(len(digits) - 1):
        swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
        if fits(swapped):
            return "two digits exchanged", int(swapped)
    for place in range(len(digits)):
        for digit in "0123456789":
            other = digits[:place] + digit + digits[place + 1 :]
            if fits(other):
                return "one digit mistyped", int(other)
    return None
