"""A column against itself shows nothing: no band, no range and no ratio."""

from models.charts.against_itself import against_itself, says_against_itself
from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule


def check(drawing: Drawing) -> str:
    """Series that set a column against itself, beside others that do not."""
    return next(map(says_against_itself, filter(against_itself, drawing.spec.series)), "")


BOUNDS = Rule("bounds", check)
