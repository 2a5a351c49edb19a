"""The values of all series at one place along the axis, in words: what a crosshair says."""

from dataclasses import dataclass

import numpy as np

from models.charts.dates import MONTHS, words
from models.charts.drawing import Drawing, middle
from models.charts.points import SECONDS, Points
from models.charts.units import spoken, with_unit
from models.datasets.dataset import Column
from models.tables.calendar import day_of
from models.tables.display import number


@dataclass(frozen=True, slots=True)
class Reading:
    """One series at the place: its index, the point's index (-1: none there), and its words."""

    series: int
    point: int
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Readout:
    """The place as a sentence has it, a reading of each series, and the events of its days."""

    x: float
    place: str
    readings: tuple[Reading, ...]
    events: tuple[str, ...] = ()


def nearest(drawing: Drawing, x: float) -> float | None:
    """The place nearest to `x` at which some series has a point."""
    best: float | None = None
    for each in drawing.points:
        after = int(np.searchsorted(each.x, x))
        for there in each.x[max(after - 1, 0) : after + 1].tolist():
            if best is None or abs(there - x) < abs(best - x):
                best = there
    return best


def beside(drawing: Drawing, x: float, steps: int) -> float | None:
    """The next place with a point to the right of `x` (`steps` 1) or to its left (-1)."""
    found: list[float] = []
    for each in drawing.points:
        place = int(np.searchsorted(each.x, x, "right" if steps > 0 else "left"))
        place -= 0 if steps > 0 else 1
        if 0 <= place < len(each.x):
            found.append(float(each.x[place]))
    if not found:
        return None
    return min(found) if steps > 0 else max(found)


def read_at(drawing: Drawing, x: float) -> Readout:
    """What stands at `x`, a place that `nearest` or `beside` gave."""
    readings: list[Reading] = []
    place = ""
    for index, each in enumerate(drawing.points):
        here = each.holding(x)
        column = drawing.column(each.series)
        if here >= 0 and not place:
            table = drawing.outcome.tables[each.series.table]
            place = place_words(float(each.x[here]), table.column(each.series.x), each, here)
        label = each.series.label or column.name
        readings.append(Reading(index, here, label, _value(each, here, column)))
    return Readout(x, place or words(x), tuple(readings), _events(drawing, x))


def place_words(x: float, column: Column, points: Points, here: int) -> str:
    """The day, period, time or number of a point: 31 Dec 2024, Nov 2024, Q4 2024."""
    if column.kind == "number":
        return with_unit(number(x), column.unit)
    if column.kind == "datetime":
        minutes = round(x % 1 * SECONDS / 60)
        return f"{words(x)} {minutes // 60 % 24:02d}:{minutes % 60:02d}"
    if column.granularity == "range":
        return f"from {words(float(points.start[here]))}"
    return _span_words(float(points.start[here]), float(points.end[here]))


def _span_words(start: float, end: float) -> str:
    """The days from `start` to `end`, this one not included, by the name of that stretch."""
    first, after = day_of(int(start)), day_of(int(end))
    months = 12 * (after.year - first.year) + after.month - first.month
    if end - start == 1.0:
        return words(start)
    if first.day == after.day == 1:
        if months == 1:
            return f"{MONTHS[first.month - 1]} {first.year}"
        if months == 3 and first.month % 3 == 1:
            return f"Q{(first.month + 2) // 3} {first.year}"
        if months == 12 and first.month == 1:
            return str(first.year)
    if end - start == 7.0 and first.isoweekday() == 1:
        year, week, _ = first.isocalendar()
        return f"week {week}, {year}"
    return f"{words(start)} to {words(end - 1)}"


def _events(drawing: Drawing, x: float) -> tuple[str, ...]:
    """The words of the events on the day, or within the period, that holds `x`."""
    if not drawing.dated:
        return ()
    spans = [
        (float(each.start[here]), float(each.end[here]))
        for each in drawing.points
        if (here := each.holding(x)) >= 0
    ]
    low, high = min(spans, key=lambda span: span[1] - span[0], default=(x, x))
    return tuple(event.text for event in drawing.spec.events if low <= middle(event.day) < high)


def _value(each: Points, here: int, column: Column) -> str:
    if here < 0:
        return "–"
    if each.series.mark == "band":
        low, high = rounded(float(each.low[here])), rounded(float(each.high[here]))
        return f"{low} to {high} {spoken(column.unit)}".rstrip()
    value = float(each.y[here])
    return "no value" if value != value else with_unit(rounded(value), column.unit)


def rounded(value: float) -> str:
    """The value for the eye: whole numbers in full, others with five figures at least."""
    if value != value:
        return "–"
    if value.is_integer() and abs(value) < 1e15:
        return number(value).replace("-", "−")
    digits = max(0, 4 - len(str(int(abs(value)))) + 1) if abs(value) >= 1 else 4
    if 1e-3 <= abs(value) < 1e15:
        return f"{value:,.{digits}f}".replace("-", "−")
    return f"{value:.4g}".replace("-", "−")
