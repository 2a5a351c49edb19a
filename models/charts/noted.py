"""Where a note stands: at which point of its series, or at its day alone."""

import numpy as np

from models.charts.annotations import Note
from models.charts.drawing import Drawing
from models.charts.marks import mark_named
from models.charts.points import Points
from models.charts.window import middle
from models.frozen import frozen


@frozen
class Stand:
    """The place along the axis and how far up; `up` is `None` where the day has no value."""

    x: float
    up: float | None


def stand_of(note: Note, drawing: Drawing) -> Stand | None:
    """Where `note` stands, in sight or not; `None` where its series has no such point or day."""
    each = drawing.points[note.series]
    if mark_named(each.series.mark).counts:
        return None
    here = point_of(note, each)
    if here is not None:
        return Stand(float(each.x[here]), float(each.tops[here]))
    if note.anchor != "day" or note.day is None or not each.dated:
        return None
    return Stand(middle(note.day), None)


def point_of(note: Note, each: Points) -> int | None:
    """The point that `note` is about; `None` where the series has none such.

    That of a day is the last one with a value whose day or period holds it.
    """
    # In named rows the height says which row; the value is told by place or colour.
    values = each.tops if each.level is None or np.isnan(each.y).all() else each.y
    there = np.flatnonzero(np.isfinite(values))
    if len(there) == 0:
        return None
    match note.anchor:
        case "first":
            return int(there[0])
        case "last":
            return int(there[-1])
        case "highest":
            return int(there[np.argmax(values[there])])
        case "lowest":
            return int(there[np.argmin(values[there])])
        case "day":
            if note.day is None or not each.dated:
                return None
            day = middle(note.day)
            on = there[(each.start[there] < day + 0.5) & (each.end[there] > day - 0.5)]
            return int(on[-1]) if len(on) else None


def is_seen(stand: Stand, drawing: Drawing, note: Note) -> bool:
    """Whether the whole of the chart shows what stands there."""
    low, high = drawing.full.x
    if not low <= stand.x <= high:
        return False
    if stand.up is None or drawing.spec.panels == "each, own scale":
        return True
    left = drawing.points[note.series].series.side == "left"
    low, high = drawing.full.y if left else drawing.full.right or drawing.full.y
    return low <= stand.up <= high
