"""What is projected is not drawn like what was counted."""

import re

from models.charts.dates import words
from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.points import Points
from models.charts.projected import count_of_counted
from models.charts.stated import stated_by_file
from models.tables.calendar import day_number

_PROJECTED = re.compile(
    # A word begins here: at an underscore as well, and at a capital after a small letter.
    r"(?:(?<![^\W\d_])|(?-i:(?<=[a-zа-яіїєґ])(?=[A-ZА-ЯІЇЄҐ])))"
    r"(?:predict|forecast|projected|projection|extrapolat|прогноз)",
    re.IGNORECASE,
)


def check(drawing: Drawing) -> str:
    """Data behind the day on which data end, read before their day, or projected by their name."""
    for each in drawing.points:
        if each.series.role != "data" or len(each.x) == 0 or each.series.mark == "timeline":
            continue
        name = each.series.label or each.series.y
        since, counted = each.series.projected_from, count_of_counted(each)
        if since is not None and counted == len(each.x):
            return (
                f"“{name}” is to be a projection from {words(day_number(since))} on, and has no "
                "value there: choose an earlier day under Data, or none."
            )
        if since is None and _PROJECTED.search(each.series.y):
            return (
                f"“{name}” is a projection by the name of its column, and is drawn like data: say "
                "under Data that it is one."
            )
        if drawing.dated and (last := _last_counted(drawing, each)) is not None:
            last, why = last
            if counted and float(each.start[counted - 1]) > last:
                return (
                    f"“{name}” goes on behind {words(last)}, {why}, and is drawn like data: say "
                    "under Data from which day on it is a projection, or leave those days out."
                )
    return ""


def _last_counted(drawing: Drawing, each: Points) -> tuple[int, str] | None:
    """The last day that can have been counted, and why no later one can."""
    origin = drawing.outcome.origins.get(each.series.table)
    found: list[tuple[int, str]] = []
    if drawing.spec.boundary is not None:
        found.append((day_number(drawing.spec.boundary), "where data end"))
    if origin is not None and (read := stated_by_file(origin.read_at)) is not None:
        # It may be the next day already where the figures come from.
        found.append((read.last + 1, "when the file was read"))
    return min(found, default=None)


PROJECTION = Rule("projection", check)
