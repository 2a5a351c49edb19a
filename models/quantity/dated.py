"""A calendar day as a report prints it, as days since 1970-01-01."""

import re
from datetime import date

from models.errors import PrintedError

_NAMES = (
    ("jan", "січ"), ("feb", "лют"), ("mar", "бер"), ("apr", "кві"), ("may", "тра"), ("jun", "чер"),
    ("jul", "лип"), ("aug", "сер"), ("sep", "вер"), ("oct", "жов"), ("nov", "лис"), ("dec", "гру"),
)  # fmt: skip
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names}
_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_TH = r"(?:st|nd|rd|th)?"
_FORMS = (
    re.compile(r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})"),
    re.compile(r"(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>\d{4})"),
    re.compile(rf"(?P<day>\d{{1,2}}){_TH}\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}})(?:\s+року)?"),
    re.compile(rf"{_MONTH}\s+(?P<day>\d{{1,2}}){_TH},?\s+(?P<year>\d{{4}})"),
)
_SLASHES = re.compile(r"\d{1,4}/\d{1,2}/\d{1,4}")


def month_of(name: str) -> int | None:
    """The number of a month by its name or the first letters of it, English or Ukrainian."""
    return _MONTHS.get(name.casefold()[:3])


def read_day(text: str) -> float | None:
    """The day that `text` is: 2024-12-31, 31.12.2024, 31 December 2024; `None` where it is none.

    Raises:
        PrintedError: it is a day that the calendar does not have, or one with slashes, of which
            nobody can tell the day from the month.
    """
    if not (text[-4:].isdigit() or text[:4].isdigit() or text.endswith("року")) or len(text) > 40:
        return None
    if _SLASHES.fullmatch(text):
        raise PrintedError(
            f"“{text}” may be read with the day or the month first; write 2024-12-31."
        )
    for form in _FORMS:
        if match := form.fullmatch(text):
            parts = match.groupdict()
            month = int(parts["number"]) if "number" in parts else month_of(parts["month"])
            if month is None:
                return None
            try:
                day = date(int(parts["year"]), month, int(parts["day"]))
            except ValueError as error:
                raise PrintedError(
                    f"“{text}” is not a day of the calendar; write year-month-day."
                ) from error
            return float((day - date(1970, 1, 1)).days)
    return None
