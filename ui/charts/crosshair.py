"""The line that follows pointer and keys, and a box with the values of all series there."""

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from models.charts.readout import Readout
from ui.charts.shown import Shown
from ui.charts.style import LABEL, colour
from ui.charts.text import Align, Text, cut_apart, elided

ROW = 18
PAD = 10
SWATCH = 8
MOST = 12
"""Lines of series and points in the box; the others are counted."""


def draw(painter: QPainter, readout: Readout, shown: Shown) -> None:
    """Draw the line, a dot on each series, and the box beside the line."""
    drawing, frame, style = shown.drawing, shown.frame, shown.style
    plot = frame.place.rect
    at = round(frame.place.across_one(readout.x)) + 0.5
    if not plot.left() - 1 <= at <= plot.right() + 1:
        return
    painter.setPen(style.hairline("muted"))
    for panel in frame.panels:
        here = round(panel.place.across_one(readout.x)) + 0.5
        painter.drawLine(QLineF(here, panel.place.rect.top(), here, panel.place.rect.bottom()))
    for reading in readout.readings:
        each, panel = drawing.points[reading.series], frame.panel_of(reading.series)
        if panel is None or reading.point < 0 or each.series.mark in ("band", "heat"):
            continue
        value = float(each.tops[reading.point])
        if value == value:
            place = panel.place_for(each.series.side)
            spot = QPointF(
                place.across_one(float(each.x[reading.point])), place.down_one(value)
            )  # fmt: skip
            painter.setPen(QPen(colour(style.theme, "card"), style.px(1.5)))
            painter.setBrush(shown.looks[reading.series].colour)
            painter.drawEllipse(spot, style.px(4), style.px(4))
    _draw_box(painter, readout, shown, at)


def _draw_box(painter: QPainter, readout: Readout, shown: Shown, at: float) -> None:
    frame, style = shown.frame, shown.style
    plot, metrics = frame.place.rect, style.metrics(LABEL)
    lines = readout.readings[:MOST]
    widest = plot.width() * 0.6
    names = cut_apart([line.label for line in lines], widest * 0.6, metrics)
    name_width = max(map(metrics.horizontalAdvance, names), default=0.0)
    value_width = max((metrics.horizontalAdvance(line.value) for line in lines), default=0.0)
    head = style.metrics(LABEL, strong=True).horizontalAdvance(readout.place)
    more = len(readout.readings) - len(lines) + readout.more
    several = len({line.series for line in readout.readings}) == len(readout.readings)
    below = [f"and {more:,} more{' series' if several else ''}"] if more else []
    below += [elided(event, widest, metrics) for event in readout.events[:MOST]]
    count = 1 + len(lines) + len(below)
    under = max(map(metrics.horizontalAdvance, below), default=0.0)
    inner = max(head, SWATCH + 6 + name_width + 14 + value_width, under)
    width, height = inner + 2 * PAD, count * ROW + PAD
    left = at + 12 if at + 12 + width <= frame.right else at - 12 - width
    box = QRectF(max(left, 0.0), plot.top() + 4, width, height)
    painter.setPen(style.hairline("line"))
    painter.setBrush(colour(style.theme, "card"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    inside, top = box.left() + PAD, box.top() + PAD / 2
    row = QRectF(inside, top, inner, ROW)
    Text(readout.place, row, LABEL, "ink", strong=True).draw(painter, style)
    for line, name in zip(lines, names, strict=True):
        row.translate(0, ROW)
        look = shown.looks[line.series]
        painter.fillRect(QRectF(inside, row.center().y() - 4, SWATCH, SWATCH), look.colour)
        words = row.adjusted(SWATCH + 6, 0, 0, 0)
        Text(name, words, LABEL, "muted").draw(painter, style)
        Text(line.value, words, LABEL, "ink", align=Align.AlignRight).draw(painter, style)
    for note in below:
        row.translate(0, ROW)
        Text(note, row, LABEL, "muted").draw(painter, style)
