"""A number as a field shows it: every digit that matters, in groups, or a day."""

from models.quantity.calendar import day_of


def number_text(value: float | None, unit: str) -> str:
    """`8,559`, `11.4`, or `2025-01-01` where `unit` is `date`; empty for no value."""
    if value is None:
        return ""
    if unit == "date":
        day = day_of(value)
        return day.isoformat() if day else f"{value:,.0f}"
    return f"{value:,.10g}"
