"""Periods that a text names: a year, a month, a run of months; with their number of days."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

_MONTHS = tuple(name.casefold() for name in calendar.month_name)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_YEAR = r"(?:19|20)\d{2}"
_JOINT = r"\s*(?:to|through|and|until|[-–—])\s*"
PATTERN = re.compile(
    rf"\b(?P<first>{_MONTH})(?:\s+(?P<first_year>{_YEAR}))?{_JOINT}(?P<last>{_MONTH})\s+(?P<last_year>{_YEAR})\b"
    rf"|\b(?P<month>{_MONTH})\s+(?P<month_year>{_YEAR})\b"
    rf"|\b(?:(?P<start_day>\d{{1,2}})\s+)?(?P<alone>{_MONTH})(?:\s+(?P<end_day>\d{{1,2}})(?!\d|,\d{{3}}))?(?:,?\s+(?P<day_year>{_YEAR}))?(?!\w)"
    rf"|(?<![\d,.])\b(?P<year>{_YEAR})\b(?![,.]?\d|\s*(?:%|km|square|sq|casualt|per\b))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """A period in a text, from character `start` to `end`; `first` and `last` are its days.

    A single day of the calendar is not one: it dates a statement.
    """

    start: int
    end: int
    text: str
    first: date
    last: date

    @property
    def days(self) -> int:
        """The number of its days, both ends counted."""
        return (self.last - self.first).days + 1


def spans(text: str) -> list[tuple[int, int]]:
    """Where a text names dates and periods, so that their digits are not taken for figures."""
    return [match.span() for match in _matches(text)]


def periods(text: str) -> tuple[Period, ...]:
    """The periods that `text` names, in order.

    A month without a year is of the year that the text names last before it, or else first after.
    """
    years = [(match.start(), int(year)) for match in _matches(text) if (year := _year(match))]
    found: list[Period] = []
    for match in _matches(text):
        ends = _ends(match, _nearest_year(years, match.start()))
        if ends is not None:
            found.append(Period(match.start(), match.end(), match[0], *ends))
    return tuple(found)


def _matches(text: str) -> list[re.Match[str]]:
    # “may” and “march” are months only with a capital letter.
    return [match for match in PATTERN.finditer(text) if not match[0][0].islower()]


def _year(match: re.Match[str]) -> str | None:
    groups = ("last_year", "month_year", "day_year", "year")
    return next((match[group] for group in groups if match[group]), None)


def _nearest_year(years: list[tuple[int, int]], place: int) -> int | None:
    before = [year for start, year in years if start <= place]
    after = [year for start, year in years if start > place]
    return before[-1] if before else after[0] if after else None


def _ends(match: re.Match[str], year: int | None) -> tuple[date, date] | None:
    if match["first"]:
        last_year = int(match["last_year"])
        first, last = _month(match["first"]), _month(match["last"])
        started = int(match["first_year"] or (last_year if first <= last else last_year - 1))
        ends = date(started, first, 1), _end_of_month(last_year, last)
        return ends if ends[0] <= ends[1] else None
    if match["month"]:
        month, of = _month(match["month"]), int(match["month_year"])
        return date(of, month, 1), _end_of_month(of, month)
    if match["year"]:
        return date(int(match["year"]), 1, 1), date(int(match["year"]), 12, 31)
    if match["start_day"] or match["end_day"] or year is None:
        return None
    month = _month(match["alone"])
    return date(year, month, 1), _end_of_month(year, month)


def _month(name: str) -> int:
    short = name.casefold()[:3]
    return next(number for number, month in enumerate(_MONTHS) if month and month[:3] == short)


def _end_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
