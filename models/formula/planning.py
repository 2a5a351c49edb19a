"""From a formula's parts to a plan: the units are checked once, before anything is evaluated."""

from collections.abc import Mapping

from models.errors import FormulaError
from models.formula import arithmetic
from models.formula.calls import call
from models.formula.nodes import Call, Comparison, Name, Negated, Node, Number, Operation
from models.formula.operations import operation
from models.formula.plan import Draft, Part, Plan
from models.quantity.unit import ONE, Unit


def plan(text: str, tree: Node, units: Mapping[str, Unit]) -> Plan:
    """How the formula is evaluated for inputs of `units`.

    Raises:
        FormulaError: an input is missing.
        UnitError: units do not fit; names the character of the formula.
    """
    draft = Draft(text, units)
    whole = _part(draft, tree)
    return Plan(whole, tuple(draft.guards))


def _part(draft: Draft, node: Node) -> Part:
    match node:
        case Number(value=value):
            return Part(node, ONE, lambda values: value, value)
        case Name():
            return _input(draft, node)
        case Negated():
            return _negated(draft, node)
        case Comparison():
            return _comparison(draft, node)
        case Call():
            return call(draft, node, [_part(draft, argument) for argument in node.arguments])
        case Operation():
            return operation(draft, node, _part(draft, node.left), _part(draft, node.right))


def _input(draft: Draft, node: Name) -> Part:
    name = node.name
    unit = draft.units.get(name)
    if unit is None:
        raise FormulaError(
            f"“{name}” at character {node.start + 1} of the formula is not among the inputs; "
            "add it there.",
            node.start,
        )
    return Part(node, unit, lambda values: values[name])


def _negated(draft: Draft, node: Negated) -> Part:
    of = _part(draft, node.of)
    if of.unit.power_of("date"):
        raise draft.clash(node.start, "a date has no negative")
    run = of.run
    literal = None if of.literal is None else -of.literal
    return Part(node, of.unit, lambda values: -run(values), literal)


def _comparison(draft: Draft, node: Comparison) -> Part:
    parts = [_part(draft, node.left), _part(draft, node.right)]
    _, (first, second) = draft.alike(node.sign, parts)
    sign = node.operator
    return Part(node, ONE, lambda values: arithmetic.compared(sign, first(values), second(values)))
