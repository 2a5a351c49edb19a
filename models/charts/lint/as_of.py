"""The day up to which figures are stated agrees with the last one that is shown."""

import math

import numpy as np

from models.charts.dates import words
from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.points import Points
from models.charts.projected import count_of_counted
from models.charts.stated import Stated, stated, stated_by_file
from models.errors import PrintedError
from models.tables.calendar import NO_DAY, days

USUAL = 0.9
"""The share of steps that the step of the data is at least as long as."""


def check(drawing: Drawing) -> str:
    """An as-of date before the last value that is shown, or long after it."""
    if not drawing.dated:
        return ""
    if typed := (drawing.spec.as_of or "").strip():
        try:
            written = stated(typed)
        except PrintedError as error:
            return f"Under “As of”, {error}"
        return _said(drawing, _data(drawing), written, written.first) if written else ""
    tables = dict.fromkeys(each.series.table for each in drawing.points)
    return next(filter(None, (_of_table(drawing, name) for name in tables)), "")


def _of_table(drawing: Drawing, name: str) -> str:
    """The same of the day that the data of one table state.

    What was published long after its last value is stated so with right, and rows may be left out
    or out of sight; but a column that ends before its table does is not as of that day.
    """
    by_file = stated_by_file(drawing.outcome.tables[name].as_of)
    every = [each for each in _data(drawing) if each.series.table == name]
    if by_file is None or not every:
        return ""
    along = days(drawing.outcome.tables[name], every[0].series.x)
    there = along[along != NO_DAY]
    whole = drawing.spec.x.high is not None or not len(there)
    return _said(drawing, every, by_file, None if whole else int(there.max()))


def _said(drawing: Drawing, every: list[Points], as_of: Stated, upto: int | None) -> str:
    """`upto`: a day of the data that is to be covered; `None` where there is none."""
    ends = [(last, each) for each in every if (last := _last(drawing, each)) is not None]
    if not ends:
        return ""
    (begins, ends_on), each = max(ends, key=lambda end: end[0])
    if begins > as_of.last:
        return (
            f"“{each.series.label or each.series.y}” goes up to {words(begins)}, but the figures "
            f"are as of {as_of.words}: correct the date, or make the rest a projection."
        )
    if _by_name(each) or upto is None or min(as_of.first, upto) <= ends_on + _step(each):
        return ""
    return (
        f"The figures are as of {as_of.words}, but the last value shown is of {words(ends_on)}: "
        "correct “As of” under Text, or say in the note why they end there."
    )


def _data(drawing: Drawing) -> list[Points]:
    """The series of what was counted that have places in time."""
    return [each for each in drawing.points if each.series.role == "data" and each.dated]


def _by_name(each: Points) -> bool:
    """Whether it has days of things and no values: after the last of them none need be due."""
    return each.series.mark == "timeline"


def _last(drawing: Drawing, each: Points) -> tuple[int, int] | None:
    """The first and the last day of the last place with a value that is seen."""
    there = np.isfinite(each.y) | np.isfinite(each.low) | np.isfinite(each.high) | _by_name(each)
    there[count_of_counted(each) :] = False
    if drawing.spec.x.high is not None:
        there &= each.start <= drawing.spec.x.high
    found = np.flatnonzero(there)
    if not len(found):
        return None
    start, end = float(each.start[found[-1]]), float(each.end[found[-1]])
    return math.floor(start), math.floor(max(start, end - 1))


def _step(each: Points) -> float:
    """How many days lie between two places as a rule; one at least."""
    steps = np.diff(np.unique(each.start))
    usual = np.quantile(steps, USUAL) if len(steps) else each.end[0] - each.start[0]
    return max(float(usual), 1.0)


AS_OF = Rule("as-of", check)
