"""Numbers and figures as we write them for a reader: comma groups, a decimal point, a unit."""

import math

from models.quantity.calendar import day_of
from models.quantity.unit import DATE, Unit


def number(value: float, digits: int = 6) -> str:
    """`value` with at most `digits` significant digits: 873,018, 0.0497357, 4,200, −73."""
    if math.isnan(value):
        return "no number"
    if math.isinf(value):
        return "without end" if value > 0 else "without lower end"
    if value == 0:
        return "0"
    size = math.floor(math.log10(abs(value))) + 1
    if size > 15 or size < -5:
        return f"{value:.{digits - 1}e}".replace("-", "−")
    places = max(0, digits - size)
    shown = f"{value:,.{places}f}"
    if places:
        shown = shown.rstrip("0").rstrip(".")
    return shown.replace("-", "−")


def figure(value: float, unit: Unit, digits: int = 6) -> str:
    """`value` with its unit: 19.129 km²/day, 56.5 %, 31 days, 2026-04-21."""
    if unit == DATE and math.isfinite(value):
        return _day(value)
    shown = number(value, digits)
    beside = unit.beside(value)
    return f"{shown} {beside}" if beside else shown


def span(low: float, high: float, unit: Unit, digits: int = 6) -> str:
    """The values from `low` to `high`: “17.5 to 18.5 km²/day”, “2 years or more”."""
    if low == high:
        return figure(low, unit, digits)
    if math.isinf(low) and math.isinf(high):
        return "any value"
    more, less = ("later", "earlier") if unit == DATE else ("more", "less")
    if math.isinf(high):
        return f"{figure(low, unit, digits)} or {more}"
    if math.isinf(low):
        return f"{figure(high, unit, digits)} or {less}"
    first = _day(low) if unit == DATE else number(low, digits)
    return f"{first} to {figure(high, unit, digits)}"


def _day(days: float) -> str:
    day = day_of(days)
    return day.isoformat() if day else f"{number(days)} days after 1970-01-01"
