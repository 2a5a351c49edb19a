"""Lines across a plot at stated values, or down it where values run along, with their words."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from models.charts.annotations import Level
from models.charts.drawing import Drawing
from ui.charts.panel import Panel
from ui.charts.placed import ASIDE, ROW, Placed, size_of
from ui.charts.room import Room
from ui.charts.style import CAPTION, Style
from ui.charts.text import elided, wrapped

MOST_ROWS = 3


def draw_levels(painter: QPainter, drawing: Drawing, panel: Panel, style: Style) -> None:
    """Draw the lines."""
    plot = panel.place.rect
    painter.setPen(style.hairline("ink"))
    for _, at in _seen(drawing, panel):
        if drawing.lying:
            painter.drawLine(QLineF(at, plot.top(), at, plot.bottom()))
        else:
            painter.drawLine(QLineF(plot.left(), at, plot.right(), at))


def level_words(drawing: Drawing, panel: Panel, room: Room, style: Style) -> list[Placed]:
    """What the lines stand for, which takes its room, as do the lines across."""
    found: list[Placed] = []
    for level, at in _seen(drawing, panel):
        if not level.text:
            continue
        if drawing.lying:
            found.append(_above(level.text, at, panel.place.rect, style))
            continue
        width = panel.place.rect.width() - 2 * style.px(ASIDE)
        lines = tuple(wrapped(level.text, width, style.metrics(CAPTION), MOST_ROWS))
        box = room.take(_beside(lines, at, panel.place.rect, style))
        veiled = room.lines(box) > 0
        found.append(Placed(level.text, lines, box, "ink", veiled=veiled))
    if not drawing.lying:
        room.levels += [at for _, at in _seen(drawing, panel)]
    return found


def room_above(drawing: Drawing, style: Style) -> float:
    """Pixels that the words of lines down the plot take above it."""
    said = any(level.text for level in drawing.spec.levels)
    return style.row(ROW) if drawing.lying and said else 0.0


def _seen(drawing: Drawing, panel: Panel) -> Iterator[tuple[Level, float]]:
    """The lines on a plot, each with its pixel."""
    place = panel.place
    low, high = place.window.x if drawing.lying else place.window.y
    if drawing.rows and not drawing.lying:
        return
    for level in drawing.spec.levels:
        if low <= level.value <= high:
            value = level.value
            yield (
                level,
                place.across_one(value) if drawing.lying else round(place.down_one(value)) + 0.5,
            )


def _beside(lines: tuple[str, ...], at: float, plot: QRectF, style: Style) -> list[QRectF]:
    """Places for the words of a line across: above and below it, at its ends and its middle."""
    size, aside = size_of(lines, style), style.px(ASIDE)
    start, end = plot.left() + aside, plot.right() - aside - size.width()
    return [
        QRectF(QPointF(left, top), size)
        for left in (start, end, (start + end) / 2)
        for top in (at - size.height(), at + 1)
    ]


def _above(words: str, at: float, plot: QRectF, style: Style) -> Placed:
    """Centred above a line down the plot, but never out of it."""
    lines = (elided(words, plot.width(), style.metrics(CAPTION)),)
    size = size_of(lines, style)
    left = min(max(at - size.width() / 2, plot.left()), plot.right() - size.width())
    return Placed(words, lines, QRectF(QPointF(left, plot.top() - size.height()), size), "ink")
