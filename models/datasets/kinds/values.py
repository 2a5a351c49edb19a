"""Whether a single text is a value rather than a word: a number, a date or a period."""

from __future__ import annotations

from models.datasets.kinds import dates, numbers, periods
from models.datasets.kinds.attempt import MISSING


def is_value(text: str) -> bool:
    """Whether a text is a number, a date, a time or a period in any spelling."""
    return numbers.looks_like(text) or is_moment(text)


def is_moment(text: str) -> bool:
    """Whether a text is a date, a time or a period."""
    return dates.looks_like(text) or periods.read_period(text) is not None


def is_gap(text: str) -> bool:
    """Whether a text says that there is no value."""
    return not text.strip() or text.strip().casefold() in MISSING
