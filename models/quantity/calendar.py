"""Calendar days and their numbers: days since 1970-01-01, the unit `date` of every formula."""

from datetime import date, timedelta
from math import floor, isfinite

EPOCH = date(1970, 1, 1)
LAST = (date.max - EPOCH).days
FIRST = (date.min - EPOCH).days

ROUNDING = 1e-6
"""A tenth of a second, in days: an exact day must not become the day before by rounding."""


# Not from the calendar module: a window sets the locale, and with it the names that this gives.
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day_words(day: date) -> str:
    """The day as a sentence has it: “31 Dec 2024”."""
    return f"{day.day} {month_words(day)}"


def month_words(day: date) -> str:
    """Its month as a sentence has it: “Dec 2024”."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def number_of(day: date) -> float:
    """Days from 1970-01-01 to `day`."""
    return float((day - EPOCH).days)


def whole_day(days: float) -> float:
    """`days` with the time of day dropped."""
    return float(floor(days + ROUNDING)) if isfinite(days) else days


def day_of(days: float | None) -> date | None:
    """The calendar day, or `None` where there is none: never, or outside the years 1 to 9999."""
    if days is None or not isfinite(days):
        return None
    number = whole_day(days)
    return EPOCH + timedelta(days=number) if FIRST <= number <= LAST else None


def number_or_day(value: float | None, unit: str) -> float | str | None:
    """A value as files and other programs read it: a number, of the unit `date` ISO text.

    `None` where there is none: absent, without end, or a day after the year 9999.
    """
    if value is None or not isfinite(value):
        return None
    if unit != "date":
        return value
    day = day_of(value)
    return day.isoformat() if day else None
