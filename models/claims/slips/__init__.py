"""The usual slips, one a file, in the order in which they are tried."""

from collections.abc import Sequence

from models.claims.known import Known
from models.claims.slips.day_count import day_count
from models.claims.slips.digit import digit
from models.claims.slips.factor_of_ten import factor_of_ten
from models.claims.slips.miles import miles
from models.claims.slips.month_total import month_total
from models.claims.slips.other_scope import other_scope
from models.claims.slips.slip import Finder, Slip
from models.claims.slips.turned_over import turned_over
from models.claims.slips.wrong_whole import wrong_whole
from models.claims.worked import Worked

SLIPS: tuple[Finder, ...] = (
    turned_over,
    miles,
    factor_of_ten,
    wrong_whole,
    day_count,
    month_total,
    digit,
    other_scope,
)


def slips(worked: Worked, known: Sequence[Known]) -> tuple[Slip, ...]:
    """Every slip that would explain the printed result, in order."""
    found = (find(worked, known) for find in SLIPS)
    return tuple(slip for slip in found if slip is not None)


__all__ = ["SLIPS", "Slip", "slips"]
