"""Parts above and below zero cancel, so that the height of a bar is not their sum."""

import numpy as np
import numpy.typing as npt

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.stack import Stack, told_of_parts


def check(drawing: Drawing) -> str:
    """Bars of a stack with parts on both sides of zero."""
    what = ("has parts below zero", "have parts below zero")
    told, part = told_of_parts(drawing, _taking_away, what)
    if not told:
        return ""
    return (
        f"{told} (“{part}”): they take away from the others, and the height above zero is not the "
        "sum. Draw lines, or say so in the note."
    )


def _taking_away(stack: Stack) -> npt.NDArray[np.bool_]:
    """Parts below zero in bars that also have some above it alone."""
    return stack.below & (stack.above & ~stack.below).any(axis=0)


PARTS_CANCEL = Rule("parts-cancel", check)
