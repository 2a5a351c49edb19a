"""Where along one input an outcome begins, or stops, to reach a target."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from models.scenarios.sampling import value_at
from models.scenarios.scenario import Input
from models.scenarios.shapes import Floats
from models.scenarios.template import Asked

Bools = npt.NDArray[np.bool_]
Meets = Callable[[Floats], Bools]

TIMES = 1e4
"""How many times its middle, and what part of it, an input without bounds is searched to."""

YEARS_AROUND = 30 * 365.25
"""How far before and after its middle a day is searched for, in days."""


def candidates(input: Input, asked: Asked, points: int) -> Floats:
    """About as many rising values as `points` that `input` may be set to, around its middle."""
    middle = value_at(input, 0.5)
    least, most = asked.least, asked.most
    if input.unit == "date":
        low, high = middle - YEARS_AROUND, middle + YEARS_AROUND
        values = np.linspace(low if least is None else max(low, least), high, points)
    elif least is not None and most is not None:
        values = np.linspace(least, most, points)
    else:
        size = abs(middle) or 1.0
        upwards = size * np.geomspace(1 / TIMES, TIMES, points)
        values = np.concatenate([-upwards[::-1], [0.0], upwards])
    values = np.union1d(values, [middle])
    keep = np.ones(len(values), dtype=np.bool_)
    if least is not None:
        keep &= values >= least
    if most is not None:
        keep &= values <= most
    if asked.reaches_above is not None:
        keep &= values > asked.reaches_above
    return values[keep]


def edges(met: Bools) -> npt.NDArray[np.intp]:
    """The places after which `met` changes."""
    return np.flatnonzero(met[1:] != met[:-1])


def nearest_edge(met: Bools, values: Floats, near: float) -> int | None:
    """Of the places after which `met` changes, the one that is nearest to `near`."""
    found = edges(met)
    if not len(found):
        return None
    middle = np.searchsorted(values, near)
    return int(found[np.argmin(np.abs(found + 0.5 - middle))])


def narrowed(
    meets: Meets, low: float, high: float, *, within: int = 31, close: float = 1e-9
) -> float:
    """Where between `low` and `high`, which answer differently, the answer of `meets` changes.

    `within` values are asked at a time, until the ends are a share `close` of themselves apart.
    """
    at_low = bool(meets(np.array([low]))[0])
    scale = max(abs(low), abs(high))
    while high - low > close * scale:
        between = np.linspace(low, high, within + 2)[1:-1]
        same = meets(between) == at_low
        changed = int(np.argmin(same)) if not bool(np.all(same)) else within
        ends = np.concatenate([[low], between, [high]])
        if ends[changed + 1] - ends[changed] >= high - low:
            break
        low, high = float(ends[changed]), float(ends[changed + 1])
    return (low + high) / 2
