"""Does a printed result follow from the printed inputs? One verdict, by rules tried in order."""

import math
from typing import Literal

from models.quantity import Interval, Printed
from models.quantity.calendar import ROUNDING, whole_day
from models.quantity.unit import DATE

Verdict = Literal["undefined", "implied", "reproduces", "truncated", "consistent", "contradicts"]

_FLOAT_NOISE = 1e-12
"""Relative: decimal fractions are not exact in floats; that may never fake a contradiction."""

BOUNDS = (">", "≥", "<", "≤", "nearly")


def verdict(result: Printed | None, recomputed: float, possible: Interval) -> Verdict:
    """The verdict on `result`, given what the face values and the whole inputs lead to.

    All three are in the result's unit. `undefined` is not found here: it has no recomputed value.
    """
    if result is None:
        return "implied"
    allowed = reach(result)
    if result.unit == DATE:
        recomputed = whole_day(recomputed)
    noise = _FLOAT_NOISE * max(abs(result.value), abs(recomputed))
    if result.qualifier in BOUNDS:
        if allowed.low - noise <= recomputed <= allowed.high + noise:
            return "reproduces"
    elif abs(recomputed - result.value) <= result.half + noise:
        return "reproduces"
    if result.qualifier == "" and is_cut(recomputed, result):
        return "truncated"
    wider = Interval(allowed.low - noise, allowed.high + noise)
    return "consistent" if wider.meets(possible) else "contradicts"


def reach(result: Printed) -> Interval:
    """The values that the printed result stands for; a day lasts until the next one begins."""
    if result.unit == DATE:
        return Interval(result.low, result.high + 1 - 2 * ROUNDING)
    return result.interval


def is_cut(recomputed: float, result: Printed) -> bool:
    """Whether `recomputed`, cut towards zero at the last significant digit, is what is printed."""
    step = 2 * result.half
    if step == 0:
        return False
    steps = recomputed / step
    whole = round(steps)
    near = abs(steps - whole) <= _FLOAT_NOISE * max(1.0, abs(steps))
    return (whole if near else math.trunc(steps)) == round(result.value / step)
