"""Names of series in rows above the plot, and which of them stand at the ends of lines instead."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from models.charts.drawing import Drawing
from models.frozen import frozen
from models.writing_direction import set_apart
from ui.charts.kinds import BY_MARK
from ui.charts.look import Look
from ui.charts.style import BODY, LABEL, Style
from ui.charts.text import Text, cut_apart

ROW = 20
SWATCH = 18
WIDEST = 0.26
"""The share of the picture's width that names at the ends of lines may take."""
NARROWEST = 520
"""Pixels at scale 1 below which names stand above the plot, not beside it."""
MOST_DIRECT = 8
MOST_ROWS = 3
AT_THEIR_ENDS = ("line", "step", "ratio", "area")
"""Marks whose names can stand where they end."""


@frozen
class Entry:
    """The name of the series `place`, in a rectangle that begins with a swatch."""

    place: int
    words: str
    rect: QRectF


def named(drawing: Drawing) -> list[int]:
    """The series that need a name here: all of them, if there are several on one plot."""
    on_rows = any(each.scale is not None for each in drawing.points)
    if len(drawing.points) < 2 or on_rows or drawing.spec.panels != "one":
        return []
    return [place for place, each in enumerate(drawing.points) if each.series.label]


def direct(drawing: Drawing, width: float, style: Style) -> tuple[int, ...]:
    """The lines whose names stand at their ends, on a picture of that width."""
    lines = [p for p in named(drawing) if drawing.points[p].series.mark in AT_THEIR_ENDS]
    roomy = width >= style.row(NARROWEST) and len(lines) <= MOST_DIRECT
    wanted = drawing.spec.names == "beside" and drawing.full.right is None
    return tuple(lines) if roomy and wanted else ()


def beside(drawing: Drawing, lines: Sequence[int], width: float, style: Style) -> float:
    """Pixels to keep free to the right of the plot for the names of `lines`."""
    metrics = style.metrics(LABEL)
    names = [drawing.points[place].series.label for place in lines]
    widest = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
    return min(widest + style.px(14), WIDEST * width) if names else 0.0


def above(
    drawing: Drawing,
    places: Sequence[int],
    left: float,
    top: float,
    width: float,
    style: Style,
    most: int = MOST_ROWS,
) -> list[Entry]:
    """The names of `places` in rows from the left; what does not fit in `most` rows is counted."""
    metrics = style.metrics(BODY)
    found: list[Entry] = []
    x, row = left, 0
    every = [drawing.points[place].series for place in places]
    names = [f"{set_apart(s.label)} (right axis)" if s.side == "right" else s.label for s in every]
    longest = min(width - style.px(SWATCH + 6), style.px(280))
    for place, words in zip(places, cut_apart(names, longest, metrics), strict=True):
        long = style.px(SWATCH + 6) + metrics.horizontalAdvance(words)
        if x > left and x + long > left + width:
            x, row = left, row + 1
        if row >= most:
            return _counted(found, len(places), left + width, style)
        found.append(
            Entry(place, words, QRectF(x, top + row * style.row(ROW), long, style.row(ROW)))
        )
        x += long + style.px(18)
    return found


def _counted(found: Sequence[Entry], count: int, right: float, style: Style) -> list[Entry]:
    """As many names as leave room before `right` to say how many of `count` more there are."""
    for kept in range(len(found) - 1, -1, -1):
        more = f"and {count - kept:,} more"
        rect = found[kept].rect
        if kept == 0 or rect.left() + style.advance(more, BODY) <= right:
            return [*found[:kept], Entry(-1, more, rect)]
    return []


def draw_above(
    painter: QPainter,
    entries: Sequence[Entry],
    looks: Sequence[Look],
    drawing: Drawing,
    style: Style,
) -> None:
    """Draw the rows above the plot."""
    for entry in entries:
        box = QRectF(entry.rect)
        if entry.place >= 0:
            middle = box.center().y()
            swatch = QRectF(box.left(), middle - style.px(5), style.px(SWATCH), style.px(10))
            kind = BY_MARK[drawing.points[entry.place].series.mark]
            kind.swatch(painter, swatch, looks[entry.place])
            box.setLeft(box.left() + style.px(SWATCH + 6))
        Text(entry.words, box, BODY, "ink").draw(painter, style)
