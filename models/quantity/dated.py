"""A day, a month, a quarter or a year as a report prints it, as days since 1970-01-01."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from models.errors import PrintedError
from models.late import late
from models.quantity import qualifiers
from models.quantity.calendar import number_of
from models.quantity.qualifiers import Qualifier, qualifier

_NAMES = (
    ("jan", "січ"), ("feb", "лют"), ("mar", "бер"), ("apr", "кві"), ("may", "тра"), ("jun", "чер"),
    ("jul", "лип"), ("aug", "сер"), ("sep", "вер"), ("oct", "жов"), ("nov", "лис"), ("dec", "гру"),
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names}
_QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_TH = r"(?:st|nd|rd|th)?"
_FORMS = (
    late(r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})"),
    late(r"(?P<year>(?:19|20)\d\d)-(?P<number>\d{2})"),
    late(r"(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>\d{4})"),
    late(rf"(?:(?P<day>\d{{1,2}}){_TH}\s+(?:of\s+)?)?{_MONTH},?\s+(?:of\s+)?(?P<year>\d{{4}})"),
    late(rf"{_MONTH}\s+(?P<day>\d{{1,2}}){_TH},?\s+(?P<year>\d{{4}})"),
    late(
        r"(?:Q(?P<quarter>[1-4])|(?:the\s+)?(?P<word>first|second|third|fourth|last)\s+quarter)"
        r"\s+(?:of\s+)?(?P<year>\d{4})",
        re.IGNORECASE,
    ),
    late(r"(?:the\s+year\s+)?(?P<year>(?:19|20)\d\d)", re.IGNORECASE),
)
_SLASHES = late(r"\d{1,4}/\d{1,2}/\d{1,4}")
_END_OF = late(r"(?:(?:the\s+)?end[\s-](?:of\s+)?|кінця\s+)(?P<period>.+)", re.IGNORECASE)
_YEAR = late(r"(?<!\d)\d{4}(?!\d)")
_OF_YEAR = late(r"\s+(?:року|році|рік|р\.)$")

_SPELLINGS: dict[Qualifier, tuple[str, ...]] = {
    "": ("in", "on", "during", "у", "в"),
    "<": ("before", "earlier than", "раніше"),
    "≤": ("by", "until", "till", "no later than", "not later than", "не пізніше"),
    ">": ("after", "later than", "після"),
    "≥": ("since", "from", "no earlier than", "not earlier than", "not before", "з", "від"),
}
_MEANING: dict[str, Qualifier] = {
    spelling: sign for sign, spellings in _SPELLINGS.items() for spelling in spellings
}
_QUALIFIED = late(
    rf"(?:(?:(?P<word>{'|'.join(sorted(_MEANING, key=len, reverse=True))})\s"
    rf"|(?P<sign>{qualifiers.PATTERN}))\s*)?(?P<rest>.+)",
    re.IGNORECASE,
)
_ENDS_A_PERIOD: tuple[Qualifier, ...] = ("<", "≤", ">", "≥")
_LONGEST = 60


class Dated(NamedTuple):
    """The days from `first` to `last`, both included, and what is said about them."""

    first: int
    last: int
    sign: Qualifier


def month_of(name: str) -> int | None:
    """The number of a month by its name or the first letters of it, English or Ukrainian."""
    return _MONTHS.get(name.casefold()[:3])


def read_dated(text: str, *, year_alone: bool = False) -> Dated | None:
    """The days that `text` names; `None` where it names none.

    2024-12-31, 31.12.2024, 31 December 2024; “April 2026”, “Q2 2026”; before them “by”, “after”,
    “the end of” and the like. A year by itself is a number unless `year_alone`.

    Raises:
        PrintedError: it is a day that the calendar does not have, or one with slashes, of which
            nobody can tell the day from the month.
    """
    if len(text) > _LONGEST or not _YEAR.search(text):
        return None
    match = _QUALIFIED.fullmatch(text)
    if match is None:
        return None
    word, rest = match["word"], match["rest"]
    sign = _MEANING[" ".join(word.casefold().split())] if word else qualifier(match["sign"])
    end = _END_OF.fullmatch(rest)
    days = _days((end["period"] if end else rest), alone=year_alone or bool(end or word))
    if days is None or sign == "nearly" or (end and sign not in _ENDS_A_PERIOD):
        return None
    first, last = days
    return Dated(last if end else first, last, sign)


def _days(text: str, *, alone: bool) -> tuple[int, int] | None:
    """The first and the last day of a day, a month, a quarter or, if `alone`, of a year."""
    plain = _OF_YEAR.sub("", text)
    if _SLASHES.fullmatch(plain):
        raise PrintedError(
            f"“{text}” may be read with the day or the month first; write 2024-12-31."
        )
    for form in _FORMS:
        if match := form.fullmatch(plain):
            parts = match.groupdict()
            months = _months(parts)
            if months is None or (months == (1, 12) and not (alone or plain != text)):
                return None
            return _ends(text, int(parts["year"]), months, parts.get("day"))
    return None


def _months(parts: Mapping[str, str | None]) -> tuple[int, int] | None:
    """The first and the last month that the parts of a form name."""
    if number := parts.get("number"):
        return int(number), int(number)
    if name := parts.get("month"):
        month = month_of(name)
        return None if month is None else (month, month)
    quarter, word = parts.get("quarter"), parts.get("word")
    if quarter or word:
        place = int(quarter) if quarter else _QUARTERS[(word or "").casefold()]
        return 3 * place - 2, 3 * place
    return 1, 12


def _ends(text: str, year: int, months: tuple[int, int], day: str | None) -> tuple[int, int]:
    first, last = months
    try:
        start = date(year, first, int(day or 1))
        after = date(year + last // 12, last % 12 + 1, 1)
    except ValueError as error:
        raise PrintedError(
            f"“{text}” is not a day of the calendar; write year-month-day."
        ) from error
    begins = int(number_of(start))
    return begins, begins if day else int(number_of(after)) - 1
