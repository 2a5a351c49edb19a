"""Notes at points: which point a note is about, and where its words stand."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from models.charts.annotations import Note
from models.charts.drawing import Drawing, middle
from models.charts.marks import mark_named
from models.charts.points import Points
from models.frozen import frozen
from ui.charts.panel import Panel
from ui.charts.room import Room
from ui.charts.style import CAPTION, Style, colour
from ui.charts.text import Align, Text, veil, wrapped

ROW = 15
NOTE_WIDTH = 170
NOTE_ROWS = 3
LEADERS = (16, 34, 60, 95, 140)
"""Pixels from a point to the words about it, at scale 1, the nearer rather."""


@frozen
class Spot:
    """A point that a note is about, in pixels, and where its words stand."""

    at: QPointF
    box: QRectF
    lines: tuple[str, ...]
    veiled: bool
    """Whether something runs below the words."""


Sides = dict[Note, QPointF]
"""Where the words of each note stood last, from its point."""


def draw_notes(
    painter: QPainter,
    drawing: Drawing,
    panel: Panel,
    room: Room,
    style: Style,
    sides: Sides | None = None,
) -> None:
    """Draw the notes about points of this plot, with a line from words to point.

    With `sides`, which is kept up to date, words stay on their side of the point while they fit.
    """
    for note in drawing.spec.notes:
        if note.series in panel.series and note.text:
            before = sides.get(note) if sides is not None else None
            found = spot_of(drawing, note, panel, room, style, before)
            if found is not None:
                _draw_spot(painter, found, style)
                if sides is not None:
                    sides[note] = found.box.topLeft() - found.at


def point_of(note: Note, each: Points) -> int | None:
    """The point that `note` is about; `None` where the series has none such.

    On a day without a value the note stands at the last one before it.
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
            before = int(np.searchsorted(each.x[there], middle(note.day) + 0.5, "left")) - 1
            return int(there[max(before, 0)])


def spot_of(
    drawing: Drawing,
    note: Note,
    panel: Panel,
    room: Room,
    style: Style,
    before: QPointF | None = None,
) -> Spot | None:
    """Where `note` stands, which takes its room; `None` where its point is not in sight.

    `before`: where its words stood last, from its point.
    """
    each = drawing.points[note.series]
    here = point_of(note, each)
    place = panel.place_for(each.series.side)
    if here is None or mark_named(each.series.mark).counts:
        return None
    at = QPointF(place.across_one(float(each.x[here])), place.down_one(float(each.tops[here])))
    if not place.rect.adjusted(-1, -1, 1, 1).contains(at):
        return None
    metrics = style.metrics(CAPTION)
    lines = tuple(wrapped(note.text, style.px(NOTE_WIDTH), metrics, NOTE_ROWS))
    width = max(map(metrics.horizontalAdvance, lines), default=0.0)
    height = len(lines) * style.row(ROW)
    wishes = list(_around(at, width, height, place.rect, style))
    stood = QRectF(at + before, QSizeF(width, height)) if before is not None else None
    box = room.take(wishes or [QRectF(at.x(), at.y() - height, width, height)], stood)
    return Spot(at, box, lines, veiled=room.lines(box) > 0)


def _around(
    at: QPointF, width: float, height: float, plot: QRectF, style: Style
) -> Iterator[QRectF]:
    """Places for words of that size about a point, kept on the plot: to its right and left, above
    and below it, ever further away.
    """
    point = style.px(4)
    for leader in LEADERS:
        away = style.px(leader)
        for left in (at.x() + away, at.x() - away - width, at.x() - width / 2):
            for top in (at.y() - away - height, at.y() + away):
                box = QRectF(
                    min(max(left, plot.left()), max(plot.right() - width, plot.left())),
                    min(max(top, plot.top()), max(plot.bottom() - height, plot.top())),
                    width,
                    height,
                )
                # Kept on the plot it may have come to lie on the point itself.
                if not box.adjusted(-point, -point, point, point).contains(at):
                    yield box


def _draw_spot(painter: QPainter, spot: Spot, style: Style) -> None:
    box, at = spot.box, spot.at
    near = QPointF(
        min(max(at.x(), box.left()), box.right()), box.bottom() if box.top() < at.y() else box.top()
    )
    painter.setPen(style.hairline("muted"))
    painter.drawLine(QLineF(at, near))
    painter.setBrush(colour(style.theme, "card"))
    painter.drawEllipse(at, style.px(3.5), style.px(3.5))
    if spot.veiled:
        veil(painter, box, style)
    for place, words in enumerate(spot.lines):
        top = box.top() + place * style.row(ROW)
        line = QRectF(box.left(), top, box.width(), style.row(ROW))
        Text(words, line, CAPTION, "ink", align=Align.AlignLeft).draw(painter, style)
