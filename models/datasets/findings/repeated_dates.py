"""A day that stands twice in a series."""

from collections.abc import Iterable

import numpy as np

from models.datasets.dataset import Issue
from models.datasets.findings.check import Figures
from models.datasets.issues import MOST_TOLD, more


def repeated_dates(figures: Figures) -> Iterable[Issue]:
    """One issue for each row whose day was there before, with what the two disagree on."""
    time = figures.time
    if time is None:
        return
    again = (time.days[1:] == time.days[:-1]) & ~time.starts[1:]
    places = np.flatnonzero(again)
    for place in places[:MOST_TOLD]:
        first, second = int(time.order[place]), int(time.order[place + 1])
        differing = _differing(figures, first, second)
        if differing:
            shown = ", ".join(f"“{name}”" for name in differing[:4])
            rest = f" and {len(differing) - 4} more" if len(differing) > 4 else ""
            words = f"the two disagree on {shown}{rest}"
        else:
            words = "the two agree"
        text = (
            f"{figures.place(second)} stands again, first on line {int(figures.lines[first]):,}; "
            f"{words}."
        )
        yield figures.issue("repeated-date", text, second, time.name)
    yield from more("repeated-date", time.name, len(places), "repeated dates")


def _differing(figures: Figures, first: int, second: int) -> list[str]:
    return [
        one.name
        for one in figures.columns
        if not _alike(*figures.values.array(one.name)[[first, second]].tolist())
    ]


def _alike(one: object, other: object) -> bool:
    """Whether two values are the same; missing ones are, also where they are NaN."""
    return one == other or (one != one and other != other)
