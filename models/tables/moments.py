"""A date, month, year or time as a person types it, as the span it covers."""

import re
from datetime import date, datetime, time, timedelta

from models.errors import QueryError

_YEAR = re.compile(r"(\d{4})")
_MONTH = re.compile(r"(\d{4})-(\d{2})")
_QUARTER = re.compile(r"(\d{4})-Q([1-4])")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")


def read_moment(text: str, column: str) -> tuple[datetime, datetime]:
    """The first and the last second that `text` covers: 2024 is all of that year.

    Raises:
        QueryError: it is no date; the sentence names `column`.
    """
    try:
        return _span(text.strip())
    except (ValueError, OverflowError):
        raise QueryError(
            f"“{text}” is not a date, as “{column}” holds; write it as 2024-12-31, 2024-12 or 2024."
        ) from None


def _span(text: str) -> tuple[datetime, datetime]:
    if match := _YEAR.fullmatch(text):
        return _months(int(match[1]), 1, 12)
    if match := _MONTH.fullmatch(text):
        return _months(int(match[1]), int(match[2]), 1)
    if match := _QUARTER.fullmatch(text):
        return _months(int(match[1]), 3 * int(match[2]) - 2, 3)
    if match := _WEEK.fullmatch(text):
        monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return _day(monday)[0], _day(monday + timedelta(days=6))[1]
    if len(text) == 10:
        return _day(date.fromisoformat(text))
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    if moment.tzinfo is not None:
        moment = moment.replace(tzinfo=None) - (moment.utcoffset() or timedelta(0))
    return moment, moment


def _months(year: int, month: int, count: int) -> tuple[datetime, datetime]:
    first = date(year, month, 1)
    months = year * 12 + month - 1 + count
    after = date(months // 12, months % 12 + 1, 1)
    return _day(first)[0], _day(after - timedelta(days=1))[1]


def _day(day: date) -> tuple[datetime, datetime]:
    return datetime.combine(day, time.min), datetime.combine(day, time(23, 59, 59))
