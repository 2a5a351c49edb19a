"""A step far out of the ordinary in a series that otherwise moves evenly."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from models.datasets.cells import Mask, Offsets
from models.datasets.dataset import Column, Issue
from models.datasets.findings.check import Figures, amount, number
from models.datasets.findings.neighbours import Values
from models.datasets.issues import MOST_TOLD, more
from models.datasets.timeline import Timeline

_WINDOW = 61
"""Steps looked at around each, those that change nothing left out."""
_TIMES = 4.0
"""How much farther from the middle a jump lies than nine in ten steps around it, at least. In a
normal distribution that is 6.6 standard deviations; the figures have longer tails."""
_TIMES_BACK = 2.0
"""The same for a step that the next one takes back."""
_SMOOTH = 0.05
_MOVES = 0.2
_LONG = 30


def jumps(figures: Figures, time: Timeline, column: Column, values: Values) -> Iterable[Issue]:
    """One issue for each jump of a running total or a level."""
    if time.keys:
        return
    if not _moves_evenly(column, values):
        return
    steps = _steps(values, time)
    moving = np.flatnonzero(np.isfinite(steps) & (steps != 0))
    away, usual, low, high = _around(steps[moving])
    sizes = np.abs(steps[moving])
    odd = (away > _TIMES * usual) & (sizes > np.maximum(np.abs(low), np.abs(high)))
    back = _taken_back(steps[moving], moving, away > _TIMES_BACK * usual)
    found = np.flatnonzero(odd | back)
    for at in found[:MOST_TOLD]:
        place = int(moving[at])
        row, before = int(time.order[place]), int(time.order[place - 1])
        if {(column.name, row), (column.name, before)} & figures.suspect:
            continue
        step = float(values[place] - values[place - 1])
        text = (
            f"It {'rises' if step > 0 else 'falls'} by {amount(abs(step), column)} to "
            f"{amount(float(values[place]), column)} ({figures.place(row)})"
            f"{', and the next step takes that back' if back[at] else ''}; nine in ten steps "
            f"around it lie between {number(float(low[at]))} and {number(float(high[at]))}."
        )
        yield figures.issue("jump", text, row, column.name)
    yield from more("jump", column.name, len(found), "jumps")


def _around(steps: Values) -> tuple[Values, Values, Values, Values]:
    """For each step its distance from the middle of those around it, what nine in ten of them
    keep to, and the 5th and 95th percentile.
    """
    import pandas as pd

    series = pd.Series(steps)
    window = series.rolling(_WINDOW, center=True, min_periods=_LONG // 2)
    away = (series - window.median()).abs()
    usual = away.rolling(_WINDOW, center=True, min_periods=1).quantile(0.9).to_numpy()
    usual = np.maximum(usual, float(series.abs().median()))
    low, high = window.quantile(0.05).to_numpy(), window.quantile(0.95).to_numpy()
    return away.to_numpy(), usual, low, high


def _taken_back(steps: Values, places: Offsets, large: Mask) -> Mask:
    """(n,) whether the step right after undoes this one, all but a quarter, and both are large."""
    back = np.zeros(len(steps), dtype=np.bool_)
    left = np.abs(steps[:-1] + steps[1:])
    most = np.maximum(np.abs(steps[:-1]), np.abs(steps[1:]))
    back[:-1] = (left <= 0.25 * most) & large[:-1] & large[1:] & (np.diff(places) == 1)
    return back


def _moves_evenly(column: Column, values: Values) -> bool:
    """Whether steps change something often enough, and little beside the values themselves."""
    known = values[np.isfinite(values)]
    if len(known) < _LONG or column.basis == "per day":
        return False
    if column.basis is None and known.min() < 0:
        return False
    steps = np.abs(np.diff(known))
    moving = steps[steps > 0]
    if len(moving) < max(_LONG, _MOVES * len(steps)):
        return False
    return float(np.median(moving)) <= _SMOOTH * float(np.median(np.abs(known)))


def _steps(values: Values, time: Timeline) -> Values:
    """(n,) the step that leads to each value, per usual step where days are missing between."""
    steps = np.diff(values, prepend=np.nan)
    days = np.maximum(time.steps / (time.step or 1), 1)
    return np.where(time.starts, np.nan, steps / days)
