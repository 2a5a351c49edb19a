"""What an axis leaves out is not seen, and a bar that is cut off looks like one that ends there."""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.marks import mark_named
from models.charts.names import enumerated
from models.charts.points import Points
from models.charts.readings import at_words, rounded
from models.counted import counted

_Beyond = tuple[Points, npt.NDArray[np.int64]]
"""A series and which of its points lie beyond an end, one at least."""


def check(drawing: Drawing) -> str:
    """Values beyond the ends of an axis that its author chose, of every series that has some."""
    return " ".join(_said(drawing))


def _said(drawing: Drawing) -> Iterator[str]:
    for side, axis in (("left", drawing.spec.y), ("right", drawing.spec.right)):
        there = [each for each in drawing.points if each.series.side == side]
        for end, field, where in ((axis.high, "Highest", "above"), (axis.low, "Lowest", "below")):
            if end is None:
                continue
            cut = [(each, _beyond(drawing, each, end, where)) for each in there]
            for from_zero in (True, False):
                found = [
                    (each, points)
                    for each, points in cut
                    if len(points) and mark_named(each.series.mark).from_zero == from_zero
                ]
                if found:
                    yield _sentence(drawing, found, f"{where} {rounded(end)}", field)


def _beyond(drawing: Drawing, each: Points, end: float, where: str) -> npt.NDArray[np.int64]:
    mark = mark_named(each.series.mark)
    if mark.in_rows and not mark.lying:
        return np.zeros(0, dtype=np.int64)
    if mark.from_zero and (end > 0) == (where == "below"):
        # Bars that do not begin at zero have a remark of their own.
        return np.zeros(0, dtype=np.int64)
    values = each.x if mark.lying else each.tops
    first, behind = each.within(*drawing.full.x) if not mark.lying else (0, len(each.x))
    seen = values[first:behind]
    return first + np.flatnonzero(seen > end if where == "above" else seen < end)


def _sentence(drawing: Drawing, found: Sequence[_Beyond], where: str, field: str) -> str:
    """That values lie `where`, how many of which series, and where the first of them is."""
    (first, points), mark = found[0], mark_named(found[0][0].series.mark)
    parts = [f"{counted(len(points), 'value')} of “{_name(first)}”"]
    parts += [f"{len(others):,} of “{_name(each)}”" for each, others in found[1:]]
    alone = len(found) == 1 and len(points) == 1
    lie, are = ("lies", "is") if alone else ("lie", "are")
    first, points = min(found, key=lambda cut: float(cut[0].x[cut[1][0]]))
    here = int(points[0])
    at = at_words(float(first.x[here]), drawing.across(first.series), first, here)
    place = "" if mark.lying else f", the first {at}"
    seen = "cut off" if mark.from_zero else "out of sight"
    return (
        f"{enumerated(parts)} {lie} {where}{place}, and {are} {seen}: clear “{field}” under Marks, "
        "or say so in the note."
    )


def _name(each: Points) -> str:
    return each.series.label or each.series.y


OUT_OF_SIGHT = Rule("out-of-sight", check)
