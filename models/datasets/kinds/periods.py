"""Columns of months, quarters, years, ISO weeks and ranges of days. A period is its first day."""

from __future__ import annotations

import re
from collections import Counter

import numpy as np

from models.datasets.cells import Cells, Mask
from models.datasets.dataset import Granularity
from models.datasets.kinds import calendar
from models.datasets.kinds.attempt import Attempt, parsed
from models.datasets.kinds.months import month
from models.datasets.kinds.spelled_dates import read_spelled
from models.late import late

_MONTH = late(r"(\d{4})[-/.M](\d{1,2})|(\d{1,2})[/.](\d{4})", re.I)
_NAMED_MONTH = late(
    r"([^\W\d_]{3,10}\.?)(?:[ ,.-]*(\d{4})|(?:-| ?['’]|\.)(\d{2}))|(\d{4})[ -]([^\W\d_]{3,10}\.?)"
)
_QUARTER = late(
    r"(?P<year>\d{4})[ /-]?Q(?P<number>[1-4])|Q([1-4])[ /-]?(\d{4})|([1-4])Q[ -]?(\d{4})"
    r"|([1-4]|[IІ]{1,3}|[IІ]V)(?:-й|-ий)? ?(?:кв\.?|квартал[іу]?) ?(\d{4})",
    re.I,
)
_WEEK = late(
    r"(\d{4})[ -]?W(?:eek ?)?(\d{1,2})|(?:W|week |wk |тиждень )(\d{1,2})(?:,? |/|-)(\d{4})", re.I
)
_YEARS = late(r"((?:19|20)\d\d)[-/–—]((?:19|20)?\d\d)")
_YEAR_WORD = late(r"(?<=\d) ?(?:року|рік|р\.|года|г\.)$", re.I)
_DASH = late(r" ?(?:/|–|—|\.\.|-| to | until | по | до ) ?")
_DAYS_OF_MONTH = late(r"(\d{1,2}) ?[-–—] ?(\d{1,2} [^\W\d_]{3,10}\.?,? \d{4})")
_FROM_MONTH = late(r"([^\W\d_]{3,10}\.?) (\d{1,2}) ?[-–—] ?(\d{1,2}),? (\d{4})")
_DIGITS = late(r"(?:\D*\d){5}")
"""The fewest that a range of days is written with."""
_NAMES: dict[Granularity, str] = {
    "year": "years",
    "quarter": "quarters",
    "month": "months",
    "week": "ISO weeks",
    "range": "ranges of days",
}


def attempt(cells: Cells, present: Mask) -> Attempt | None:
    """The column as periods of one granularity, `None` if they are none."""
    distinct = cells.distinct()
    found = [read_period(text) for text in distinct.texts]
    counts = Counter[Granularity](one[1] for one in found if one)
    if not counts:
        return None
    granularity = counts.most_common(1)[0][0]
    if granularity == "range":
        # 2011/12 among 2012/13 and 2013/14 is no December.
        found = [
            _years(text.strip()) or one for text, one in zip(distinct.texts, found, strict=True)
        ]
    fits = np.array([one is not None and one[1] == granularity for one in found], dtype=np.bool_)
    days = np.array([one[0] if one else 0 for one in found], dtype=np.int64)
    read = fits[distinct.codes] & present
    values = calendar.seconds(days[distinct.codes] * 86_400, read)
    total = int(np.count_nonzero(present))
    reason = parsed(int(np.count_nonzero(read)), total, _NAMES[granularity])
    return Attempt("period", values, read, reason, granularity=granularity)


def read_period(text: str) -> tuple[int, Granularity] | None:
    """Days since 1970 of the period's first day, and its length in words."""
    body = text.strip()
    if not 6 <= len(body) <= 40:
        return None
    if not body.isascii():
        body = _YEAR_WORD.sub("", body)
    if match := _MONTH.fullmatch(body):
        return _first_of(int(match[1] or match[4]), int(match[2] or match[3]), "month") or _years(
            body
        )
    if match := _QUARTER.fullmatch(body):
        year, quarter = _quarter(match)
        return _first_of(year, 3 * quarter - 2, "quarter")
    if match := _WEEK.fullmatch(body):
        day = calendar.iso_week_day(int(match[1] or match[4]), int(match[2] or match[3]))
        return None if day is None else (day, "week")
    if match := _NAMED_MONTH.fullmatch(body):
        named = month(match[1] or match[5])
        year = int(match[2] or match[4] or f"20{match[3]}")
        return None if named is None else _first_of(year, named, "month")
    return _years(body) or _range(body)


def _quarter(match: re.Match[str]) -> tuple[int, int]:
    """Year and number of a quarter, which may be written in Roman or with Cyrillic letters."""
    year = match["year"] or match[4] or match[6] or match[8]
    number = (match["number"] or match[3] or match[5] or match[7]).upper().replace("І", "I")
    return int(year), int(number) if number.isdigit() else ("I", "II", "III", "IV").index(
        number
    ) + 1


def _years(body: str) -> tuple[int, Granularity] | None:
    """The first day of some years on end, `2014-2021` or `2022/23`."""
    match = _YEARS.fullmatch(body)
    if match is None:
        return None
    first = int(match[1])
    follows = len(match[2]) == 2 and int(match[2]) == (first + 1) % 100
    later = len(match[2]) == 4 and int(match[2]) > first
    return _first_of(first, 1, "range") if follows or later else None


def _first_of(year: int, number: int, granularity: Granularity) -> tuple[int, Granularity] | None:
    days, there = calendar.days(np.array([year]), np.array([number]), np.array([1]))
    return (int(days[0]), granularity) if there[0] else None


def _whole_day(text: str) -> int | None:
    """Days since 1970 of a date without a time of day, day first where there is a choice."""
    found = read_spelled(text)
    if found is None or found.day_first is None or found.clock:
        return None
    return found.day_first // 86_400


def _range(body: str) -> tuple[int, Granularity] | None:
    if _DIGITS.match(body) is None:
        return None
    if match := _DAYS_OF_MONTH.fullmatch(body):
        body = f"{match[1]} {match[2].partition(' ')[2]} – {match[2]}"
    elif match := _FROM_MONTH.fullmatch(body):
        body = f"{match[1]} {match[2]}, {match[4]} – {match[1]} {match[3]}, {match[4]}"
    for match in _DASH.finditer(body):
        first = _whole_day(body[: match.start()])
        last = _whole_day(body[match.end() :])
        if first is not None and last is not None and first <= last:
            return first, "range"
    return None
