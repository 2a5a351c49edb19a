"""Values and places of a chart as words, for the crosshair and the text twin."""

from models.charts.dates import LAST, words
from models.charts.places import SECONDS
from models.charts.points import Points, decimals
from models.charts.units import with_unit
from models.datasets.dataset import Column
from models.quantity.calendar import month_words
from models.tables.calendar import day_of
from models.tables.display import number

FIGURES = 7
"""Figures of a large number with a fraction that are told; the data hardly support more."""

LARGEST, SMALLEST = 1e15, 1e-3
"""Sizes between which a number is written out; beyond them it stands in powers of ten."""


def place_words(x: float, column: Column, points: Points, here: int) -> str:
    """The day, period, time or number of a point: 31 Dec 2024, Nov 2024, Q4 2024."""
    if column.kind == "number":
        return with_unit(rounded(points.number(x), points.along_places), column.unit)
    if column.kind == "datetime":
        minutes = round(x % 1 * SECONDS / 60)
        return f"{words(x)} {minutes // 60 % 24:02d}:{minutes % 60:02d}"
    if column.granularity == "range":
        return f"from {words(float(points.start[here]))}"
    return _span_words(float(points.start[here]), float(points.end[here]))


def at_words(x: float, column: Column, points: Points, here: int) -> str:
    """The same with its preposition: on 31 Dec 2024, in Nov 2024, at 12.5 %."""
    place = place_words(x, column, points, here)
    if column.kind == "number":
        return f"at {place}"
    if place.startswith("from ") or " to " in place:
        return f"from {place.removeprefix('from ')}"
    day = column.kind == "datetime" or points.end[here] - points.start[here] <= 1.0
    return f"on {place}" if day else f"in {place}"


def _span_words(start: float, end: float) -> str:
    """The days from `start` to `end`, this one not included, by the name of that stretch."""
    if end - start == 1.0 or end > LAST:
        return words(start)
    first, after = day_of(int(start)), day_of(int(end))
    months = 12 * (after.year - first.year) + after.month - first.month
    if first.day == after.day == 1:
        if months == 1:
            return month_words(first)
        if months == 3 and first.month % 3 == 1:
            return f"Q{(first.month + 2) // 3} {first.year}"
        if months == 12 and first.month == 1:
            return str(first.year)
    if end - start == 7.0 and first.isoweekday() == 1:
        year, week, _ = first.isocalendar()
        return f"week {week}, {year}"
    return f"{words(start)} to {words(end - 1)}"


def rounded(value: float, places: int | None = None) -> str:
    """The value for the eye: whole numbers in full, of others five figures, or all seven before the
    point, and no zero behind it that nobody measured.

    `places`: decimals at which the greatest value of its series shows five figures; a smaller one
    has no more of them, unless nothing would be left of it.
    """
    if value != value:
        return "–"
    if value.is_integer() and abs(value) < LARGEST:
        return number(value).replace("-", "−")
    if not SMALLEST <= abs(value) < LARGEST:
        return f"{value:.4g}".replace("-", "−")
    before = len(str(int(abs(value)))) if abs(value) >= 1 else 0
    digits = max(0, 5 - before) if before else 4
    if places is not None and abs(value) >= 0.5 * 10.0**-places:
        digits = places
    shown = round(value, FIGURES - before) if before > FIGURES else value
    text = f"{shown:,.{min(digits, decimals(value))}f}"
    return (text.rstrip("0").removesuffix(".") if "." in text else text).replace("-", "−")


def exact(value: float) -> str:
    """Every digit of the value, as the data have it."""
    return "–" if value != value else number(value).replace("-", "−")
