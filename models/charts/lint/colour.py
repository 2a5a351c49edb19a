"""Series are told apart by more than their colour, and by no more colours than there are."""

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.marks import mark_named

COLOURS = 8
FILLED_AT_MOST = 6
"""More filled series than there are hatchings are told apart by their colour alone."""


def check(drawing: Drawing) -> str:
    """Colours that repeat, series without a name, or many filled ones."""
    spec = drawing.spec
    if spec.panels != "one" or len(drawing.points) < 2 or drawing.rows:
        return ""
    keys = {(each.series.table, each.series.y): each.series for each in drawing.points}
    if len(keys) < 2:
        return ""
    if len(keys) > COLOURS:
        return (
            f"{len(keys):,} series share {COLOURS} colours, so that some look alike: draw small "
            "plots, or fewer series."
        )
    nameless = sum(not series.label.strip() for series in keys.values())
    if nameless:
        return "A series has no name and only its colour tells it apart: name it under Data."
    names = [series.label.strip().casefold() for series in keys.values()]
    twice = next((s.label for s, name in zip(keys.values(), names, strict=True)
                  if names.count(name) > 1), None)  # fmt: skip
    if twice is not None:
        return (
            f"Two series are called “{twice.strip()}” and only their colour tells them apart: give "
            "them names under Data."
        )
    filled = [each for each in keys.values() if mark_named(each.mark).filled]
    if len(filled) > FILLED_AT_MOST:
        return (
            f"{len(filled)} filled series are told apart by their colour alone: draw small plots, "
            "or put the small ones together."
        )
    return ""


COLOUR = Rule("colour", check)
