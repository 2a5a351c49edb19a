"""A percentage taken of another whole than the one that is named."""

from collections.abc import Iterator, Sequence

from models.claims.known import Known
from models.claims.slips.slip import Slip
from models.claims.worked import Worked
from models.errors import SalientError
from models.formula.nodes import Node, Operation
from models.quantity.unit import ONE
from models.quantity.written import figure

KIND = "percent of the wrong whole"

Whole = tuple[float, str]
"""A whole in the unit of the formula's denominator, and what it is."""


def wrong_whole(worked: Worked, known: Sequence[Known]) -> Slip | None:
    """The share of another input, of what is left, of both together, or of a known figure."""
    if not worked.stated.unit.fits(ONE):
        return None
    quotient = _quotient(worked.stated.formula.tree)
    if quotient is None:
        return None
    try:
        part, _ = worked.stated.part(quotient.left)
        whole, _ = worked.stated.part(quotient.right)
    except SalientError:
        return None
    share = part / whole
    for other, what in _wholes(worked, known, quotient, part, whole):
        if not other or other == whole:
            continue
        changed = worked.recomputed * whole / other
        if quotient is not worked.stated.formula.tree:
            # 1 − part / whole: the change is what is missing to the whole
            changed = (whole - part) / other / worked.stated.unit.factor
        if share and worked.explains(changed):
            shown = figure(changed, worked.stated.unit)
            return Slip(KIND, f"of {what} it would be {shown}.")
    return None


def _quotient(tree: Node) -> Operation | None:
    """The share in `a / b` or in `1 - a / b`."""
    if isinstance(tree, Operation) and tree.operator == "-":
        tree = tree.right
    return tree if isinstance(tree, Operation) and tree.operator == "/" else None


def _wholes(
    worked: Worked, known: Sequence[Known], quotient: Operation, part: float, whole: float
) -> Iterator[Whole]:
    stated = worked.stated
    unit = stated.part(quotient.right)[1]
    changes = quotient is not stated.formula.tree
    if changes:
        yield part, "the later figure instead of the earlier one"
    else:
        yield whole - part, "the rest instead of the whole"
        yield whole + part, "both together instead of the one"
    for name in stated.formula.names:
        printed = stated.inputs[name]
        if printed.unit.fits(unit):
            shown = figure(printed.value, printed.unit, 15)
            yield printed.value * printed.unit.factor / unit.factor, f"“{name}” ({shown})"
    for figure_known in known:
        if figure_known.whole and figure_known.unit.fits(unit):
            shown = figure(figure_known.value, figure_known.unit, 15)
            value = figure_known.value * figure_known.unit.factor / unit.factor
            yield value, f"{shown} ({figure_known.what})"
