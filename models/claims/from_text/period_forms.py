"""The forms in which a text names a period, each with how its days are read."""

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from models.frozen import frozen
from models.late import late
from models.quantity.dated import month_of
from models.quantity.unit import YEAR

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:\.(?=\s+\d)|\b)"
)
_UKRAINIAN = (
    r"(?:січ(?:ень|ня|ні)|лют(?:ий|ого|ому)|берез(?:ень|ня|ні)|квіт(?:ень|ня|ні)|трав(?:ень|ня|ні)"
    r"|черв(?:ень|ня|ні)|лип(?:ень|ня|ні)|серп(?:ень|ня|ні)|верес(?:ень|ня|ні)|жовт(?:ень|ня|ні)"
    r"|листопад[аі]?|груд(?:ень|ня|ні))"
)
_YEAR = r"(?:19|20)\d{2}"
_TO = r"\s*(?:to|through|until|till|[-–—])\s*"
_JOINT = r"\s*(?:to|through|and|until|till|[-–—])\s*"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_COUNTS = {
    word: count
    for count, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"), 2
    )
}


@frozen
class Days:
    """The days of a period: its first and last, or only how many where the year is not named.

    None of the three for a day of the calendar, which dates a statement and is no period.
    """

    first: date | None = None
    last: date | None = None
    length: float = 0.0


Reader = Callable[[re.Match[str], int | None], Days]
"""From a match, and the year that the text names nearest, to the days."""

NO_PERIOD = Days()


def _day(name: str) -> str:
    """A pattern for a day of a month; its parts are called by `name`."""
    return (
        rf"(?:(?P<{name}_day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<{name}_month>{MONTH})"
        rf"|(?P<{name}_month_first>{MONTH})\s+(?P<{name}_day_last>\d{{1,2}})(?!\d|,\d{{3}}))"
        rf"(?:,?\s+(?P<{name}_year>{_YEAR})\b)?"
    )


def _read_day(match: re.Match[str], name: str, year: int | None) -> date | None:
    month = month_of(match[f"{name}_month"] or match[f"{name}_month_first"])
    day = int(match[f"{name}_day"] or match[f"{name}_day_last"])
    named = int(match[f"{name}_year"]) if match[f"{name}_year"] else year
    try:
        return date(named, month, day) if named and month else None
    except ValueError:
        return None


def _between_days(match: re.Match[str], year: int | None) -> Days:
    last = _read_day(match, "last", year)
    first = _read_day(match, "first", last.year if last else year)
    return Days(first, last) if first and last and first <= last else NO_PERIOD


def _days_of_month(match: re.Match[str], year: int | None) -> Days:
    month, of = month_of(match["month"]), int(match["year"]) if match["year"] else year
    first, last = int(match["from"]), int(match["to"])
    try:
        if of and month and first <= last:
            return Days(date(of, month, first), date(of, month, last))
    except ValueError:
        return NO_PERIOD
    return Days(length=last - first + 1) if first <= last else NO_PERIOD


def _months(match: re.Match[str], year: int | None) -> Days:
    first, last = month_of(match["first"]) or 1, month_of(match["last"]) or 12
    last_year = int(match["last_year"]) if match["last_year"] else year
    if last_year is None:
        months = range(first, last + 1 if first <= last else last + 13)
        return Days(length=sum(_length(month) for month in months))
    started = int(match["first_year"] or (last_year if first <= last else last_year - 1))
    ends = date(started, first, 1), _end_of_month(last_year, last)
    return Days(*ends) if ends[0] <= ends[1] else NO_PERIOD


def _month(match: re.Match[str], year: int | None) -> Days:
    month, of = month_of(match["month"]) or 1, int(match["year"]) if match["year"] else year
    if of is None:
        return Days(length=_length(month))
    return Days(date(of, month, 1), _end_of_month(of, month))


def _part_of_year(months: int) -> Reader:
    def read(match: re.Match[str], year: int | None) -> Days:
        of = int(match["year"]) if match["year"] else year
        ordinal = (match["ordinal"] or match["number"] or "").casefold()
        place = _ORDINALS.get(ordinal) or int(ordinal)
        place = min(place, 12 // months)
        if of is None or place < 1:
            return NO_PERIOD
        return Days(date(of, months * (place - 1) + 1, 1), _end_of_month(of, months * place))

    return read


def _year_to(match: re.Match[str], year: int | None) -> Days:
    month, of = month_of(match["month"]) or 1, int(match["year"]) if match["year"] else year
    if of is None:
        return Days(length=365)
    return Days(_end_of_month(of - 1, month) + timedelta(days=1), _end_of_month(of, month))


def _first_months(match: re.Match[str], year: int | None) -> Days:
    count = match["count"].casefold()
    months = _COUNTS.get(count) or int(count)
    of = int(match["year"]) if match["year"] else year
    if of is None or not 1 <= months <= 12:
        return NO_PERIOD
    return Days(date(of, 1, 1), _end_of_month(of, months))


def _year(match: re.Match[str], _year: int | None) -> Days:
    return Days(date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31))


def _single_day(_match: re.Match[str], _year: int | None) -> Days:
    return NO_PERIOD


_SPANS = {
    "night": 1.0, "day": 1.0, "24 hours": 1.0, "week": 7.0, "month": YEAR.factor / 12,
    "year": YEAR.factor,
}  # fmt: skip


def _span(match: re.Match[str], _year: int | None) -> Days:
    return Days(length=_SPANS[match["span"].casefold()])


def _compiled(pattern: str) -> re.Pattern[str]:
    return late(pattern, re.IGNORECASE)


FORMS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_compiled(rf"\bbetween\s+{_day('first')}\s+and\s+{_day('last')}"), _between_days),
    (_compiled(rf"\b(?:from\s+)?{_day('first')}{_TO}{_day('last')}"), _between_days),
    (
        _compiled(
            rf"\b(?P<from>\d{{1,2}}){_TO}(?P<to>\d{{1,2}})\s+(?P<month>{MONTH})"
            rf"(?:,?\s+(?P<year>{_YEAR})\b)?"
        ),
        _days_of_month,
    ),
    (
        _compiled(
            rf"\b(?P<month>{MONTH})\s+(?P<from>\d{{1,2}}){_TO}(?P<to>\d{{1,2}})(?!\d|,\d{{3}})"
            rf"(?:,?\s+(?P<year>{_YEAR})\b)?"
        ),
        _days_of_month,
    ),
    (
        _compiled(
            rf"\b(?P<first>{MONTH})(?:\s+(?P<first_year>{_YEAR}))?{_JOINT}(?P<last>{MONTH})"
            rf"(?:\s+(?P<last_year>{_YEAR}))?(?!\s*\d)\b"
        ),
        _months,
    ),
    (
        _compiled(
            rf"\b(?:(?P<ordinal>first|second|third|fourth|last)\s+quarter|q(?P<number>[1-4]))"
            rf"(?:\s+(?:of\s+)?(?P<year>{_YEAR}))?\b"
        ),
        _part_of_year(3),
    ),
    (
        _compiled(
            rf"\b(?:(?P<ordinal>first|second|last)\s+half|h(?P<number>[12]))"
            rf"\s+(?:of\s+)?(?P<year>{_YEAR})\b"
        ),
        _part_of_year(6),
    ),
    (
        _compiled(
            rf"\bfirst\s+(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})\s+months"
            rf"(?:\s+of\s+(?:the\s+year|(?P<year>{_YEAR})))?\b"
        ),
        _first_months,
    ),
    (
        _compiled(
            rf"\b(?:year|twelve months|12 months)\s+to\s+(?P<month>{MONTH})"
            rf"(?:,?\s+(?P<year>{_YEAR}))?(?!\s*\d)\b"
        ),
        _year_to,
    ),
    (_compiled(_day("only")), _single_day),
    (_compiled(rf"\b(?P<month>{MONTH}|{_UKRAINIAN})(?:,?\s+(?P<year>{_YEAR}))?(?!\w)"), _month),
    (
        _compiled(
            rf"(?<![\d,.])\b(?P<year>{_YEAR})\b"
            r"(?![,.]?\d|\s*(?:%|km|square|sq|casualt|soldier|troop|tank|drone|people|per\b))"
        ),
        _year,
    ),
    (
        _compiled(
            r"\b(?:in|over|within|during)\s+(?:an?|one|the|that|this)\s+"
            r"(?:single\s+|past\s+|last\s+|previous\s+|whole\s+|full\s+)?"
            r"(?P<span>24 hours|night|day|week|month|year)\b(?!\s*(?:,\s*)?(?:of|to|19|20))"
        ),
        _span,
    ),
    (_compiled(r"\b(?:past|last|this)\s+(?P<span>week|24 hours)\b"), _span),
)
"""Tried at each place of a text; of those that begin there the first of this list counts."""


def _length(month: int) -> int:
    """The days of a month whose year is not named, which may run past 12."""
    return calendar.monthrange(2023, (month - 1) % 12 + 1)[1]  # any year but a leap year


def _end_of_month(year: int, month: int) -> date:
    after = date(year + month // 12, month % 12 + 1, 1)
    return after - timedelta(days=1)
