"""One date in any other spelling: 31/12/2024, 5.3.24, 5 March 2024, Mar 5, 2024 14:00."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from models.datasets.kinds.calendar import EARLIEST, LATEST
from models.datasets.kinds.iso_dates import offset_seconds
from models.datasets.kinds.months import month
from models.frozen import frozen
from models.late import late

Order = Literal["day/month", "month/day"]

_CLOCK = (
    r"(?:(?:,? +|T)(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
    r" ?(?P<half>[ap]\.?m\.?)? ?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
)
_NUMERIC = late(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})" + _CLOCK, re.I)
_YEAR_FIRST = late(r"(\d{4})([./-])(\d{1,2})\2(\d{1,2})" + _CLOCK, re.I)
_DAY_NAMED = late(
    r"(\d{1,2})(?:st|nd|rd|th)?[ -]?([^\W\d_]{3,10}\.?)[ ,-]*(\d{4}|\d{2})" + _CLOCK, re.I
)
_MONTH_NAMED = late(r"([^\W\d_]{3,10}\.?) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})" + _CLOCK, re.I)
_WEEKDAY = late(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|пн|вт|ср|чт|пт|сб|нд|понеділок|вівторок|середа|четвер"
    r"|п.ятниця|субота|неділя)\.?,? ",
    re.I,
)
_YEAR_WORD = late(r"(?<=\d) ?(?:року|рік|р\.|года|г\.)", re.I)
_CLOCK_FIRST = late(r"(\d{1,2}:\d\d(?::\d\d)?),? +(.+)")
_YEAR_LAST = late(
    r"([^\W\d_]{3}) +(\d{1,2}) +(\d\d:\d\d:\d\d)( (?:UTC|GMT|[+-]\d{4}))? (\d{4})", re.I
)
_BASIC = late(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?", re.I)
_LONGEST = 48
_CENTURY_TURNS = 70
_EPOCH = date(1970, 1, 1).toordinal()


@frozen
class Spelled:
    """A date as it may be read: seconds since 1970 for each order (`None`: no such day).

    A spelling that has no order to decide has the same in both; `ordered` says which it is.
    """

    day_first: int | None
    month_first: int | None
    ordered: bool
    clock: int
    offset: int | None

    def seconds(self, order: Order) -> int | None:
        """Seconds since 1970 when read in this order."""
        return self.day_first if order == "day/month" else self.month_first


def read_spelled(text: str) -> Spelled | None:
    """The date that `text` spells, `None` if it spells none in either order."""
    body = text.strip()
    if not 5 < len(body) <= _LONGEST or not any(character.isdigit() for character in body):
        return None
    body = _usual(body)
    if match := _NUMERIC.fullmatch(body):
        year = _year(match[4])
        first = _day(year, int(match[3]), int(match[1]))
        second = _day(year, int(match[1]), int(match[3]))
        return _with_clock(match, first, second, ordered=True)
    if match := _YEAR_FIRST.fullmatch(body):
        day = _day(int(match[1]), int(match[3]), int(match[4]))
        return _with_clock(match, day, day, ordered=False)
    if match := _DAY_NAMED.fullmatch(body):
        named, year, number = match[2], match[3], match[1]
    elif match := _MONTH_NAMED.fullmatch(body):
        named, year, number = match[1], match[3], match[2]
    else:
        return None
    found = month(named)
    if found is None:
        return None
    day = _day(_year(year), found, int(number))
    return _with_clock(match, day, day, ordered=False)


def _usual(body: str) -> str:
    """The parts of a date in their usual order, without words that add nothing.

    A weekday goes, and the word for year behind it; the time comes last: `04:55 24.02.2022`,
    `Feb 24 04:55:00 +0000 2022`, `20220224T045500Z`.
    """
    if weekday := _WEEKDAY.match(body):
        body = body[weekday.end() :]
    if not body.isascii():
        body = _YEAR_WORD.sub("", body)
    if match := _CLOCK_FIRST.fullmatch(body):
        return f"{match[2]} {match[1]}"
    if match := _YEAR_LAST.fullmatch(body):
        return f"{match[1]} {match[2]} {match[5]} {match[3]}{match[4] or ''}"
    if match := _BASIC.fullmatch(body):
        year, month_number, day, hour, minute, second, zone = match.groups("")
        clock = f"{hour}:{minute}" + (f":{second}" if second else "")
        return f"{year}-{month_number}-{day}T{clock}{zone}"
    return body


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (1900 if year >= _CENTURY_TURNS else 2000)


def _day(year: int, month_number: int, day: int) -> int | None:
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return (date(year, month_number, day).toordinal() - _EPOCH) * 86_400
    except ValueError:
        return None


def _with_clock(
    match: re.Match[str], day_first: int | None, month_first: int | None, ordered: bool
) -> Spelled | None:
    clock, offset = 0, None
    if match["hour"]:
        hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
        if match["half"]:
            hour = hour % 12 + (12 if match["half"][0] in "pP" else 0)
        if hour > 23 or minute > 59 or second > 59:
            return None
        clock = hour * 3600 + minute * 60 + second
        if match["zone"]:
            offset = offset_seconds(match["zone"])
    if day_first is None and month_first is None:
        return None
    shift = clock - (offset or 0)
    return Spelled(
        None if day_first is None else day_first + shift,
        None if month_first is None else month_first + shift,
        ordered,
        clock,
        offset,
    )
