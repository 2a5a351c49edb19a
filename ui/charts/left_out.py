"""What a picture has no room for, as a remark to its author before it is published."""

from PySide6.QtCore import QSizeF

from models.charts.drawing import Drawing
from models.charts.lint import Remark, answered
from models.charts.names import enumerated
from models.charts.spec import Size
from ui.charts.frame import Frame, lay_out
from ui.charts.layout import plots_wanted
from ui.charts.picture import style_on
from ui.charts.placed_annotations import cuts_words
from ui.elision import is_cut
from ui.theme import published

RULE = "room"
NARROW = "narrow-bars"
"""What a chart calls the remarks when its author lets them stand; they never change."""

STEPPED = (
    "bars would stand too narrow side by side for their colours to be told apart, and are steps: "
    "draw lines or small plots, add them up by month, or take a larger picture."
)


def room_remarks(drawing: Drawing, size: Size) -> tuple[Remark, ...]:
    """Remarks where words are left out or cut short on a picture of `size`, or bars are steps."""
    style = style_on(size, drawing, published(drawing.spec.colours))
    frame = lay_out(drawing, drawing.full, QSizeF(size.width, size.height), style)
    gone = _gone(drawing, frame)
    told: list[str] = []
    if gone:
        told.append(f"there is no room for {enumerated(gone)}")
    cut = any(is_cut(text.words) for text in frame.texts)
    if cut or cuts_words(drawing, frame, style):
        told.append("some words are cut short")
    if any(mark.cut for mark in frame.marks) and not frame.manner.numbered:
        told.append("some of the events have no name at their marks")
    if frame.manner.plots:
        told.append(f"{frame.manner.plots:,} of {plots_wanted(drawing):,} plots have room")
    unnamed = len(drawing.rows) - len(frame.panels[0].upright.words) if drawing.rows else 0
    if unnamed:
        told.append(f"{unnamed:,} of {len(drawing.rows):,} rows have no name")
    more = next((entry.words for entry in frame.entries if entry.place < 0), "")
    if more:
        told.append(f"the names of series end with “{more}”")
    found: list[Remark] = []
    at = f"At {size.width} × {size.height}"
    if told:
        words = f"{at} {', and '.join(told)}: take a larger picture, or say it in fewer words."
        found.append(Remark(RULE, words))
    if frame.manner.stepped:
        found.append(Remark(NARROW, f"{at} {STEPPED}"))
    return tuple(answered(drawing.spec, each) for each in found)


class RoomRemarks:
    """Such remarks on the chart in front, looked for again when it or its size is another."""

    def __init__(self) -> None:
        self._looked_at: tuple[Drawing, Size] | None = None
        self._found: tuple[Remark, ...] = ()

    def told(self, drawing: Drawing, size: Size) -> tuple[Remark, ...]:
        """The remarks on `drawing` as a picture of `size`."""
        before = self._looked_at
        if before is None or before[0] is not drawing or before[1] != size:
            self._looked_at, self._found = (drawing, size), room_remarks(drawing, size)
        return self._found


def _gone(drawing: Drawing, frame: Frame) -> list[str]:
    """What the chart says and the frame leaves out, by the names of the form."""
    spec = drawing.spec
    said = {"subtitle": spec.subtitle, "note": spec.note, "scope": spec.scope}
    left_out = {*frame.left_out, *(("scope",) if "note" in frame.left_out else ())}
    gone = [f"the {name}" for name, words in said.items() if words and name in left_out]
    names = frame.manner.numbered and "key" in left_out and bool(frame.marks)
    return [*gone, *(("the names of the events",) if names else ())]
