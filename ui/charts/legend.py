"""Names of series: at the ends of their lines where that fits, else in a row above the plot."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter

from models.charts.drawing import Drawing
from models.charts.labels import apart
from models.frozen import frozen
from models.writing_direction import set_apart
from ui.charts.kinds import BY_MARK
from ui.charts.look import Look
from ui.charts.markers import draw_marker
from ui.charts.panel import Panel
from ui.charts.place import Place
from ui.charts.room import room_on
from ui.charts.style import BODY, LABEL, Style
from ui.charts.text import Text, cut_apart, veil

ROW = 20
SWATCH = 18
WIDEST = 0.26
"""The share of the picture's width that names at the ends of lines may take."""
NARROWEST = 520
"""Pixels at scale 1 below which names stand above the plot, not beside it."""
MOST_DIRECT = 8
MOST_ROWS = 3
EARLY = 20
"""Pixels at scale 1 before the end of the plot at which a line ends early."""
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


def direct(drawing: Drawing, width: float, style: Style) -> list[int]:
    """The lines whose names stand at their ends, on a picture of that width."""
    lines = [p for p in named(drawing) if drawing.points[p].series.mark in AT_THEIR_ENDS]
    roomy = width >= style.row(NARROWEST) and len(lines) <= MOST_DIRECT
    wanted = drawing.spec.names == "beside" and drawing.full.right is None
    return lines if roomy and wanted else []


def beside(drawing: Drawing, lines: Sequence[int], width: float, style: Style) -> float:
    """Pixels to keep free to the right of the plot for the names of `lines`."""
    metrics = style.metrics(LABEL)
    names = [drawing.points[place].series.label for place in lines]
    widest = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
    return min(widest + style.px(14), WIDEST * width) if names else 0.0


def above(
    drawing: Drawing, places: Sequence[int], left: float, top: float, width: float, style: Style
) -> list[Entry]:
    """The names of `places` in rows from the left; what does not fit in three rows is counted."""
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
        if row == MOST_ROWS:
            more = f"and {len(places) - len(found):,} more"
            last = found.pop()
            return [*found, Entry(-1, more, last.rect)]
        found.append(
            Entry(place, words, QRectF(x, top + row * style.row(ROW), long, style.row(ROW)))
        )
        x += long + style.px(18)
    return found


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


def draw_direct(
    painter: QPainter,
    lines: Sequence[int],
    looks: Sequence[Look],
    drawing: Drawing,
    panel: Panel,
    right: float,
    style: Style,
    taken: Sequence[QRectF],
) -> None:
    """Draw each line's name at its last value in the window, with a marker of its own shape.

    A line that ends before the plot does has it there, where it hides nothing, also of what is
    `taken`; the names of others stand beside the plot.
    """
    place = panel.place
    ends = [(line, end) for line in lines if (end := _end(drawing, line, place)) is not None]
    for line, end in ends:
        inside = place.rect.top() - 1 <= end.y() <= place.rect.bottom() + 1
        if inside and not looks[line].forecast and _ends_here(drawing, line, place):
            draw_marker(painter, end, looks[line], style.px(4))
    early = [each for each in ends if each[1].x() < place.rect.right() - style.px(EARLY)]
    near = _near_ends(early, drawing, panel, style, taken) if early else {}
    for line, box in near.items():
        veil(painter, box, style)
        words = drawing.points[line].series.label
        Text(words, box, LABEL, "ink", colour=looks[line].words).draw(painter, style)
    rest = [each for each in ends if each[0] not in near]
    _draw_beside(painter, rest, looks, drawing, place, right, style)


def _near_ends(
    ends: Sequence[tuple[int, QPointF]],
    drawing: Drawing,
    panel: Panel,
    style: Style,
    taken: Sequence[QRectF],
) -> dict[int, QRectF]:
    """The rectangles of names right behind the ends of their lines, where lines leave room."""
    room = replace(room_on(drawing, panel, style), uprights=())
    plot, height, gap = panel.place.rect, style.row(16), style.px(8)
    found: dict[int, QRectF] = {}
    for line, end in ends:
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


def _draw_beside(
    painter: QPainter,
    ends: Sequence[tuple[int, QPointF]],
    looks: Sequence[Look],
    drawing: Drawing,
    place: Place,
    right: float,
    style: Style,
) -> None:
    """Draw the names to the right of the plot, at the heights of the ends of their lines."""
    low, high = place.rect.top() - style.px(4), place.rect.bottom() + style.px(4)
    wanted = [min(max(end.y(), low), high) for _, end in ends]
    height = style.row(16)
    left = place.rect.right() + style.px(14)
    labels = [drawing.points[line].series.label for line, _ in ends]
    names = cut_apart(labels, right - left, style.metrics(LABEL))
    middles = apart(wanted, height, low, high)
    for (line, end), middle, words in zip(ends, middles, names, strict=True):
        if abs(middle - end.y()) > height / 2:
            painter.setPen(style.hairline("muted"))
            painter.drawLine(
                QLineF(end.x() + style.px(4), end.y(), left - style.px(2), round(middle) + 0.5)
            )
        box = QRectF(left, middle - height / 2, right - left, height)
        Text(words, box, LABEL, "ink", colour=looks[line].words).draw(painter, style)


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
