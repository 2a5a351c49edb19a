"""One digit mistyped."""

from collections.abc import Iterator, Sequence

from models.claims.known import Known
from models.claims.slips.slip import Slip, explained_by, face
from models.claims.worked import Worked
from models.quantity import Printed
from models.quantity.written import figure, number

KIND = "one digit mistyped"

_FEWEST = 3
"""Digits of an input from which on one of them is tried: with fewer, some change always fits."""


def digit(worked: Worked, known: Sequence[Known]) -> Slip | None:
    """The rounded result, or an input, differs from the printed one in a single digit."""
    return _in_result(worked) or _in_inputs(worked)


def _in_result(worked: Worked) -> Slip | None:
    result = worked.result
    if result is None or result.qualifier not in ("", "≈"):
        return None
    step = 2 * result.half
    right = round(worked.recomputed / step)
    if (right < 0) != (result.value < 0) or not _differ_in_one(right, round(result.value / step)):
        return None
    rounded = figure(right * step, result.unit)
    return Slip(KIND, f"{rounded} with one digit mistyped is {number(result.value)}.")


def _differ_in_one(right: int, printed: int) -> bool:
    one, other = str(abs(right)), str(abs(printed))
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _in_inputs(worked: Worked) -> Slip | None:
    for name in worked.stated.formula.names:
        printed = worked.stated.inputs[name]
        for value in sorted(_variants(printed), key=lambda value: abs(value - printed.value)):
            if explained_by(worked, name, value):
                return Slip(
                    KIND,
                    f"with {figure(value, printed.unit, 15)} for {face(worked, name)} the printed "
                    "result follows.",
                )
    return None


def _variants(printed: Printed) -> Iterator[float]:
    """The values that differ from a printed one in one of its significant digits."""
    step = 2 * printed.half
    digits = str(round(abs(printed.value) / step)) if step else ""
    if len(digits) < _FEWEST:
        return
    sign = -1 if printed.value < 0 else 1
    for place, own in enumerate(digits):
        for other in "0123456789":
            if other != own and not (place == 0 and other == "0"):
                yield sign * int(digits[:place] + other + digits[place + 1 :]) * step
