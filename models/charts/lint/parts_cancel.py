"""Parts above and below zero cancel, so that the height of a bar is not their sum."""

import numpy as np

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.stack import stacks


def check(drawing: Drawing) -> str:
    """Bars of a stack with parts on both sides of zero."""
    for stack in stacks(drawing):
        bars = np.flatnonzero((stack.above & ~stack.below).any(axis=0) & stack.below.any(axis=0))
        if len(bars):
            part = stack.parts[int(np.argmax(stack.below[:, bars[0]]))].series
            told = stack.told(drawing, bars, ("has parts below zero", "have parts below zero"))
            return (
                f"{told} (“{part.label or part.y}”): they take away from the others, and the "
                "height above zero is not the sum. Draw lines, or say so in the note."
            )
    return ""


PARTS_CANCEL = Rule("parts-cancel", check)
