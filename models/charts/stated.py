"""The days up to which figures are stated, as their author or their file writes them."""

import re

from models.charts.source_line import readable
from models.errors import PrintedError
from models.frozen import frozen
from models.quantity.dated import read_dated

_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:.*")


@frozen
class Stated:
    """From `first` to `last`, days since 1970-01-01 and both included; `words` for a sentence."""

    first: int
    last: int
    words: str


def stated(text: str) -> Stated | None:
    """The day, month or year that `text` names: 2024-01-31, 31 Jan 2024; `None` for other words.

    Raises:
        PrintedError: it is a day that the calendar does not have, or one with slashes.
    """
    plain = _MOMENT.sub(r"\1", text.strip())
    found = read_dated(plain, year_alone=True)
    if found is None or found.sign not in ("", "≤"):
        return None
    return Stated(found.first, found.last, readable(plain))


def stated_by_file(text: str | None) -> Stated | None:
    """The same of what a file says, which is not its reader's to correct: `None` for any other."""
    try:
        return stated(text or "")
    except PrintedError:
        return None
