"""A figure in square kilometres labelled square miles, or the other way round."""

from collections.abc import Sequence

from models.claims.known import Known
from models.claims.slips.slip import Slip, explained_by, face, in_miles_or_km
from models.claims.worked import Worked
from models.quantity.written import figure, number

KIND = "km² for mi²"


def miles(worked: Worked, known: Sequence[Known]) -> Slip | None:
    """The result, or one input, is right in the other unit."""
    unit = worked.stated.unit
    other = in_miles_or_km(unit)
    if other is not None:
        elsewhere = worked.recomputed * unit.factor / other.factor
        if worked.explains(elsewhere):
            return Slip(
                KIND,
                f"{number(elsewhere)} is the result in {other.symbol}, printed as {unit.symbol}.",
            )
    for name in worked.stated.formula.names:
        printed = worked.stated.inputs[name]
        other = in_miles_or_km(printed.unit)
        if other is None:
            continue
        meant = printed.value * other.factor / printed.unit.factor
        if explained_by(worked, name, meant):
            return Slip(
                KIND,
                f"if the {face(worked, name)} of “{name}” are {figure(printed.value, other)}, "
                "the printed result follows.",
            )
    return None
