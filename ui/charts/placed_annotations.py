"""What the author wrote onto a plot: the words of lines across, of shaded periods, and of notes."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF

from models.charts.drawing import Drawing
from models.frozen import frozen
from ui.charts.frame import Frame
from ui.charts.levels import level_words
from ui.charts.notes import Sides, Spot, spots
from ui.charts.panel import Panel
from ui.charts.periods import period_words
from ui.charts.placed import Placed
from ui.charts.room import room_on
from ui.charts.style import Style


@frozen
class PlacedAnnotations:
    """Words below the axes, and the notes over all."""

    words: tuple[Placed, ...] = ()
    spots: tuple[Spot, ...] = ()


def annotations_on(
    drawing: Drawing, panel: Panel, style: Style, sides: Sides | None = None
) -> PlacedAnnotations:
    """What stands where on a plot, each beside the series and beside what was placed before it.

    `sides` are those on which notes stood while the chart was moved.
    """
    spec = drawing.spec
    if not (spec.levels or spec.periods or spec.notes):
        return PlacedAnnotations()
    room = room_on(drawing, panel, style)
    words = level_words(drawing, panel, room, style) + period_words(drawing, panel, room, style)
    noted = spots(drawing, panel, room, style, sides)
    plot = panel.place.rect if not drawing.lying else None
    told = _legible([*words, *(spot.words for spot in noted)], plot)
    return PlacedAnnotations(
        words=tuple(told[: len(words)]),
        spots=tuple(
            replace(spot, words=each) for spot, each in zip(noted, told[len(words) :], strict=True)
        ),
    )


def _legible(found: Sequence[Placed], plot: QRectF | None) -> list[Placed]:
    """The same, without the lines of what would lie on words before it or run out of the `plot`:
    neither of them could be read.
    """
    taken: list[QRectF] = []
    made: list[Placed] = []
    for each in found:
        inner = each.box.adjusted(1, 1, -1, -1)
        out = plot is not None and not plot.adjusted(-1, -1, 1, 1).contains(inner)
        hides = out or any(inner.intersects(other) for other in taken)
        made.append(replace(each, lines=()) if hides else each)
        if made[-1].lines:
            taken.append(each.box)
    return made


def cuts_words(drawing: Drawing, frame: Frame, style: Style) -> bool:
    """Whether words that the author wrote onto the plots are cut, or have no room there."""
    return bool(_cut(drawing, frame, style, None))


def cut_words_at(at: QPointF, drawing: Drawing, frame: Frame, style: Style, sides: Sides) -> str:
    """The complete words that are cut where `at` is, or for which there is no room there."""
    cut = _cut(drawing, frame, style, sides)
    return next((each.words for each in cut if each.box.adjusted(-2, 0, 2, 0).contains(at)), "")


def _cut(drawing: Drawing, frame: Frame, style: Style, sides: Sides | None) -> list[Placed]:
    every = [annotations_on(drawing, panel, style, sides) for panel in frame.panels]
    notes = [spot.words for found in every for spot in found.spots]
    words = [each for found in every for each in found.words]
    return [each for each in (*notes, *words) if each.cut]
