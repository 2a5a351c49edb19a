"""A line goes through one value a day; through several of one day it only jumps between them."""

import numpy as np

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule

LINES = ("line", "step", "area", "ratio")
"""Marks that join each point to the next."""

SOME = 0.05
"""The share of points on the place of the one before from which a line is no course any more."""


def check(drawing: Drawing) -> str:
    """A series whose line joins several values of one day: rows of different things."""
    for each in drawing.points:
        if each.series.mark not in LINES or len(each.x) < 2:
            continue
        same = np.diff(each.x) == 0
        if same.mean() < SOME:
            continue
        most = int(np.unique(each.x, return_counts=True)[1].max())
        name = each.series.label or each.series.y
        place = "day" if each.dated else "place"
        return (
            f"“{name}” has up to {most:,} values on one {place}, and its line jumps between them: "
            "keep the rows of one thing on Data, or draw points."
        )
    return ""


SEVERAL = Rule("several", check)
