"""A figure of another scope: another area, another period, another source."""

from collections.abc import Sequence

from models.claims.known import Known
from models.claims.slips.slip import Slip, explained_by, face
from models.claims.worked import Worked
from models.quantity.written import figure

KIND = "another scope's figure"


def other_scope(worked: Worked, known: Sequence[Known]) -> Slip | None:
    """A known figure that is what is printed, or that gives it in the place of an input."""
    result = worked.result
    for other in known:
        same = result and other.unit == result.unit and other.value == result.value
        if same and not other.name:
            return Slip(
                KIND, f"{figure(other.value, other.unit, 15)} is the figure for {other.what}."
            )
    for name in worked.stated.formula.names:
        printed = worked.stated.inputs[name]
        for other in known:
            fits = other.name == name and other.unit.fits(printed.unit)
            value = other.value * other.unit.factor / printed.unit.factor
            if fits and value != printed.value and explained_by(worked, name, value):
                shown = figure(other.value, other.unit, 15)
                return Slip(
                    KIND,
                    f"with {shown} ({other.what}) for {face(worked, name)} the printed result "
                    "follows.",
                )
    return None
