"""What the author wrote onto the plot: shaded periods and levels, with their words."""

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter

from models.charts.annotations import Period
from models.charts.drawing import Drawing
from models.tables.calendar import day_number
from ui.charts.panel import Panel
from ui.charts.room import Room
from ui.charts.style import CAPTION, Style, colour
from ui.charts.text import Text, elided, veil

ROW = 15
VEIL = 120
"""Of 255, how much of the line colour shades a period."""


def draw_periods(painter: QPainter, drawing: Drawing, panel: Panel, style: Style) -> None:
    """Shade the stretches of days."""
    shade = QColor(colour(style.theme, "line"))
    shade.setAlpha(VEIL)
    for period in drawing.spec.periods if drawing.dated else ():
        stretch = _stretch(period, panel)
        if stretch.width() > 0:
            painter.fillRect(stretch, shade)


def draw_period_words(
    painter: QPainter, drawing: Drawing, panel: Panel, room: Room, style: Style
) -> None:
    """Write what the shaded days are: at their top, or at their foot where that hides less."""
    for period in drawing.spec.periods if drawing.dated else ():
        stretch = _stretch(period, panel)
        if stretch.width() <= 0 or not period.text:
            continue
        left = stretch.left() + style.px(4)
        words = elided(period.text, panel.place.rect.right() - left, style.metrics(CAPTION))
        width = style.metrics(CAPTION).horizontalAdvance(words)
        high = style.row(ROW)
        tops = (stretch.top(), stretch.bottom() - high)
        box = room.take([QRectF(left, top, width, high) for top in tops])
        Text(words, box, CAPTION, "muted").draw(painter, style)


def _stretch(period: Period, panel: Panel) -> QRectF:
    """The days of a period that are seen on a plot; without width where none are."""
    place = panel.place
    first, last = sorted((day_number(period.first), day_number(period.last)))
    left = max(place.across_one(float(first)), place.rect.left())
    right = min(place.across_one(last + 1.0), place.rect.right())
    return QRectF(left, place.rect.top(), max(right - left, 0.0), place.rect.height())


def draw_levels(
    painter: QPainter, drawing: Drawing, panel: Panel, room: Room, style: Style
) -> None:
    """Draw the lines across, or down where values run along, with their words."""
    place = panel.place
    low, high = place.window.x if drawing.lying else place.window.y
    if drawing.rows and not drawing.lying:
        return
    drawn: list[float] = []
    for level in drawing.spec.levels:
        if not low <= level.value <= high:
            continue
        painter.setPen(style.hairline("ink"))
        if drawing.lying:
            at = place.across_one(level.value)
            painter.drawLine(QLineF(at, place.rect.top(), at, place.rect.bottom()))
            _draw_above(painter, level.text, at, panel, style)
            continue
        at = round(place.down_one(level.value)) + 0.5
        painter.drawLine(QLineF(place.rect.left(), at, place.rect.right(), at))
        if level.text:
            words = elided(level.text, place.rect.width() - style.px(8), style.metrics(CAPTION))
            box = room.take(_at_level(words, at, place.rect, style))
            if room.lines(box):
                veil(painter, box, style)
            Text(words, box, CAPTION, "ink").draw(painter, style)
        drawn.append(at)
    room.levels += drawn


def _at_level(words: str, at: float, plot: QRectF, style: Style) -> list[QRectF]:
    """Places for the words of a line across: above and below it, at its ends and its middle."""
    width, high = style.metrics(CAPTION).horizontalAdvance(words), style.row(ROW)
    start, end = plot.left() + style.px(4), plot.right() - style.px(4) - width
    return [
        QRectF(left, top, width, high)
        for left in (start, end, (start + end) / 2)
        for top in (at - high, at + 1)
    ]


def room_above(drawing: Drawing, style: Style) -> float:
    """Pixels that the words of lines down the plot take above it."""
    said = any(level.text for level in drawing.spec.levels)
    return style.row(ROW) if drawing.lying and said else 0.0


def _draw_above(painter: QPainter, words: str, at: float, panel: Panel, style: Style) -> None:
    """Centred above a line down the plot, but never out of it."""
    plot, metrics = panel.place.rect, style.metrics(CAPTION)
    cut = elided(words, plot.width(), metrics)
    width = metrics.horizontalAdvance(cut)
    left = min(max(at - width / 2, plot.left()), plot.right() - width)
    box = QRectF(left, plot.top() - style.row(ROW), width, style.row(ROW))
    Text(cut, box, CAPTION, "ink").draw(painter, style)
