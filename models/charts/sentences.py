"""What one series shows, as sentences for whoever does not see it."""

import numpy as np
import numpy.typing as npt

from models.charts.points import Floats, Points
from models.charts.readings import at_words, place_words, rounded
from models.charts.turning import turning_points
from models.charts.units import spoken, with_unit
from models.counted import counted, often
from models.datasets.dataset import Column
from models.frozen import frozen

TURNS_AT_MOST = 4
"""Turns that are named; a series that turns more often is said to."""


@frozen
class About:
    """What a sentence says about a series besides its points."""

    label: str
    kind: str
    value: Column
    across: Column


def course(each: Points, about: About) -> str:
    """How many values there are and when, lowest, highest, where it turns, last, and gaps."""
    there = _there(each.y)
    if len(there) == 0:
        return f"{about.label} ({about.kind}): no values."
    first, last = int(there[0]), int(there[-1])

    def at(place: int) -> str:
        return at_words(float(each.x[place]), about.across, each, place)

    if first == last:
        return f"{about.label} ({about.kind}): {_value(each, first, about)} {at(first)}."
    values = each.y if isinstance(there, range) else each.y[there]
    low, high = int(there[int(values.argmin())]), int(there[int(values.argmax())])
    head = f"{about.label} ({about.kind}): {len(there):,} values {_reach(each, about, first, last)}"
    if each.y[low] == each.y[high]:
        return f"{head}, all {_value(each, first, about)}.{_gaps(each, first, last)}"
    turns = [place for place in turning_points(each.y) if place not in (low, high)]
    told = "; ".join(f"{_value(each, place, about)} {at(place)}" for place in turns)
    if len(turns) > TURNS_AT_MOST:
        turned = f" It turns {counted(len(turns), 'more time')} by a quarter of its range or more."
    else:
        turned = f" It also turns: {told}." if turns else ""
    return (
        f"{head}; lowest {_value(each, low, about)} {at(low)}, highest "
        f"{_value(each, high, about)} {at(high)}, last {_value(each, last, about)}."
        f"{turned}{_gaps(each, first, last)}"
    )


def _there(y: Floats) -> range | npt.NDArray[np.intp]:
    """The places that have a value; a long series without gaps is not told place by place."""
    finite = np.isfinite(y)
    return range(len(y)) if finite.all() else np.flatnonzero(finite)


def between(each: Points, about: About) -> str:
    """From when to when, and between which values at the end and at its widest."""
    there = np.flatnonzero(np.isfinite(each.low) & np.isfinite(each.high))
    if len(there) == 0:
        return f"{about.label} ({about.kind}): no values."
    first, last = int(there[0]), int(there[-1])

    def room(place: int) -> str:
        low, high = (rounded(float(end[place]), each.places) for end in (each.low, each.high))
        return f"{low} and {high} {spoken(about.value.unit)}".rstrip()

    with np.errstate(over="ignore"):
        widest = int(there[np.argmax(each.high[there] - each.low[there])])
    at = at_words(float(each.x[widest]), about.across, each, widest)
    wide = f", widest {at} between {room(widest)}" if widest != last else ""
    reach = _reach(each, about, first, last)
    return f"{about.label} ({about.kind}): {reach}, in the end between {room(last)}{wide}."


def cloud(each: Points, about: About) -> str:
    """How many points there are, their ranges, and whether they rise together."""
    there = np.isfinite(each.y)
    x, y = each.x[there], each.y[there]
    if len(x) == 0:
        return f"{about.label} ({about.kind}): no values."
    places = np.flatnonzero(there)
    reach = _reach(each, about, int(places[0]), int(places[-1]))
    low, high = (rounded(float(end), each.places) for end in (y.min(), y.max()))
    together = _together(x, y)
    return (
        f"{about.label} ({about.kind}): {counted(len(x), 'point')} {reach}, between {low} "
        f"and {high} {spoken(about.value.unit)}".rstrip()
        + (f"; {together}." if together else ".")
    )


def _reach(each: Points, about: About, first: int, last: int) -> str:
    """From where to where the points stand, or where all of them do."""
    start, end = (
        place_words(float(each.x[place]), about.across, each, place) for place in (first, last)
    )
    if start == end:
        return at_words(float(each.x[first]), about.across, each, first)
    return f"from {start.removeprefix('from ')} to {end.removeprefix('from ')}"


def _together(
    x: Floats,
    y: Floats,
) -> str:
    """How strongly the ranks of both go together (Spearman's coefficient), in words."""
    if len(x) < 5 or len(x) > 200_000 or x.min() == x.max() or y.min() == y.max():
        return ""
    rho = float(np.corrcoef(_ranks(x), _ranks(y))[0, 1])
    if abs(rho) < 0.3:
        return f"they hardly go together (rank correlation {rho:.2f})".replace("-", "−")
    way = "rise" if rho > 0 else "fall"
    words = f"as one grows the other tends to {way} (rank correlation {rho:.2f})"
    return words.replace("-", "−")


def _ranks(
    values: Floats,
) -> Floats:
    """(n,) ranks from 0, equal values sharing the mean of theirs."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return (last - (counts + 1) / 2)[place]


def _value(each: Points, place: int, about: About) -> str:
    return with_unit(rounded(float(each.y[place]), each.places), about.value.unit)


def _gaps(each: Points, first: int, last: int) -> str:
    gaps = int(np.count_nonzero(~each.joined[first + 1 : last + 1]))
    lines = ("line", "step", "area", "ratio")
    return f" The line is broken {often(gaps)}." if gaps and each.series.mark in lines else ""
