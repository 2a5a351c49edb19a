"""A value of a day with the interval that it lies in, or the one end of it that is known."""

import numpy as np

from models.charts.estimates import estimate_words, valued
from models.charts.marks.mark import Mark
from models.charts.marks.scatter import apart
from models.charts.points import Points
from models.charts.readings import at_words, rounded
from models.charts.sentences import About, between
from models.charts.units import spoken
from models.counted import counted

TOLD_AT_MOST = 12


def sentence(each: Points, about: About) -> str:
    """As of a band; then the values without a range, and the ends that stand alone."""
    ranged = np.isfinite(each.low) & np.isfinite(each.high)
    alone = np.flatnonzero(each.at_least | each.at_most)
    values = valued(each)[~ranged]
    values = values[np.isfinite(values)]
    told: list[str] = []
    if len(values):
        low, high = (rounded(float(end), each.places) for end in (values.min(), values.max()))
        reach = low if low == high else f"from {low} to {high}"
        head = counted(len(values), "value stands", "values stand")
        told.append(f"{head} without a range, {reach} {spoken(about.value.unit)}".rstrip() + ".")
    if len(alone):
        some = [_bound(each, int(place), about) for place in alone[:TOLD_AT_MOST]]
        more = len(alone) - len(some)
        rest = f"; and {more:,} more" if more else ""
        head = counted(len(alone), "estimate has", "estimates have")
        told.append(f"{head} one end alone: {'; '.join(some)}{rest}.")
    if ranged.any() or not told:
        told.insert(0, between(each, about))
    else:
        told[0] = f"{about.label} ({about.kind}): {told[0]}"
    return " ".join(told)


def _bound(each: Points, place: int, about: About) -> str:
    words = estimate_words(each, place, about.value.unit, lambda value: rounded(value, each.places))
    return f"{words} {at_words(float(each.x[place]), about.across, each, place)}"


RANGE = Mark(
    name="range",
    words="Values with ranges",
    hint="Estimates with their lower and upper end, each on its day",
    prepare=apart,
    sentence=sentence,
    needs=("low", "high"),
    spans=True,
)
