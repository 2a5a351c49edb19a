"""Where a formula takes a wanted value, one input being moved and the others standing still."""

import math
from collections.abc import Callable, Iterator

Function = Callable[[float], float]
"""From an input's value to the result; nan where there is none."""

_DECADES = 9
_STEPS_IN_A_DECADE = 8
_CLOSE = 1e-9
_BISECTIONS = 200


def solve(of: Function, wanted: float, near: float, signed: bool) -> float | None:
    """The input's value nearest to `near` at which `of` is `wanted`, or `None` if none is found.

    A straight line and its inverse, which most published calculations are, are solved at once;
    anything else by bracketing over nine decades to either side and bisection. Negative values are
    tried only where the quantity is `signed`.
    """
    if of(near) == wanted:
        return near
    for candidate in _straight(of, wanted, near):
        if (signed or candidate >= 0) and _hits(of(candidate), wanted):
            return _shortest(of, candidate, wanted)
    brackets = list(_brackets(of, wanted, near, signed))
    roots = [_bisected(of, wanted, *bracket) for bracket in brackets]
    found = [root for root in roots if _hits(of(root), wanted)]
    if not found:
        return None
    return _shortest(of, min(found, key=lambda root: _distance(root, near)), wanted)


def _straight(of: Function, wanted: float, near: float) -> Iterator[float]:
    """The solutions if `of`, or 1 over it, were a straight line."""
    a, b = near, near * 2 if near else 1.0
    at = of(a), of(b)
    inverse = _inverse(at[0]), _inverse(at[1])
    for (at_a, at_b), target in ((at, wanted), (inverse, _inverse(wanted))):
        slope = (at_b - at_a) / (b - a)
        if slope and math.isfinite(slope) and math.isfinite(target):
            yield a + (target - at_a) / slope


def _inverse(value: float) -> float:
    return 1 / value if value else math.nan


def _brackets(
    of: Function, wanted: float, near: float, signed: bool
) -> Iterator[tuple[float, float]]:
    """Neighbouring values between which `of` passes `wanted`."""
    size = abs(near) or 1.0
    powers = range(-_DECADES * _STEPS_IN_A_DECADE, _DECADES * _STEPS_IN_A_DECADE + 1)
    sizes = [size * 10 ** (power / _STEPS_IN_A_DECADE) for power in powers]
    grid = ([-value for value in reversed(sizes)] if signed else []) + [0.0, *sizes]
    misses = [of(value) - wanted for value in grid]
    for place in range(len(grid) - 1):
        if misses[place] * misses[place + 1] <= 0 and misses[place] != misses[place + 1]:
            yield grid[place], grid[place + 1]


def _bisected(of: Function, wanted: float, low: float, high: float) -> float:
    miss_low = of(low) - wanted
    for _ in range(_BISECTIONS):
        middle = low / 2 + high / 2
        if middle in (low, high):
            break
        miss = of(middle) - wanted
        if miss * miss_low > 0:
            low, miss_low = middle, miss
        else:
            high = middle
    return low if abs(of(low) - wanted) <= abs(of(high) - wanted) else high


def _hits(value: float, wanted: float) -> bool:
    return abs(value - wanted) <= _CLOSE * max(abs(wanted), abs(value)) or value == wanted


def _shortest(of: Function, root: float, wanted: float) -> float:
    """`root` without the noise of its last digits, where that is no worse: 558, not 558.00…01."""
    short = float(f"{root:.13g}")
    return (
        short if abs(of(short) - wanted) <= abs(of(root) - wanted) + 1e-15 * abs(wanted) else root
    )


def _distance(root: float, near: float) -> float:
    if root * near > 0:
        return abs(math.log(root / near))
    return math.inf if near else abs(root)
