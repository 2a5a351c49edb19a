"""What an axis leaves out is not seen, and a bar that is cut off looks like one that ends there."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from models.charts.drawing import Drawing
from models.charts.lint.lint import Rule
from models.charts.marks import mark_named
from models.charts.points import Points
from models.charts.readings import at_words, rounded
from models.counted import counted


def check(drawing: Drawing) -> str:
    """Values beyond the ends of an axis that its author chose."""
    return next((words for each in drawing.points for words in _said(drawing, each)), "")


def _said(drawing: Drawing, each: Points) -> Iterator[str]:
    mark = mark_named(each.series.mark)
    if mark.in_rows and not mark.lying:
        return
    axis = drawing.spec.y if each.series.side == "left" else drawing.spec.right
    values = each.x if mark.lying else each.tops
    first, behind = each.within(*drawing.full.x) if not mark.lying else (0, len(each.x))
    for end, field, side in ((axis.high, "Highest", "above"), (axis.low, "Lowest", "below")):
        if end is None or (mark.from_zero and (end > 0) == (side == "below")):
            continue  # bars that do not begin at zero have a remark of their own
        beyond = values[first:behind] > end if side == "above" else values[first:behind] < end
        if beyond.any():
            yield _sentence(drawing, each, beyond, first, f"{side} {rounded(end)}", field)


def _sentence(
    drawing: Drawing,
    each: Points,
    beyond: npt.NDArray[np.bool_],
    begin: int,
    where: str,
    field: str,
) -> str:
    """That values lie `where`, how many, and where the first of them is."""
    mark, here = mark_named(each.series.mark), begin + int(np.argmax(beyond))
    count = int(beyond.sum())
    lie, are = ("lies", "is") if count == 1 else ("lie", "are")
    name = each.series.label or each.series.y
    at = at_words(float(each.x[here]), drawing.across(each.series), each, here)
    place = "" if mark.lying else f", the first {at}"
    seen = "cut off" if mark.from_zero else "out of sight"
    return (
        f"{counted(count, 'value')} of “{name}” {lie} {where}{place}, and {are} {seen}: clear "
        f"“{field}” under Marks, or say so in the note."
    )


OUT_OF_SIGHT = Rule("out-of-sight", check)
