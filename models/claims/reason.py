"""The reason for a verdict, in one plain sentence with its units."""

from models.claims.verdict import BOUNDS, reach
from models.claims.worked import Worked
from models.formula.nodes import Name, Node, Operation
from models.formula.written import written
from models.quantity import Interval, Printed, Unit
from models.quantity.unit import DATE
from models.quantity.written import figure, number, span

_LONGEST = 140
_FEWEST, _MOST = 3, 8
_EXACT = 6
"""Digits of a figure that nothing is rounded in."""


def reason(worked: Worked) -> str:
    """Why the verdict is what it is."""
    result = worked.result
    if result is None:
        allowed = _allowed(worked.possible, worked.stated.unit)
        digits = supported_digits(worked)
        return f"{arithmetic(worked, digits)}; nothing is printed, so the figure is ours{allowed}."
    lead = arithmetic(worked, telling_digits(worked, result))
    printed = shown(result)
    match worked.verdict:
        case "reproduces":
            bound = result.qualifier in BOUNDS
            fits = "which fits" if bound or result.unit == DATE else "which rounds to"
            exact = worked.recomputed == result.value and not bound
            return f"{lead}, {'exactly' if exact else fits} the printed {printed}."
        case "truncated":
            return f"{lead}; cut off instead of rounded, that is the printed {printed}."
        case "consistent":
            may = _span(worked.possible, worked.stated.unit)
            return f"{lead}, but the inputs as printed allow {may}, which reaches {_aim(result)}."
        case _:
            return f"{lead}; {_why_not(worked)} {_aim(result)}."


def arithmetic(worked: Worked, digits: int) -> str:
    """The calculation in words: “593 km² over 31 days is 19.1 km²/day”."""
    stated = worked.stated
    tree = stated.formula.tree

    def face(node: Node) -> str | None:
        if isinstance(node, Name):
            return shown(stated.inputs[node.name])
        return None

    text = written(tree, face)
    if isinstance(tree, Operation) and tree.operator == "/" and text.count(" / ") == 1:
        text = text.replace(" / ", " over ")
    if len(text) > _LONGEST:
        text = f"“{stated.formula.text[:_LONGEST]}”"
    return f"{text} is {figure(worked.recomputed, stated.unit, digits)}"


def telling_digits(worked: Worked, result: Printed) -> int:
    """The significant digits, three or more, that show on which side of the print the result is."""
    step = 2 * result.half
    printed = len(str(round(abs(worked.recomputed) / step))) if step else _FEWEST
    ends = reach(result)
    inside = ends.contains(worked.recomputed)
    for digits in range(max(_FEWEST, min(printed, _MOST)), _MOST):
        rounded = float(f"{worked.recomputed:.{digits - 1}e}")
        if ends.contains(rounded) == inside and rounded != result.value:
            return digits
    return _MOST


def supported_digits(worked: Worked) -> int:
    """The significant digits of the result that its inputs support, four or more.

    They tell the ends of the result apart and, where something is printed, on which side it lies.
    """
    ends = worked.possible
    exact = number(ends.low, _MOST) == number(ends.high, _MOST)
    told = _EXACT if exact else apart(ends.low, ends.high)
    return told if worked.result is None else max(told, telling_digits(worked, worked.result))


def apart(low: float, high: float) -> int:
    """The significant digits, four or more, that tell `low` and `high` apart."""
    tried = range(4, _MOST)
    return next((n for n in tried if number(low, n) != number(high, n)), _MOST)


def shown(printed: Printed) -> str:
    """A printed figure with its sign or word: “>2 years”, “nearly 4,000 km²”."""
    if printed.unit == DATE and printed.low < printed.high:
        return f"“{printed.text.strip()}”"
    if not any(character.isdigit() for character in printed.text):
        return printed.text.strip().removesuffix(" of")  # two years, a third
    signs = {"nearly": "nearly ", "=": ""}
    sign = signs.get(printed.qualifier, printed.qualifier)
    return f"{sign}{figure(printed.value, printed.unit, 15)}"


def _aim(result: Printed) -> str:
    """The printed result and all that it stands for: “18 (17.5 to 18.5)”."""
    if (result.qualifier in BOUNDS and result.qualifier != "nearly") or result.unit == DATE:
        return shown(result)
    ends = reach(result)
    if ends.low == ends.high:
        return figure(result.value, result.unit, 15)
    return f"{number(result.value, 15)} ({number(ends.low, 12)} to {number(ends.high, 12)})"


def _why_not(worked: Worked) -> str:
    """Before the result that is not reached: “no rounding of 593 reaches”, or what else fails."""
    inputs = [worked.stated.inputs[name] for name in worked.stated.formula.names]
    if any(printed.qualifier in BOUNDS for printed in inputs):
        return "nothing that the inputs allow reaches"
    rounded = [printed for printed in inputs if printed.low < printed.high]
    if not rounded:
        return "nothing here is rounded, so it cannot be"
    if len(rounded) > 3:
        return "no rounding of the inputs reaches"
    faces = [number(printed.value, 15) for printed in rounded]
    both = " and ".join([", ".join(faces[:-1]), faces[-1]]) if len(faces) > 1 else faces[0]
    return f"no rounding of {both} reaches"


def _allowed(possible: Interval, unit: Unit) -> str:
    if possible.low == possible.high:
        return ""
    return f" ({_span(possible, unit)})"


def _span(possible: Interval, unit: Unit) -> str:
    """The ends with as few digits, four or more, as tell them apart."""
    return span(possible.low, possible.high, unit, apart(possible.low, possible.high))
