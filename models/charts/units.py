"""Units as a reader says them: “casualties per day”, “1,200 km²”, “12 %”."""

import re

_PLAIN = (None, "", "1")


def spoken(unit: str | None) -> str:
    """The unit in words; empty for a plain number."""
    return "" if unit in _PLAIN else str(unit).replace("/", " per ")


def with_unit(value: str, unit: str | None) -> str:
    """A number with its unit behind it, once."""
    return f"{value} {spoken(unit)}".rstrip()


def says_unit(label: str, unit: str) -> bool:
    """Whether a label has the unit in it already, as “Area km²” has."""
    return bool(unit) and bool(re.search(rf"(?<!\w){re.escape(unit)}(?!\w)", label, re.IGNORECASE))


def over(above: str | None, below: str | None) -> str | None:
    """The unit of a quotient, what both are “per” taken out; `None` where that cannot be said."""
    if above == below:
        return "1" if above else None
    if below in _PLAIN:
        return above
    top, _, top_per = ("1" if above in _PLAIN else str(above)).partition("/")
    bottom, _, bottom_per = str(below).partition("/")
    if top_per == bottom_per:
        return f"{top}/{bottom}"
    if not bottom_per:
        return f"{top}/{top_per}/{bottom}"
    return None
