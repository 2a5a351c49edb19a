"""Where two lines cross on two axes says nothing."""

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule


def check(drawing: Drawing) -> str:
    """A second vertical axis beside the first."""
    sides = {each.series.side for each in drawing.points}
    if sides != {"left", "right"}:
        return ""
    return (
        "Two vertical axes: where the lines cross and how they run together depends on the scales "
        "chosen. Small plots below each other show the same without that."
    )


TWO_AXES = Rule("two-axes", check)
