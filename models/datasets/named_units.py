"""The unit that a column's name states: `area_km2`, `Loss (%)`, `casualties per day`."""

import re

from models.errors import UnitError
from models.quantity import parse_unit

_MARKS = {
    "km2": "km²", "km²": "km²", "sqkm": "km²", "m2": "m²", "m²": "m²", "sqm": "m²", "ha": "ha",
    "mi2": "mi²", "km": "km", "pct": "%", "percent": "%", "percentage": "%", "%": "%", "usd": "USD",
    "eur": "EUR", "uah": "UAH", "rub": "RUB",
}  # fmt: skip
_BRACKETED = re.compile(r"[(\[]([^()\[\]]+)[)\]]\s*$")
_WORD = re.compile(r"[^\W_]+|%")


def named_unit(name: str) -> str | None:
    """The unit's symbol, `None` where the name states none."""
    if bracketed := _BRACKETED.search(name):
        symbol = _symbol(bracketed[1])
        if symbol:
            return symbol
    words = _WORD.findall(name.casefold().replace("/", " per "))
    if "per" in words[1:]:
        rate = _rate(words)
        if rate:
            return rate
        words = words[: words.index("per")]
    if "sq" in words and "km" in words:
        return "km²"
    for word in words:
        if word in _MARKS:
            return _MARKS[word]
    whole = " ".join(words)
    symbol = _symbol(whole)
    # A bare word is a unit only in the plural: “days” counts days, “day” numbers them.
    plural = symbol == whole and len(whole) > 2
    return symbol if symbol and (plural or "/" in symbol) else None


def _rate(words: list[str]) -> str | None:
    """The longest run of `words` about “per” that is a unit: “km2 per day” of an area."""
    place = words.index("per")
    for first in range(place):
        for last in range(len(words), place + 1, -1):
            symbol = _symbol(" ".join(words[first:last]))
            if symbol and "/" in symbol:
                return symbol
    return None


def _symbol(text: str) -> str | None:
    try:
        symbol = parse_unit(text).symbol
    except UnitError:
        return None
    return symbol if symbol not in ("", "1") else None
