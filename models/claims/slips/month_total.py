"""The total of a month printed as its daily rate, or a daily rate as the total."""

from collections.abc import Iterator, Sequence

from models.claims.known import Known
from models.claims.slips.slip import Slip
from models.claims.worked import Worked
from models.quantity import Unit
from models.quantity.unit import DATE, DAY
from models.quantity.written import figure

KIND = "a total for a month"

_PERIODS = (
    ("month", (28, 29, 30, 31)),
    ("week", (7,)),
    ("year", (365, 366)),
)


def month_total(worked: Worked, known: Sequence[Known]) -> Slip | None:
    """The total of a month, a week or a year in the place of a daily rate, or the rate of one."""
    unit = worked.stated.unit
    for changed, meant, words in _changed(worked.recomputed, unit):
        if worked.explains(changed):
            return Slip(KIND, f"{words} it would be {figure(changed, meant)}.")
    return None


def _changed(recomputed: float, unit: Unit) -> Iterator[tuple[float, Unit, str]]:
    """The totals and the daily means of other periods, each with its unit and its words.

    Only what adds up over days has them: no share, no cost of something, no duration, no date.
    """
    amounts = [power for base, power in unit.dims if base != "day"]
    if len(amounts) != 1 or amounts[0] < 1 or unit == DATE or unit.power_of("day") not in (0, -1):
        return
    is_rate = unit.power_of("day") == -1
    total, mean = (unit * DAY, unit) if is_rate else (unit, unit / DAY)
    for period, lengths in _PERIODS:
        for days in lengths:
            yield recomputed * days, total, f"for a {period} of {days} days"
            yield recomputed / days, mean, f"as the mean of {days} days"
