"""Periods that a text names: a year, a month, a quarter, a run of days; with their length."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from models.claims.from_text.period_forms import FORMS, NO_PERIOD, Reader
from models.frozen import frozen

_YEAR = re.compile(r"(?<![\d,.])(?:19|20)\d{2}(?![\d%]|[,.]\d)")

_DEADLINE = re.compile(
    r"\b(?:until|till|by|before|no later than)\s+"
    r"(?:the\s+)?(?:end\s+of\s+|early\s+|mid-?|late\s+)?$",
    re.IGNORECASE,
)
"""Before a period: one until which something lasts, and of which no figure is."""
_DEADLINE_BEFORE = 30
"""Characters in which it is looked for."""
_PREPOSITION = re.compile(r"^(?:in|over|within|during|from|between)\s+", re.IGNORECASE)


@frozen
class Period:
    """A period in a text, from character `start` to `end`; `first` and `last` are its days.

    The two are `None` where the text does not say of which year it is; `length` is then its days.
    A single day of the calendar is no period: it dates a statement.
    """

    start: int
    end: int
    text: str
    first: date | None
    last: date | None
    length: float = 0.0

    @property
    def days(self) -> float:
        """The number of its days, both ends counted; a month in general has 30.4375."""
        if self.first is None or self.last is None:
            return self.length
        return float((self.last - self.first).days + 1)


def spans(text: str) -> list[tuple[int, int]]:
    """Where a text names dates and periods, so that their digits are not taken for figures."""
    return [match.span() for match, _ in _matches(text)]


def periods(text: str) -> tuple[Period, ...]:
    """The periods that `text` names, in order.

    A month without a year is of the year that the text names last before it, or else first after.
    """
    found: list[Period] = []
    matches = _matches(text)
    # Only what is read as a date names a year: “2024 tanks” do not.
    years = [
        (match.start() + year.start(), int(year[0]))
        for match, _ in matches
        for year in _YEAR.finditer(match[0])
    ]
    for match, read in matches:
        before = text[max(0, match.start() - _DEADLINE_BEFORE) : match.start()]
        if _DEADLINE.search(before):
            continue
        days = read(match, _nearest_year(years, match.start()))
        if days != NO_PERIOD:
            place = match.start(), match.end(), _PREPOSITION.sub("", match[0])
            found.append(Period(*place, days.first, days.last, days.length))
    return tuple(found)


@lru_cache(maxsize=4)
def _matches(text: str) -> tuple[tuple[re.Match[str], Reader], ...]:
    return tuple(_found(text))


def _found(text: str) -> Iterator[tuple[re.Match[str], Reader]]:
    """The forms in the order of the text; none begins within another."""
    found = [
        (match.start(), order, match, read)
        for order, (form, read) in enumerate(FORMS)
        for match in form.finditer(text)
        if not _is_verb(match)
    ]
    place = 0
    for start, _, match, read in sorted(found, key=lambda item: item[:2]):
        if start >= place:
            place = match.end()
            yield match, read


def _is_verb(match: re.Match[str]) -> bool:
    """Whether a month is none: “may” and “march” are months only with a capital letter."""
    months = [name for name in match.groupdict() if "month" in name or name in ("first", "last")]
    return any(match[name] and match[name][0].isascii() and match[name][0].islower()
               for name in months)  # fmt: skip


def _nearest_year(years: list[tuple[int, int]], place: int) -> int | None:
    before = [year for start, year in years if start <= place]
    after = [year for start, year in years if start > place]
    return before[-1] if before else after[0] if after else None
