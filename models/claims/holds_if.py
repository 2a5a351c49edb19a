"""What would make a printed result true: each input solved for alone."""

import math

from models.claims.solving import Function, solve
from models.claims.stated import Stated
from models.claims.verdict import reach
from models.errors import FormulaError
from models.frozen import frozen
from models.quantity import Printed
from models.quantity.calendar import whole_day
from models.quantity.unit import DATE


@frozen
class HoldsIf:
    """An input's value with which the face values give the printed result exactly, in `unit`.

    A date is given as days since 1970-01-01.

    From `low` to `high` (infinite: without end) the result is still what is printed.
    """

    input: str
    value: float
    low: float
    high: float
    unit: str


def holds_if(stated: Stated) -> tuple[HoldsIf, ...]:
    """For each input that alone can make the printed result true, what it would have to be."""
    result = stated.result
    if result is None:
        return ()
    solved = (_solved(stated, result, name) for name in stated.formula.names)
    return tuple(solution for solution in solved if solution is not None)


def _solved(stated: Stated, result: Printed, name: str) -> HoldsIf | None:
    printed = stated.inputs[name]
    signed = printed.low < 0

    def of(value: float) -> float:
        try:
            return stated.at({name: value})
        except FormulaError:
            return math.nan

    ends = reach(result)
    value = solve(of, _wanted(stated, result), printed.value, signed)
    if value is None:
        return None
    sides = [_end(of, ends.low, value, signed), _end(of, ends.high, value, signed)]
    if not _rises(of, value):
        sides.reverse()
    low, high = sides
    floor = -math.inf if signed or printed.unit == DATE else 0.0
    return HoldsIf(
        input=name,
        value=value,
        low=floor if low is None else min(low, value),
        high=math.inf if high is None else max(high, value),
        unit=printed.unit.symbol,
    )


def _wanted(stated: Stated, result: Printed) -> float:
    """The result to solve for: what is printed; of a printed day at the time of day computed.

    A date that already falls on what is printed stays, so that its inputs stay as well.
    """
    if result.unit != DATE:
        return result.value
    try:
        computed = stated.at()
    except FormulaError:
        return result.value
    if reach(result).contains(computed):
        return computed
    face = min(max(result.value, result.low), result.high)
    return face + computed - whole_day(computed)


def _end(of: Function, wanted: float, near: float, signed: bool) -> float | None:
    """Where the result reaches an end of what is printed; `None` where there is no end to reach."""
    return solve(of, wanted, near, signed) if math.isfinite(wanted) else None


def _rises(of: Function, value: float) -> bool:
    step = 1e-6 * (abs(value) or 1.0)
    return of(value + step) >= of(value)
