"""The units and the evaluation of `+ - * / **`."""

from collections.abc import Callable, Mapping

from models.errors import FormulaError
from models.formula import arithmetic
from models.formula.nodes import Operation, names
from models.formula.plan import Draft, Part, Run, converted
from models.formula.value import Value
from models.quantity.unit import DATE, DAY, ONE, Unit, base_of, unit_of


def operation(draft: Draft, node: Operation, left: Part, right: Part) -> Part:
    """Two parts joined by an operator.

    Raises:
        UnitError: their units do not allow it.
    """
    match node.operator:
        case "+" | "-":
            return _sum(draft, node, left, right)
        case "*":
            return _product(draft, node, left, right)
        case "/":
            return _quotient(draft, node, left, right)
        case _:
            return _power(draft, node, left, right)


def _sum(draft: Draft, node: Operation, left: Part, right: Part) -> Part:
    plus = node.operator == "+"
    dates = (left.unit == DATE, right.unit == DATE)
    if plus and dates == (False, True) and left.unit.fits(DAY):
        left, right = right, left
        dates = (True, False)
    if dates == (True, False) and right.unit.fits(DAY):
        unit, first, second = DATE, left.run, converted(right.run, right.unit, DAY)
    else:
        unit, (first, second) = draft.alike(node.sign, [left, right])
        if unit == DATE and plus:
            raise draft.clash(node.sign, "two dates do not add; their difference is a duration")
        unit = DAY if unit == DATE else unit
    if plus:
        return Part(node, unit, _joined(arithmetic.added, (left, first), (right, second)))
    subtract = arithmetic.subtracted
    return Part(node, unit, lambda values: subtract(first(values), second(values), left.is_new))


def _product(draft: Draft, node: Operation, left: Part, right: Part) -> Part:
    _no_date(draft, node, left, right)
    run = _joined(arithmetic.multiplied, (left, left.run), (right, right.run))
    return Part(node, left.unit * right.unit, run)


def _joined(
    join: Callable[[Value, Value, bool], Value], left: tuple[Part, Run], right: tuple[Part, Run]
) -> Run:
    """`join` of two parts that may change places: into the memory of one that nobody else reads."""
    (part, first), (other, second) = left, right
    if other.is_new and not part.is_new:
        return lambda values: join(second(values), first(values), True)
    return lambda values: join(first(values), second(values), part.is_new)


def _quotient(draft: Draft, node: Operation, left: Part, right: Part) -> Part:
    _no_date(draft, node, left, right)
    draft.need(right, "not 0")
    first, second = left.run, right.run

    def divided(values: Mapping[str, Value]) -> Value:
        above, below = first(values), second(values)
        try:
            return arithmetic.divided(above, below, left.is_new)
        except ZeroDivisionError:
            raise draft.outside(right, "not 0") from None

    return Part(node, left.unit / right.unit, divided)


def _power(draft: Draft, node: Operation, base: Part, exponent: Part) -> Part:
    if not any(names(exponent.node)):
        constant = draft.plain(exponent)({})
    elif base.unit.fits(ONE):
        constant = None
    else:
        why = f"{draft.shown(base)} is in {base.unit.symbol}, so its power must be a number"
        raise draft.clash(node.sign, why)
    _guard_power(draft, base, constant)
    if base.unit.fits(ONE):
        unit, first = ONE, draft.plain(base)
    else:
        unit = power_of_unit(base.unit, constant or 0.0)
        if unit is None:
            why = f"{base.unit.symbol} to the power {draft.shown(exponent)} is not a unit"
            raise draft.clash(node.sign, why)
        first = converted(base.run, base.unit, _rooted(base.unit, unit))
    second = draft.plain(exponent)

    def raised(values: Mapping[str, Value]) -> Value:
        try:
            return arithmetic.power(first(values), second(values))
        except (ZeroDivisionError, OverflowError, ValueError):
            raise FormulaError(
                f"The power at character {node.sign + 1} has no value for these inputs, "
                "or one too large to calculate.",
                node.sign,
            ) from None

    return Part(node, unit, raised)


def _guard_power(draft: Draft, base: Part, constant: float | None) -> None:
    if constant is None:
        draft.need(base, "above 0")
        return
    if constant % 1:
        draft.need(base, "not negative")
    if constant < 0:
        draft.need(base, "not 0")


def power_of_unit(unit: Unit, power: float) -> Unit | None:
    """`unit` to the `power`, or the same in base units (√ha is km·0.1); `None` where neither is."""
    for terms in (unit.terms, base_of(unit.dims).terms):
        powers = [(name, count * power) for name, count in terms]
        if all(count.is_integer() for _, count in powers):
            return unit_of(tuple((name, int(count)) for name, count in powers))
    return None


def _rooted(unit: Unit, power: Unit) -> Unit:
    """`unit`, or the base unit of its kind where its power could only be written in base units."""
    kept = {name for name, _ in unit.terms} >= {name for name, _ in power.terms}
    return unit if kept else base_of(unit.dims)


def _no_date(draft: Draft, node: Operation, left: Part, right: Part) -> None:
    if left.unit.power_of("date") or right.unit.power_of("date"):
        raise draft.clash(node.sign, "dates only subtract, or move by a duration")
