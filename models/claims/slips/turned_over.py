"""A conversion or a ratio turned over: divided where one must multiply."""

from collections.abc import Sequence

from models.claims.known import Known
from models.claims.slips.slip import Slip, explained_by, face, in_miles_or_km
from models.claims.worked import Worked
from models.formula.nodes import Operation
from models.quantity.written import figure, number

KIND = "turned over"


def turned_over(worked: Worked, known: Sequence[Known]) -> Slip | None:
    """Kilometres and miles converted the wrong way round, or a quotient upside down."""
    return _result(worked) or _input(worked) or _ratio(worked)


def _result(worked: Worked) -> Slip | None:
    unit = worked.stated.unit
    other = in_miles_or_km(unit)
    if other is None:
        return None
    elsewhere = worked.recomputed * unit.factor / other.factor
    wrong = elsewhere * unit.factor / other.factor
    if not worked.explains(wrong):
        return None
    right = figure(worked.recomputed, unit)
    return Slip(
        KIND,
        f"{figure(elsewhere, other)} is {right}; converted the wrong way round it becomes "
        f"{number(wrong)}, which is what is printed.",
    )


def _input(worked: Worked) -> Slip | None:
    for name in worked.stated.formula.names:
        printed = worked.stated.inputs[name]
        other = in_miles_or_km(printed.unit)
        if other is None:
            continue
        meant = printed.value * (other.factor / printed.unit.factor) ** 2
        if explained_by(worked, name, meant):
            return Slip(
                KIND,
                f"if {face(worked, name)} was converted from {other.symbol} the wrong way round, "
                f"“{name}” is {figure(meant, printed.unit)} and the printed result follows.",
            )
    return None


def _ratio(worked: Worked) -> Slip | None:
    tree = worked.stated.formula.tree
    quotient = isinstance(tree, Operation) and tree.operator == "/"
    if not quotient or not worked.recomputed or not worked.explains(1 / worked.recomputed):
        return None
    return Slip(KIND, f"the quotient upside down is {number(1 / worked.recomputed)}.")
