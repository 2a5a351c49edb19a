"""What a picture has no room for, as a remark to its author before it is published."""

from PySide6.QtCore import QSizeF

from models.charts.drawing import Drawing
from models.charts.lint import Remark, answered
from models.charts.names import enumerated
from models.charts.spec import Size
from ui.charts.frame import Frame, lay_out
from ui.charts.picture import style_on
from ui.charts.placed_annotations import cuts_words
from ui.elision import is_cut
from ui.theme import published

RULE = "room"
"""What a chart calls the remark when its author lets it stand; it never changes."""


def room_remarks(drawing: Drawing, size: Size) -> tuple[Remark, ...]:
    """A remark where words are left out or cut short on a picture of `size`, else none."""
    style = style_on(size, drawing, published(drawing.spec.colours))
    frame = lay_out(drawing, drawing.full, QSizeF(size.width, size.height), style)
    gone = _gone(drawing, frame)
    told: list[str] = []
    if gone:
        told.append(f"there is no room for {enumerated(gone)}")
    cut = any(is_cut(text.words) for text in frame.texts)
    if cut or cuts_words(drawing, frame, style):
        told.append("some words are cut short")
    if any(mark.cut for mark in frame.marks):
        told.append("some of the events have no name or number at their marks")
    more = next((entry.words for entry in frame.entries if entry.place < 0), "")
    if more:
        told.append(f"the names of series end with “{more}”")
    if not told:
        return ()
    words = (
        f"At {size.width} × {size.height} {', and '.join(told)}: take a larger picture, or say it "
        "in fewer words."
    )
    return (answered(drawing.spec, Remark(RULE, words)),)


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
    names = frame.numbered and "key" in left_out and bool(frame.marks)
    return [*gone, *(("the names of the events",) if names else ())]
