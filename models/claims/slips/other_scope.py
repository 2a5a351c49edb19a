"""A figure of another scope: another area, another period, another source."""

from collections.abc import Sequence

from models.claims.known import Known
from models.claims.slips.slip import Slip, explained_by, face
from models.claims.worked import Worked
from models.quantity import Printed
from models.quantity.written import figure

KIND = "another scope's figure"


def other_scope(worked: Worked, known: Sequence[Known]) -> Slip | None:
    """A known figure that is what is printed, or that gives it in the place of an input."""
    return _result(worked, known) or _input(worked, known)


def _result(worked: Worked, known: Sequence[Known]) -> Slip | None:
    result = worked.result
    if result is None:
        return None
    same = [
        other
        for other in known
        if not other.name and other.unit == result.unit and other.value == result.value
    ]
    source = worked.stated.claim.source
    own = [other for other in same if other.source and other.source == source and other.period]
    for other in same:
        if other not in own and (not own or other.measures_otherwise(own)):
            shown = figure(other.value, other.unit, 15)
            return Slip(KIND, f"{shown} is the figure for {other.what}.")
    return None


def _input(worked: Worked, known: Sequence[Known]) -> Slip | None:
    for name in worked.stated.formula.names:
        printed = worked.stated.inputs[name]
        alike = [other for other in known if other.unit.fits(printed.unit)]
        own = [other for other in alike if _converted(other, printed) == printed.value]
        periods = {other.period for other in own if other.period}
        for other in alike:
            value = _converted(other, printed)
            # Among many figures one fits by chance: it must be of the same days.
            named = other.name == name and not other.period
            fits = (named or other.period in periods) and value != printed.value
            if fits and explained_by(worked, name, value):
                shown = figure(other.value, other.unit, 15)
                return Slip(
                    KIND,
                    f"with {shown} ({other.what}) for {face(worked, name)} the printed result "
                    "follows.",
                )
    return None


def _converted(known: Known, printed: Printed) -> float:
    """The value of a known figure in a printed one's unit."""
    return known.value * known.unit.factor / printed.unit.factor
