"""A band from a column to itself is no band: nothing of it is seen."""

from models.charts.bounds import one_bound, says_one_bound
from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule


def check(drawing: Drawing) -> str:
    """A band whose lower and upper value are one column, beside series that are seen."""
    return next(map(says_one_bound, filter(one_bound, drawing.spec.series)), "")


BOUNDS = Rule("bounds", check)
