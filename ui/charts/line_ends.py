"""Names of lines at their ends: right behind a line that ends early, else beside the plot."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from models.charts.drawing import Drawing
from models.charts.labels import apart
from ui.charts.markers import draw_marker
from ui.charts.place import Place
from ui.charts.room import room_on
from ui.charts.shown import Shown
from ui.charts.style import LABEL
from ui.charts.text import Text, cut_apart, veil

EARLY = 20
"""Pixels at scale 1 before the end of the plot at which a line ends early."""

ROW = 16
"""The height of a name, at scale 1."""

Ends = Mapping[int, QPointF]
"""Where lines end in the window, in pixels, by their places among the series."""


def draw_line_ends(painter: QPainter, shown: Shown, taken: Sequence[QRectF]) -> None:
    """Draw each line's name at its last value in the window, with a marker of its own shape.

    A line that ends before the plot does has it there, where it hides nothing, also of what is
    `taken`; the names of others stand beside the plot.
    """
    drawing, looks, style = shown.drawing, shown.looks, shown.style
    place = shown.frame.place
    found = {line: _end(drawing, line, place) for line in shown.frame.direct}
    ends = {line: end for line, end in found.items() if end is not None}
    for line, end in ends.items():
        inside = place.rect.top() - 1 <= end.y() <= place.rect.bottom() + 1
        if inside and not looks[line].forecast and _ends_here(drawing, line, place):
            draw_marker(painter, end, looks[line], style.px(4))
    early = {
        line: end for line, end in ends.items() if end.x() < place.rect.right() - style.px(EARLY)
    }
    near = _near_ends(early, shown, taken) if early else {}
    for line, box in near.items():
        veil(painter, box, style)
        words = drawing.points[line].series.label
        Text(words, box, LABEL, "ink", colour=looks[line].words).draw(painter, style)
    _draw_beside(painter, {line: end for line, end in ends.items() if line not in near}, shown)


def _near_ends(ends: Ends, shown: Shown, taken: Sequence[QRectF]) -> dict[int, QRectF]:
    """The rectangles of names right behind the ends of their lines, where lines leave room."""
    drawing, panel, style = shown.drawing, shown.frame.panels[0], shown.style
    room = replace(room_on(drawing, panel, style), uprights=())
    plot, height, gap = panel.place.rect, style.row(ROW), style.px(8)
    found: dict[int, QRectF] = {}
    for line, end in ends.items():
        wide = style.advance(drawing.points[line].series.label, LABEL)
        across, up = end.x() + gap, end.y()
        tops = (up - height / 2, up - height - gap / 2, up + gap / 2)
        tried = [QRectF(across, top, wide, height) for top in tops]
        tried += [QRectF(end.x() - wide, top, wide, height) for top in tops[1:]]
        others = [*taken, *found.values()]
        for box in tried:
            free = not any(box.intersects(other) for other in others)
            if free and plot.contains(box) and room.lines(box) == 0:
                found[line] = box
                break
    return found


def _draw_beside(painter: QPainter, ends: Ends, shown: Shown) -> None:
    """Draw the names to the right of the plot, at the heights of the ends of their lines."""
    drawing, frame, style = shown.drawing, shown.frame, shown.style
    plot, right = frame.place.rect, frame.right
    low, high = plot.top() - style.px(4), plot.bottom() + style.px(4)
    wanted = [min(max(end.y(), low), high) for end in ends.values()]
    # A line that is cut off leads to its name from where it leaves the plot.
    ends = {
        line: QPointF(end.x(), min(max(end.y(), plot.top()), plot.bottom()))
        for line, end in ends.items()
    }
    height = style.row(ROW)
    left = plot.right() + style.px(14)
    labels = [drawing.points[line].series.label for line in ends]
    names = cut_apart(labels, right - left, style.metrics(LABEL))
    middles = apart(wanted, height, low, high)
    for (line, end), middle, words in zip(ends.items(), middles, names, strict=True):
        if abs(middle - end.y()) > height / 2:
            painter.setPen(style.hairline("muted"))
            painter.drawLine(
                QLineF(end.x() + style.px(4), end.y(), left - style.px(2), round(middle) + 0.5)
            )
        box = QRectF(left, middle - height / 2, right - left, height)
        Text(words, box, LABEL, "ink", colour=shown.looks[line].words).draw(painter, style)


def _end(drawing: Drawing, line: int, place: Place) -> QPointF | None:
    each = drawing.points[line]
    last = int(np.searchsorted(each.x, place.window.x[1], "right"))
    there = np.flatnonzero(np.isfinite(each.y[:last]))
    if len(there) == 0 or each.x[there[-1]] < place.window.x[0]:
        return None
    here = int(there[-1])
    return QPointF(place.across_one(float(each.x[here])), place.down_one(float(each.y[here])))


def _ends_here(drawing: Drawing, line: int, place: Place) -> bool:
    """Whether the last point of the line is in the window."""
    return bool(drawing.points[line].x[-1] <= place.window.x[1])
