"""The calendar along an axis: which days get a mark, and the words for them.

Positions are days since 1970-01-01, at midnight: the day `d` fills `d` to `d + 1`.
"""

import math
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal

from models.frozen import frozen
from models.quantity.calendar import MONTHS, day_words
from models.tables.calendar import day_number

Step = Literal["minute", "hour", "day", "week", "month", "quarter", "year"]
Grain = Literal["time", "day", "month", "month start", "quarter"]
"""What the places of a chart are: times of day, days (or years), months, first days of months, or
quarters.
"""

MINUTE = 1 / 1440
_TIMES: tuple[tuple[Step, int, float, int], ...] = tuple(
    ("minute" if minutes < 60 else "hour", minutes, minutes * MINUTE, 5)
    for minutes in (1, 2, 5, 15, 30, 60, 180, 360, 720)
)
"""As `_STEPS`, counted in minutes."""

_STEPS: tuple[tuple[Step, int, float, int], ...] = (
    ("day", 1, 1, 6), ("day", 2, 2, 6), ("week", 1, 7, 6), ("week", 2, 14, 6),
    ("month", 1, 30.4, 3), ("month", 3, 91.3, 3), ("month", 6, 182.6, 3),
    ("year", 1, 365.25, 4), ("year", 2, 730.5, 4), ("year", 5, 1826, 4), ("year", 10, 3652, 4),
    ("year", 20, 7305, 4), ("year", 50, 18262, 4), ("year", 100, 36525, 4), ("year", 200, 73050, 4),
    ("year", 500, 182625, 4), ("year", 1000, 365250, 4),
)  # fmt: skip
"""Unit, how many of them, about how many days that is, and characters of the widest label."""

FIRST, LAST = day_number(date.min), day_number(date.max)
_MONDAY = day_number(date(1970, 1, 5))


@frozen
class Tick:
    """A mark at `at`, and a label `words` centred on `words_at`; both in days."""

    at: float
    words: str
    words_at: float


@frozen
class Calendar:
    """The marks of an axis, finest that fit, and a second row of years, empty if that is years."""

    ticks: tuple[Tick, ...]
    years: tuple[Tick, ...]


def calendar(
    low: float, high: float, width: float, character: float, grain: Grain = "day"
) -> Calendar:
    """The marks for the days `low` to `high` on `width` pixels.

    `character` is the width of a character in pixels. Times are marked where they are, days and
    weeks at their middle, months, quarters and years at their start with the label in the middle of
    the first of them. Where only some of the months or quarters that the places are get a mark, it
    is in the middle of its own, with the label below; where places are first days of months, there.
    The second row has the days that times belong to, or the years.
    """
    low, high = max(low, FIRST), min(high, LAST + 1)
    if not low < high:
        return Calendar((), ())
    unit, count = _finest(low, high, width, character, grain)
    if unit in ("minute", "hour"):
        times = tuple(_times(count, low, high))
        return Calendar(times, tuple(_days(low, high, width, 11 * character)))
    years = () if unit == "year" else tuple(_years(low, high, width, 4 * character))
    return Calendar(tuple(_ticks(unit, count, low, high, grain)), years)


def words(number: float) -> str:
    """The day as a sentence has it: 31 Dec 2024."""
    day = date(1970, 1, 1) + timedelta(days=math.floor(number))
    return day_words(day)


def _finest(
    low: float, high: float, width: float, character: float, grain: Grain
) -> tuple[Step, int]:
    for unit, count, length, characters in (*(_TIMES if grain == "time" else ()), *_STEPS):
        if grain == "quarter" and length < 91:
            continue
        # In a window of more than a month some month begins; a shorter one is told by its days.
        if grain in ("month", "month start") and length < 30 and high - low > 31:
            continue
        if length / (high - low) * width >= (characters + 1.5) * character:
            quarters = grain == "quarter" and unit == "month"
            return ("quarter", count // 3) if quarters else (unit, count)
    return _STEPS[-1][:2]


def _times(minutes: int, low: float, high: float) -> Iterator[Tick]:
    """Each so many minutes from midnight."""
    for number in range(math.ceil(low * 1440 / minutes), math.floor(high * 1440 / minutes) + 1):
        minute = number * minutes % 1440
        at = number * minutes * MINUTE
        yield Tick(at, f"{minute // 60:02d}:{minute % 60:02d}", at)


def _days(low: float, high: float, width: float, label: float) -> Iterator[Tick]:
    """Each day in the middle of what is seen of it, if there is room for it there."""
    for day in range(math.floor(low), math.ceil(high)):
        start, after = max(float(day), low), min(day + 1.0, high)
        if (after - start) / (high - low) * width > 1.2 * label:
            yield Tick(float(day), words(day), (start + after) / 2)


def _ticks(unit: Step, count: int, low: float, high: float, grain: Grain) -> Iterator[Tick]:
    if unit in ("day", "week"):
        stride = count * (7 if unit == "week" else 1)
        first = math.ceil((low - 0.5 - _MONDAY) / stride) * stride + _MONDAY
        for number in range(first, math.floor(high - 0.5) + 1, stride):
            yield Tick(number + 0.5, words(number).rsplit(" ", 1)[0], number + 0.5)
        return
    months = {"month": 1, "quarter": 3, "year": 12}[unit] * count
    here = _month(low) // months * months
    while here <= _month(high):
        start = _first_day(here)
        after = _first_day(here + {"month": 1, "quarter": 3, "year": 12}[unit])
        label = _label(unit, here)
        middle = (start + after) / 2
        if unit == grain and count > 1:
            # One of many bars: a mark at its start would stand in the gap before it.
            at = words_at = middle
        elif count > 1 or (unit == "month" and grain == "month start"):
            # A label that speaks for several units stands at their mark.
            at = words_at = start
        else:
            at, words_at = start, middle
        if low <= at <= high or low <= words_at <= high:
            yield Tick(at, label, words_at)
        here += months


def _label(unit: Step, month: int) -> str:
    if unit == "month":
        return MONTHS[month % 12]
    return f"Q{month % 12 // 3 + 1}" if unit == "quarter" else str(month // 12)


def _years(low: float, high: float, width: float, label: float) -> Iterator[Tick]:
    """Each year in the middle of what is seen of it, if there is room for it there."""
    for year in range(_month(low) // 12, _month(high) // 12 + 1):
        start, after = max(_first_day(12 * year), low), min(_first_day(12 * year + 12), high)
        if (after - start) / (high - low) * width > 1.2 * label:
            yield Tick(_first_day(12 * year), str(year), (start + after) / 2)


def _month(number: float) -> int:
    """Months since the year 0 of the month that holds the day."""
    day = date(1970, 1, 1) + timedelta(days=math.floor(min(max(number, FIRST), LAST)))
    return 12 * day.year + day.month - 1


def _first_day(month: int) -> float:
    year, month = divmod(month, 12)
    if year > date.max.year:
        return LAST + 1
    return day_number(date(max(year, 1), month + 1, 1))
