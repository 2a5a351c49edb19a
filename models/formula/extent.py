"""The interval of a formula in which an input stands more than once.

Interval arithmetic takes every occurrence for a value of its own, so that `a / (a + b)` comes out
too wide. Where the formula only rises or only falls with an input, the ends of the input give the
ends of the result; where it does neither, the input is cut in two, again and again, until the
lowest value is known (branch and bound: R. B. Kearfott, *Rigorous Global Search*, 1996).
"""

import heapq
import math
from collections.abc import Iterator, Mapping
from itertools import count, product
from typing import NamedTuple

from models.errors import SalientError
from models.formula.degrees import is_monotone, repeated
from models.formula.nodes import Node, size
from models.formula.plan import Guard, Run
from models.formula.slope import Slope
from models.quantity import Interval
from models.quantity.interval import as_interval

Box = Mapping[str, Interval]

_CORNERS = 8
"""Inputs that are tried at both ends in all combinations; more are left to cutting."""
_CORNERS_TO_CUT_IN = 2
"""The same where every corner is cut further, which takes its time."""
_CUTS, _FEWEST_CUTS = 160, 4
"""Cuts in one search for the lowest value."""
_WORK = 30_000
"""Parts times inputs times cuts: the limit of the time that a formula may take."""
_CLOSE = 1e-12
"""The relative gap at which a lowest value counts as found."""
_FAR = 1e100
"""Stands for an end that is missing, and its inverse for one that is open at 0."""
_UNBOUNDED = 1e50
"""What grows beyond this while an input goes far has no bound."""
_NOISE = 1e-15
"""Rounding of the formula's own evaluation, relative to its largest intermediate interval."""


def extent(node: Node, run: Run, box: Box) -> Interval:
    """Every value of the part `node`, which `run` evaluates, for inputs in `box`."""
    several = [name for name in repeated(node) if box[name].width]
    if not several:
        return as_interval(run(box))
    steady = [name for name in several if is_monotone(node, name)]
    ends_suffice = steady[: _CORNERS if len(steady) == len(several) else _CORNERS_TO_CUT_IN]
    rest = frozenset(several).difference(ends_suffice)
    cuts = max(_FEWEST_CUTS, _cuts(node, len(several)) >> len(ends_suffice))
    corners = [_extent_of_rest(run, corner, rest, cuts) for corner in _corners(box, ends_suffice)]
    low, high = min(end.low for end in corners), max(end.high for end in corners)
    # A far end is evaluated at a large number: what came out with it is a limit, not a bound.
    low = -math.inf if low < -_UNBOUNDED else low
    high = math.inf if high > _UNBOUNDED else high
    size = max((abs(end) for end in (low, high) if math.isfinite(end)), default=0.0)
    return Interval(low - _NOISE * size, high + _NOISE * size)


def _cuts(node: Node, several: int) -> int:
    """How often a box may be cut: each cut works out every part, and its slope in every input."""
    return min(_CUTS, _WORK // (size(node) * (several + 1)))


def _extent_of_rest(run: Run, box: Box, rest: frozenset[str], cuts: int) -> Interval:
    """Every value in `box`, of which only the inputs of `rest` still stand in `run` repeatedly."""
    if not rest:
        return as_interval(run(box))
    high = -_lowest(lambda values: -run(values), box, rest, cuts)
    return Interval(min(_lowest(run, box, rest, cuts), high), high)


def _corners(box: Box, at_ends: list[str]) -> Iterator[Box]:
    """`box` with every input of `at_ends` at one of its ends, in all combinations."""
    ends = [set(_ends(box[name])) for name in at_ends]
    for chosen in product(*ends):
        points = (Interval(end, end) for end in chosen)
        yield {**box, **dict(zip(at_ends, points, strict=True))}


def fails(guard: Guard, box: Box) -> bool:
    """Whether a guarded part can leave its domain for inputs in `box`."""
    values = extent(guard.part.node, guard.part.run, box)
    match guard.needs:
        case "not 0":
            return values.holds_zero()
        case "not negative":
            return values.low < 0
        case "above 0":
            return values.low < 0 or values.holds_zero()


def _slope(run: Run, box: Box) -> Slope:
    one = Interval(1.0, 1.0)
    seeds = {
        name: Slope(values, {name: one} if values.width else {}) for name, values in box.items()
    }
    return Slope.of(run(seeds))


def _lowest(run: Run, box: Box, several: frozenset[str], cuts: int) -> float:
    """A number that no value of `run` in `box` falls below, as close to the lowest as is found."""
    order = count()  # decides between boxes of equal bound
    first = _bounded(run, box, several)
    waiting = [(first.bound, next(order), first)]
    reached = first.reached
    for _ in range(cuts):
        bound, _, lowest = waiting[0]
        widest = _widest(lowest.box, several)
        found = math.isfinite(bound) and reached - bound <= _CLOSE * max(abs(reached), abs(bound))
        if found or widest is None:
            return bound
        heapq.heappop(waiting)
        for half in _halves(lowest.box[widest]):
            cut = _bounded(run, {**lowest.box, widest: half}, several)
            reached = min(reached, cut.reached)
            heapq.heappush(waiting, (cut.bound, next(order), cut))
    return waiting[0][0]


class _Bounded(NamedTuple):
    """A box with a lower bound on the values in it, and a value that is reached in it."""

    bound: float
    reached: float
    box: Box


def _bounded(run: Run, box: Box, several: frozenset[str]) -> _Bounded:
    """`box` with every input that only rises or only falls at its end, and what is known of it."""
    slope = _slope(run, box)
    steady = {name: by for name in several if _is_steady(by := slope.along(name))}
    ends = {name: _ends(box[name])[0 if by.low >= 0 else 1] for name, by in steady.items()}
    box = {**box, **{name: Interval(end, end) for name, end in ends.items()}}
    if any(box[name].width for name in several) and ends:
        slope = _slope(run, box)
    middle = {name: _cut(box[name]) for name in several if box[name].width}
    points = {name: Interval(value, value) for name, value in middle.items()}
    try:
        inside = as_interval(run({**box, **points})).low
    except (SalientError, ArithmeticError, ValueError):
        return _Bounded(slope.value.low, math.inf, box)
    # The mean value theorem: from a value inside, no further than the steepest slope leads.
    tilted = sum((slope.along(name) * (box[name] - middle[name])).low for name in middle)
    return _Bounded(max(slope.value.low, inside + tilted) if middle else inside, inside, box)


def _is_steady(slope: Interval) -> bool:
    return slope.low >= 0 or slope.high <= 0


def _widest(box: Box, several: frozenset[str]) -> str | None:
    """The repeated input that is least certain for its size, or `None` where all are settled."""
    sizes = {name: _relative_width(box[name]) for name in several if box[name].width}
    return max(sizes, key=lambda name: sizes[name]) if sizes else None


def _relative_width(values: Interval) -> float:
    low, high = _ends(values)
    return (high - low) / max(abs(low), abs(high))


def _halves(values: Interval) -> tuple[Interval, Interval]:
    middle = _cut(values)
    return (
        Interval(values.low, middle, values.low_open),
        Interval(middle, values.high, False, values.high_open),
    )


def _cut(values: Interval) -> float:
    """A value inside: the middle, or for an interval over many sizes the middle size."""
    low, high = _ends(values)
    if low > 0 and high / low > 100:
        return math.sqrt(low) * math.sqrt(high)
    if high < 0 and low / high > 100:
        return -math.sqrt(-low) * math.sqrt(-high)
    return low / 2 + high / 2


def _ends(values: Interval) -> tuple[float, float]:
    """The ends as numbers to calculate with, where one is missing or open at 0."""
    low = 1 / _FAR if values.low == 0 and values.low_open else max(values.low, -_FAR)
    high = -1 / _FAR if values.high == 0 and values.high_open else min(values.high, _FAR)
    return low, high
