"""Another number of days than the one that was counted."""

from collections.abc import Iterator, Sequence

from models.claims.known import Known
from models.claims.slips.slip import Slip, explained_by, face
from models.claims.worked import Worked
from models.quantity.unit import DAY
from models.quantity.written import figure

KIND = "another day count"

_CALENDAR = ((27, 32, (28, 29, 30, 31)), (88, 93, (90, 91, 92)), (355, 370, (360, 365, 366)))
"""From how many days to how many a period is taken for a month, a quarter or a year."""


def day_count(worked: Worked, known: Sequence[Known]) -> Slip | None:
    """A day more or less, or another length of the month, the quarter or the year."""
    for name in worked.stated.formula.names:
        printed = worked.stated.inputs[name]
        if not printed.unit.fits(DAY):
            continue
        days = printed.value * printed.unit.factor
        for other in _others(days, printed.value, printed.unit.symbol):
            if explained_by(worked, name, other / printed.unit.factor):
                return Slip(
                    KIND,
                    f"with {figure(other, DAY)} for {face(worked, name)} the printed result "
                    "follows.",
                )
    return None


def _others(days: float, count: float, unit: str) -> Iterator[float]:
    """Other numbers of days for a duration of `count` of `unit`, which is `days`."""
    if unit == "months":
        yield from (count * 30, count * 31)
    if unit == "years":
        yield from (count * 365, count * 360)
    yield from (days - 1, days + 1)
    for low, high, lengths in _CALENDAR:
        if low <= days <= high:
            yield from (float(length) for length in lengths)
