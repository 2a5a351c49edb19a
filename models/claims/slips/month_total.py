"""The total of a month printed as its daily rate, or a daily rate as the total."""

from collections.abc import Sequence

from models.claims.known import Known
from models.claims.slips.slip import Slip
from models.claims.worked import Worked
from models.quantity.written import figure

KIND = "a total for a month"

_PERIODS = (
    ("month", (28, 29, 30, 31)),
    ("week", (7,)),
    ("year", (365, 366)),
)


def month_total(worked: Worked, known: Sequence[Known]) -> Slip | None:
    """The result times or divided by the days of a month, a week or a year."""
    unit = worked.stated.unit
    for period, lengths in _PERIODS:
        for days in lengths:
            for changed, what in (
                (worked.recomputed * days, f"for a {period} of {days} days it"),
                (worked.recomputed / days, f"as the mean of {days} days it"),
            ):
                if worked.explains(changed):
                    return Slip(KIND, f"{what} would be {figure(changed, unit)}.")
    return None
