"""How the computed result stands to the printed one, in a few words."""

from models.claims.verdict import BOUNDS, reach
from models.claims.worked import Worked
from models.quantity.unit import DATE
from models.quantity.written import span


def comparison(worked: Worked) -> str:
    """Such as “both can be 101.5 to 102.5 casualties/km²”; empty where nothing is printed."""
    result = worked.result
    if result is None:
        return ""
    allowed, possible = reach(result), worked.possible
    match worked.verdict:
        case "reproduces":
            fits = result.qualifier in BOUNDS or result.unit == DATE
            return (
                "the computed figure lies within it" if fits else "the computed figure rounds to it"
            )
        case "truncated":
            return "the computed figure, cut off, is it"
        case "consistent":
            low, high = max(allowed.low, possible.low), min(allowed.high, possible.high)
            return f"both can be {span(min(low, high), high, result.unit)}"
        case _:
            return "no value is both"
