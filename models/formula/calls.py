"""The units and the evaluation of functions."""

from collections.abc import Mapping

from models.errors import FormulaError
from models.formula.functions import FUNCTIONS
from models.formula.nodes import Call
from models.formula.operations import power_of_unit
from models.formula.plan import Draft, Part, Run, converted
from models.formula.value import Value
from models.quantity.unit import DATE, DAY, ONE, Unit, base_of


def call(draft: Draft, node: Call, arguments: list[Part]) -> Part:
    """A function of `arguments`.

    Raises:
        UnitError: the function does not take what they measure.
    """
    function = FUNCTIONS[node.function]
    unit, runs = _prepared(draft, node, arguments)
    of = function.of

    def called(values: Mapping[str, Value]) -> Value:
        try:
            return of([run(values) for run in runs])
        except (ValueError, OverflowError, ZeroDivisionError):
            raise FormulaError(
                f"“{node.function}” at character {node.start + 1} has no value for these inputs, "
                "or one too large to calculate.",
                node.start,
            ) from None

    return Part(node, unit, called)


def _prepared(draft: Draft, node: Call, arguments: list[Part]) -> tuple[Unit, list[Run]]:
    """The unit of the result, and every argument in the unit that the function takes."""
    match FUNCTIONS[node.function].units:
        case "same":
            unit, runs = draft.alike(node.start, arguments)
            if unit == DATE and node.function in ("sum", "abs"):
                raise draft.clash(node.start, f"dates have no “{node.function}”")
            return unit, runs
        case "number":
            if node.function in ("log", "log10"):
                draft.need(arguments[0], "above 0")
            return ONE, [draft.plain(argument) for argument in arguments]
        case "root":
            return _root(draft, node, arguments[0])
        case "round":
            return _round(draft, node, arguments)
        case "dates":
            if any(argument.unit != DATE for argument in arguments):
                raise draft.clash(node.start, "“days_between” takes two dates")
            return DAY, [argument.run for argument in arguments]


def _root(draft: Draft, node: Call, argument: Part) -> tuple[Unit, list[Run]]:
    draft.need(argument, "not negative")
    unit = ONE if argument.unit.fits(ONE) else power_of_unit(argument.unit, 0.5)
    if unit is None:
        raise draft.clash(node.start, f"{argument.unit.symbol} has no square root")
    return unit, [converted(argument.run, argument.unit, unit * unit)]


def _round(draft: Draft, node: Call, arguments: list[Part]) -> tuple[Unit, list[Run]]:
    """Only what has one natural unit can be rounded: else the unit would decide the result."""
    number, *places = arguments
    if any(base in ("km", "day") for base, _ in number.unit.dims):
        raise draft.clash(node.start, f"rounding {number.unit.symbol} would depend on the unit")
    digits = [place.literal for place in places]
    if any(digit is None or digit % 1 or abs(digit) > 15 for digit in digits):
        raise draft.clash(node.start, "“round” takes a whole number of decimal places")
    unit = base_of(number.unit.dims)
    return unit, [
        converted(number.run, number.unit, unit),
        *(place.run for place in places),
    ]
