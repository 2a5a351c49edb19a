"""The difference of two scenarios in words."""

from collections.abc import Sequence

from models.quantity.written import number
from models.scenarios.understanding.difference import Difference


def difference_sentence(found: Difference) -> str:
    """“The middle of “Time …” moves by +472 days, of which assumptions +441 days, choices …”."""
    what = f"the middle of “{found.label}”"
    if found.measure != "median":
        what = "the share of paths that gets there"
    parts = [effect_words(found, found.by(role)) for role in ("assumption", "choice")]
    return (
        f"“{found.other}”: {what} moves by {effect_words(found, found.after - found.before)}, of "
        f"which assumptions {parts[0]}, choices {parts[1]}."
    )


def effect_words(found: Difference, effect: float) -> str:
    """“+31 days”, “−12.5 points” of a share, “±0”."""
    size = 100 * abs(effect) if found.measure != "median" else abs(effect)
    sign = "+" if effect > 0 else "−" if effect < 0 else "±"
    unit = "points" if found.measure != "median" else "" if found.unit == "1" else found.unit
    return f"{sign}{number(size, 4)} {unit}".rstrip()


def part_rows(every: Sequence[Difference]) -> list[tuple[str, ...]]:
    """Against what, input, kind, how it is stated here and there, and its effect."""
    return [
        (
            each.other,
            part.label,
            part.role,
            part.before,
            part.after,
            effect_words(each, part.effect),
        )
        for each in every
        for part in each.parts
    ]
