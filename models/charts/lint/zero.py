"""The length of a bar is its value, so bars begin at zero."""

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.marks import mark_named

_LENGTHS = {"area": "areas"}


def check(drawing: Drawing) -> str:
    """A window that cuts bars or areas off above zero, or below it."""
    spec = drawing.spec
    for side, axis in (("left", spec.y), ("right", spec.right)):
        marks = [mark_named(s.mark) for s in spec.series if s.side == side]
        lengths = [_LENGTHS.get(mark.name, "bars") for mark in marks if mark.from_zero]
        cut = (axis.low is not None and axis.low > 0) or (axis.high is not None and axis.high < 0)
        if lengths and cut:
            return (
                f"The axis does not begin at zero, so that {lengths[0]} twice as high are not "
                "twice as much: clear “Lowest” and “Highest” under Marks, or draw a line."
            )
    return ""


ZERO = Rule("zero", check)
