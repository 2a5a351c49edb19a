"""A bar of parts is the whole only where every part has a value."""

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.stack import told_of_parts


def check(drawing: Drawing) -> str:
    """Bars of a stack in which a part has no value, so that the whole is too small."""
    told, part = told_of_parts(
        drawing, lambda stack: ~(stack.above | stack.below), ("lacks a part", "lack a part")
    )
    if not told:
        return ""
    return (
        f"{told}, where “{part}” has no value, so that the whole is too low: leave such places "
        "out, or say so in the note."
    )


PARTS_MISSING = Rule("parts-missing", check)
