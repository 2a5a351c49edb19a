"""Notes at points and days: where their words stand."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from models.charts.annotations import Note
from models.charts.drawing import Drawing
from models.charts.noted import stand_of
from models.frozen import frozen
from ui.charts.panel import Panel
from ui.charts.placed import ROW, Placed, lines_of, size_of
from ui.charts.room import Room
from ui.charts.style import CAPTION, Style, colour
from ui.charts.text import wrapped

SHAPES = ((170, 3), (210, 4), (260, 6), (320, 8))
"""Pixels at scale 1 and lines that the words of a note may take, the first ones rather."""

MOST_HIGH = 0.5
"""The share of the plot's height that they take at most."""

LEADERS = (16, 34, 60, 95, 140)
"""Pixels from a point to the words about it, at scale 1, the nearer rather."""


@frozen
class Spot:
    """A point that a note is about, in pixels, and the words about it.

    `valued`: whether the series has a value there; else it is the day on the edge of the plot.
    """

    at: QPointF
    words: Placed
    valued: bool = True


Sides = dict[Note, QPointF]
"""Where the words of each note stood last, from its point."""


def spots(
    drawing: Drawing,
    panel: Panel,
    room: Room,
    style: Style,
    sides: Sides | None = None,
) -> list[Spot]:
    """The notes about points that are seen on this plot, which take their room.

    With `sides`, which is kept up to date, words stay on their side of the point while they fit.
    """
    found: list[Spot] = []
    for note in drawing.spec.notes:
        if note.series in panel.series and note.text:
            before = sides.get(note) if sides is not None else None
            spot = spot_of(drawing, note, panel, room, style, before)
            if spot is not None:
                found.append(spot)
                if sides is not None:
                    sides[note] = spot.words.box.topLeft() - spot.at
    return found


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
    stand = stand_of(note, drawing)
    place = panel.place_for(drawing.points[note.series].series.side)
    if stand is None:
        return None
    down = place.rect.bottom() if stand.up is None else place.down_one(stand.up)
    at = QPointF(place.across_one(stand.x), down)
    if not place.rect.adjusted(-1, -1, 1, 1).contains(at):
        return None
    lines = _lines(note.text, place.rect, style)
    size = size_of(lines, style)
    wishes = list(_around(at, size, place.rect, style))
    stood = QRectF(at + before, size) if before is not None else None
    box = room.take(wishes or [QRectF(at - QPointF(0, size.height()), size)], stood)
    words = Placed(note.text, lines, box, "ink", veiled=room.lines(box) > 0)
    return Spot(at, words, valued=stand.up is not None)


def _lines(words: str, plot: QRectF, style: Style) -> tuple[str, ...]:
    """The words in the first shape that holds all of them, or cut in the last one."""
    metrics = style.metrics(CAPTION)
    most = max(int(MOST_HIGH * plot.height() / style.row(ROW)), 1)
    shapes = [(min(style.px(width), plot.width()), min(rows, most)) for width, rows in SHAPES]
    found = (lines_of(words, width, rows, style) for width, rows in shapes)
    width, rows = shapes[-1]
    return next(filter(None, found), tuple(wrapped(words, width, metrics, rows)))


def _around(at: QPointF, size: QSizeF, plot: QRectF, style: Style) -> Iterator[QRectF]:
    """Places for words of that size about a point, kept on the plot: to its right and left, above
    and below it, ever further away.
    """
    point, width, height = style.px(4), size.width(), size.height()
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


def draw_spot(painter: QPainter, spot: Spot, style: Style) -> None:
    """Draw the words, and a line from them to the point."""
    box, at = spot.words.box, spot.at
    near = QPointF(
        min(max(at.x(), box.left()), box.right()), box.bottom() if box.top() < at.y() else box.top()
    )
    painter.setPen(style.hairline("muted"))
    if spot.words.lines:
        painter.drawLine(QLineF(at, near))
    if spot.valued:
        painter.setBrush(colour(style.theme, "card"))
        painter.drawEllipse(at, style.px(3.5), style.px(3.5))
    spot.words.draw(painter, style)
