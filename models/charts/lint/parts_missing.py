"""A bar of parts is the whole only where every part has a value."""

import numpy as np

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.stack import stacks


def check(drawing: Drawing) -> str:
    """Bars of a stack in which a part has no value, so that the whole is too small."""
    for stack in stacks(drawing):
        gone = ~(stack.above | stack.below)
        bars = np.flatnonzero(gone.any(axis=0))
        if len(bars):
            part = stack.parts[int(np.argmax(gone[:, bars[0]]))].series
            told = stack.told(drawing, bars, ("lacks a part", "lack a part"))
            return (
                f"{told}, where “{part.label or part.y}” has no value, so that the whole is too "
                "low: leave such places out, or say so in the note."
            )
    return ""


PARTS_MISSING = Rule("parts-missing", check)
