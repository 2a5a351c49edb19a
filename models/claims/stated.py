"""What a claim states, read: its printed result, its formula and its printed inputs."""

from __future__ import annotations

from collections.abc import Mapping

from models.claims.claim import Claim
from models.claims.unprinted import unit_where_nothing_is_printed
from models.errors import ClaimError, FormulaError, SalientError
from models.formula import Formula, parse_formula
from models.formula.nodes import Call, Negated, Node, Operation, parts
from models.frozen import frozen
from models.quantity import Interval, Printed, Unit, read_printed
from models.quantity.interval import as_interval
from models.quantity.unit import DATE, ONE
from models.quantity.written import figure

_CAN_FALL = ("change", "net", "balance", "difference", "growth", "gain_or_loss")
"""Words in the name of an input that can be negative, so that “under 5” has no lower end."""


@frozen
class Stated:
    """A claim's parts, read and fitting together.

    `result` is `None` where nothing is printed; `unit` is the result's, printed or not.
    """

    claim: Claim
    formula: Formula
    inputs: Mapping[str, Printed]
    units: Mapping[str, Unit]
    result: Printed | None
    unit: Unit

    def at(self, changed: Mapping[str, float] | None = None) -> float:
        """The result for the face values, some of them `changed`, in `unit`.

        Raises:
            FormulaError: the formula has no value there.
        """
        values = {name: self.inputs[name].value for name in self.formula.names}
        return self.formula.evaluate({**values, **(changed or {})}, self.units, self.unit)

    def part(self, node: Node) -> tuple[float, Unit]:
        """The face value of a part of the formula, in the unit that the inputs give it.

        Raises:
            FormulaError: the part has no value there.
        """
        part = parse_formula(self.formula.text[node.start : node.end], tuple(self.inputs))
        values = {name: self.inputs[name].value for name in part.names}
        return part.evaluate(values, self.units), part.unit(self.units)

    def possible(self) -> Interval:
        """Every result that the inputs as printed allow, in `unit`.

        Raises:
            FormulaError: a denominator may be 0, or the formula has no value somewhere else.
        """
        values = {name: self.inputs[name].interval for name in self.formula.names}
        return as_interval(self.formula.evaluate(values, self.units, self.unit))


def state(claim: Claim) -> Stated:
    """The parts of `claim`.

    Raises:
        ClaimError: an input has no name, or two have the same.
        SalientError: a figure, a unit or the formula cannot be read, or units do not fit.
    """
    if claim.fault:
        raise ClaimError(claim.fault)
    formula = _formula(claim.formula, tuple(each.name for each in claim.inputs if each.name))
    inputs = _inputs(claim)
    units = {name: printed.unit for name, printed in inputs.items()}
    unit = formula.unit(units)
    signed = _can_be_negative(formula.tree) or any(inputs[name].low < 0 for name in formula.names)
    result = None
    if claim.result.strip():
        result = read_printed(claim.result, DATE if unit == DATE else None, signed=signed)
    if result is not None and not result.unit.fits(unit):
        printed = "without a unit" if result.unit.symbol == "1" else f"in {result.unit.symbol}"
        raise ClaimError(
            f"“{claim.formula}” gives {_named(unit)}, but the result “{claim.result.strip()}” is "
            f"printed {printed}."
        )
    own = unit_where_nothing_is_printed(unit) if result is None else result.unit
    stated = Stated(claim, formula, inputs, units, result, own)
    if signed:
        _refuse_negative_denominators(stated, formula.tree)
    return stated


def _formula(text: str, names: tuple[str, ...]) -> Formula:
    """The formula of inputs that are called `names`, each of which may be of several words."""
    try:
        formula = parse_formula(text)
    except FormulaError:
        return parse_formula(text, names)
    return formula if set(formula.names) <= set(names) else parse_formula(text, names)


def face_of_result(claim: Claim) -> Printed | None:
    """The printed result by itself, or `None` where there is none that can be read."""
    try:
        return read_printed(claim.result)
    except SalientError:
        return None


def _inputs(claim: Claim) -> dict[str, Printed]:
    inputs: dict[str, Printed] = {}
    for given in claim.inputs:
        if not given.name:
            raise ClaimError(f"The input “{given.text}” has no name; write “area: {given.text}”.")
        if given.name in inputs:
            raise ClaimError(f"The input “{given.name}” is given twice; leave one of them out.")
        signed = any(word in given.name.casefold().split("_") for word in _CAN_FALL)
        try:
            inputs[given.name] = read_printed(given.text, signed=signed)
        except SalientError as error:
            raise ClaimError(f"The input “{given.name}” cannot be read: {error}") from error
    return inputs


def _can_be_negative(node: Node) -> bool:
    """Whether a formula subtracts anything, so that its result may fall below 0."""
    match node:
        case Negated() | Operation(operator="-") | Call(function="log" | "days_between"):
            return True
        case _:
            return any(_can_be_negative(part) for part in parts(node))


def _refuse_negative_denominators(stated: Stated, node: Node) -> None:
    """A cost per area or a time to take it has no meaning where the area, or the pace, fell.

    The share of one fall in another has, so plain numbers are left alone.
    """
    for part in parts(node):
        _refuse_negative_denominators(stated, part)
    if not (isinstance(node, Operation) and node.operator == "/"):
        return
    value, unit = stated.part(node.right)
    if value < 0 and not stated.part(node)[1].fits(ONE):
        text = stated.formula.text[node.right.start : node.right.end]
        raise ClaimError(
            f"“{text}” is {figure(value, unit)}, below 0, and nothing can be given per "
            f"{unit.beside(1) or 'unit'} of a fall."
        )


def _named(unit: Unit) -> str:
    return "a plain number" if unit.symbol == "1" else unit.symbol
