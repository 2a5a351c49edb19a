"""Days that a regular series leaves out, and series that have no regular step at all."""

from collections.abc import Iterable

import numpy as np

from models.counted import counted
from models.datasets.dataset import Issue
from models.datasets.findings.check import Figures
from models.datasets.issues import MOST_TOLD, more
from models.datasets.timeline import Timeline

_NAMES = {1: ("day", "days"), 7: ("week", "weeks")}
_DENSE = 7
_NAMED_AT_MOST = 3


def missing_dates(figures: Figures) -> Iterable[Issue]:
    """One issue for each gap of a regular series, one in all for an irregular one."""
    time = figures.time
    if time is None:
        return
    step, steps = time.step, time.steps
    if step is None:
        yield from _irregular(figures, time)
        return
    one, many = _NAMES.get(step, ("step", "steps"))
    if time.by_month:
        one, many = {1: ("month", "months"), 12: ("year", "years")}.get(step, (one, many))
    places = np.flatnonzero(steps > step)
    for place in places[:MOST_TOLD]:
        row = int(time.order[place])
        count = int(-(-int(steps[place]) // step)) - 1
        if count < 1:
            continue
        words = counted(count, f"{one} is missing", f"{many} are missing")
        text = f"{words} before {figures.place(row)}{_which(time, int(place), count, step)}."
        yield figures.issue("missing-dates", text, row, time.name)
    yield from more("missing-dates", time.name, len(places), "gaps")


def _which(time: Timeline, place: int, count: int, step: int) -> str:
    if time.by_month or count > _NAMED_AT_MOST:
        return ""
    first = int(time.days[place - 1]) + step
    days = [str(np.datetime64(first + step * number, "D")) for number in range(count)]
    return ": " + ", ".join(days)


def _irregular(figures: Figures, time: Timeline) -> Iterable[Issue]:
    """The days of all groups together, where they are dense enough to be meant as a series."""
    days = np.unique(time.days)
    steps = np.diff(days)
    if time.by_month or len(steps) < 4 or np.median(steps) > _DENSE:
        return
    sizes, counts = np.unique(steps, return_counts=True)
    if counts.max() >= 0.8 * len(steps) and sizes[np.argmax(counts)] == steps.max():
        return
    longest = int(np.argmax(steps))
    place = int(np.flatnonzero(time.days == days[longest + 1])[0])
    row = int(time.order[place])
    start, end = (str(np.datetime64(int(day), "D")) for day in days[longest : longest + 2])
    text = (
        f"The dates have no regular step: they are {steps.min()} to {steps.max()} days apart, "
        f"and the longest gap is from {start} to {end}."
    )
    yield figures.issue("missing-dates", text, row, time.name)
