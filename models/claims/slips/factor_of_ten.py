"""A decimal point or a zero in the wrong place."""

from collections.abc import Sequence

from models.claims.known import Known
from models.claims.slips.slip import Slip, explained_by, face
from models.claims.worked import Worked
from models.quantity.written import figure, number

KIND = "a factor of ten"

_TENS = (10.0, 0.1, 100.0, 0.01, 1000.0, 0.001)


def factor_of_ten(worked: Worked, known: Sequence[Known]) -> Slip | None:
    """The result, or one input, is off by 10, 100 or 1,000."""
    for ten in _TENS:
        if worked.explains(worked.recomputed * ten):
            moved = figure(worked.recomputed * ten, worked.stated.unit)
            return Slip(KIND, f"{_times(ten)} the result would be {moved}.")
    for name in worked.stated.formula.names:
        printed = worked.stated.inputs[name]
        for ten in _TENS:
            if explained_by(worked, name, printed.value * ten):
                moved = figure(printed.value * ten, printed.unit)
                return Slip(
                    KIND, f"with {moved} for {face(worked, name)} the printed result follows."
                )
    return None


def _times(ten: float) -> str:
    return f"times {number(ten)}" if ten > 1 else f"divided by {number(1 / ten)}"
