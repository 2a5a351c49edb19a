"""What the author wrote onto the plot: shaded periods, levels, and notes at points."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from models.charts.annotations import Note
from models.charts.drawing import Drawing, middle
from models.charts.marks import mark_named
from models.charts.points import Points
from models.tables.calendar import day_number
from ui.charts.panel import Panel
from ui.charts.style import CAPTION, Style, colour
from ui.charts.text import Align, Text, elided, wrapped

ROW = 15
NOTE_WIDTH = 170
NOTE_ROWS = 3
LEADER = 16
"""Pixels from a point to the words about it, at scale 1."""
VEIL = 120
"""Of 255, how much of the line colour shades a period."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point that a note is about, in pixels, and where its words stand."""

    at: QPointF
    box: QRectF
    lines: tuple[str, ...]


def draw_periods(painter: QPainter, drawing: Drawing, panel: Panel, style: Style) -> None:
    """Shade the stretches of days, with their words at the top."""
    if not drawing.dated:
        return
    veil = QColor(colour(style.theme, "line"))
    veil.setAlpha(VEIL)
    place = panel.place
    for period in drawing.spec.periods:
        first, last = sorted((day_number(period.first), day_number(period.last)))
        left = max(place.across_one(float(first)), place.rect.left())
        right = min(place.across_one(last + 1.0), place.rect.right())
        if right <= left:
            continue
        painter.fillRect(QRectF(left, place.rect.top(), right - left, place.rect.height()), veil)
        room = place.rect.right() - left - style.px(4)
        words = elided(period.text, room, style.metrics(CAPTION))
        box = QRectF(left + style.px(4), place.rect.top(), room, style.row(ROW))
        Text(words, box, CAPTION, "muted").draw(painter, style)


def draw_levels(painter: QPainter, drawing: Drawing, panel: Panel, style: Style) -> None:
    """Draw the lines across, or down where values run along, with their words."""
    place = panel.place
    low, high = place.window.x if drawing.lying else place.window.y
    if drawing.rows and not drawing.lying:
        return
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
        above = at - style.row(ROW) >= place.rect.top()
        top = at - style.row(ROW) if above else at
        words = elided(level.text, place.rect.width() - style.px(8), style.metrics(CAPTION))
        width = style.metrics(CAPTION).horizontalAdvance(words)
        box = QRectF(place.rect.left() + style.px(4), top, width, style.row(ROW))
        _veil(painter, box, style)
        Text(words, box, CAPTION, "ink").draw(painter, style)


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


def _veil(painter: QPainter, box: QRectF, style: Style) -> None:
    """Let words be read over lines."""
    veil = QColor(colour(style.theme, "card"))
    veil.setAlpha(210)
    painter.fillRect(box.adjusted(-style.px(2), 0, style.px(2), -style.px(1)), veil)


def draw_notes(painter: QPainter, drawing: Drawing, panel: Panel, style: Style) -> None:
    """Draw the notes about points of this plot, with a line from words to point."""
    for note in drawing.spec.notes:
        if note.series in panel.series and note.text:
            found = _spot(drawing, note, panel, style)
            if found is not None:
                _draw_spot(painter, found, style)


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


def _spot(drawing: Drawing, note: Note, panel: Panel, style: Style) -> Spot | None:
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
    away = style.px(LEADER)
    left = at.x() + away if at.x() + away + width <= place.rect.right() else at.x() - away - width
    left = max(left, place.rect.left())
    above = at.y() - away - height
    top = above if above >= place.rect.top() else min(at.y() + away, place.rect.bottom() - height)
    return Spot(at, QRectF(left, top, width, height), lines)


def _draw_spot(painter: QPainter, spot: Spot, style: Style) -> None:
    box, at = spot.box, spot.at
    near = QPointF(
        min(max(at.x(), box.left()), box.right()), box.bottom() if box.top() < at.y() else box.top()
    )
    painter.setPen(style.hairline("muted"))
    painter.drawLine(QLineF(at, near))
    painter.setBrush(colour(style.theme, "card"))
    painter.drawEllipse(at, style.px(3.5), style.px(3.5))
    _veil(painter, box, style)
    for place, words in enumerate(spot.lines):
        top = box.top() + place * style.row(ROW)
        line = QRectF(box.left(), top, box.width(), style.row(ROW))
        Text(words, line, CAPTION, "ink", align=Align.AlignLeft).draw(painter, style)
