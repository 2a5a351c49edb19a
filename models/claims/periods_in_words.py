"""A period in few words."""

import calendar
from datetime import date

from models.figures.figure import Period

# Not from the calendar module: a window sets the locale, and with it the names that this gives.
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def period_words(period: Period) -> str:
    """A period in few words: “2024”, “Dec 2024”, “1 Jan to 18 Dec 2024”."""
    first, last = period.first, period.last
    if first is None or last is None:
        return period.words()
    whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if whole and first.year == last.year and (first.month, last.month) == (1, 12):
        return str(first.year)
    if whole and (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if first == last:
        return _day(first)
    start = _day(first).removesuffix(f" {last.year}")
    return f"{start} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
