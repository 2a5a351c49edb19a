"""How lines are drawn in their room: all of a plot alike, for a thicker one would seem to say more;
and narrow bars as steps.
"""

from dataclasses import replace

import numpy as np

from models.charts.drawing import Drawing
from models.charts.points import Points
from models.charts.thinning import thinned
from ui.charts.frame import Frame
from ui.charts.look import MARKED_LINES, Look
from ui.charts.place import Place

LINES = ("line", "step", "area", "ratio")

CROWDED, RESTLESS, THIN = 0.6, 6.0, 0.6
"""Points on a pixel, and heights of the plot that a line goes up and down in what is seen of it,
from which lines are drawn thinner, and by how much: it would clot."""

MANY = 4.0
"""Points on a pixel from which the extremes of each pixel are looked at instead."""

LIVE_POINTS = 5_000
"""Points of a plot in sight from which its lines are one pixel wide in the window, which is much
faster: three lines of four years of days are not yet, and take about a frame."""


def weighed(looks: tuple[Look, ...], drawing: Drawing, frame: Frame) -> tuple[Look, ...]:
    """The same looks with lines as wide as their plot has room for."""
    stepped = _stepped(looks, drawing) if frame.manner.stepped else {}
    looks = tuple(stepped.get(place, look) for place, look in enumerate(looks))
    found = list(looks)
    for panel in frame.panels:
        lines = [
            each
            for each in panel.series
            if drawing.points[each].series.mark in LINES or each in stepped
        ]
        shown = [(drawing.points[each], panel.place_for(drawing.points[each].series.side))
                 for each in lines]  # fmt: skip
        if not lines:
            continue
        look = looks[lines[0]]
        # What is faint is thin already, so that a mean over it may be as thick as it is meant.
        behind = any(drawing.points[each].series.faint for each in lines)
        if look.live and sum(_seen(*each) for each in shown) > LIVE_POINTS:
            for each in lines:
                found[each] = replace(looks[each], fine=True)
        elif not (look.hair or behind) and any(_clots(*each) for each in shown):
            for each in lines:
                found[each] = replace(looks[each], share=THIN)
    return tuple(found)


def _stepped(looks: tuple[Look, ...], drawing: Drawing) -> dict[int, Look]:
    """The bars as steps, told apart as lines are."""
    bars = [place for place, each in enumerate(drawing.points) if each.series.mark == "bar"]
    marked = len(looks) <= MARKED_LINES
    return {
        place: replace(looks[place], stepped=True, marker=looks[place].rank, marked=marked)
        for place in bars
    }


def _seen(points: Points, place: Place) -> int:
    first, behind = points.about(*place.window.x)
    return behind - first


def _clots(points: Points, place: Place) -> bool:
    """Whether a line goes up and down so often in what is seen of it that it would be a patch."""
    first, behind = points.about(*place.window.x)
    crowd = (behind - first) / max(place.rect.width(), 1.0)
    if crowd <= CROWDED:
        return False
    y = points.y[first:behind] if crowd <= MANY else thinned(points, place.cuts()).y
    down = np.clip(place.down(y), place.rect.top(), place.rect.bottom())
    return bool(np.nansum(np.abs(np.diff(down))) > RESTLESS * place.rect.height())
