"""A period in few words."""

import calendar

from models.figures.figure import Period
from models.quantity.calendar import day_words, month_words


def period_words(period: Period) -> str:
    """A period in few words: “2024”, “Dec 2024”, “1 Jan to 18 Dec 2024”."""
    first, last = period.first, period.last
    if first is None or last is None:
        return period.words()
    whole = first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]
    if whole and first.year == last.year and (first.month, last.month) == (1, 12):
        return str(first.year)
    if whole and (first.year, first.month) == (last.year, last.month):
        return month_words(first)
    if first == last:
        return day_words(first)
    start = day_words(first).removesuffix(f" {last.year}")
    return f"{start} to {day_words(last)}"
