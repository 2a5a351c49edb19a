"""The two axes: round numbers upwards with hairlines, and calendar days or numbers along."""

import math
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from models.charts.caption import along_words
from models.charts.dates import Grain, calendar
from models.charts.drawing import Drawing
from models.charts.log_along import marks_along, places_of
from models.charts.log_ticks import log_labels, log_ticks
from models.charts.scale import Span
from models.charts.ticks import labels, telling_ticks
from models.frozen import frozen
from ui.charts.place import Place
from ui.charts.style import LABEL, Style
from ui.charts.text import Align, Text, cut_apart, elided

ROW = 17
"""The height of a row of labels along the axis, at scale 1."""

BEYOND, BETWEEN = 12, 4
"""Pixels at scale 1 that a label along may stand out to the right of a plot, and to both sides of
one that has others beside it.
"""

MARK = 5
"""The length of a mark below the axis, at scale 1."""


WIDEST_NAME = 0.34
"""The share of the picture's width that names of rows may take."""


SMALLEST_NAME, LEADING = 9, 2
"""The smallest type of names of rows, and the pixels between two of them, at scale 1."""


@frozen
class Upright:
    """The marks of a vertical axis and their labels; `names` if they are of rows, not values.

    `pixels` is the size of their type.
    """

    values: tuple[float, ...]
    words: tuple[str, ...]
    names: bool = False
    pixels: int = LABEL

    def width(self, style: Style) -> float:
        """Pixels that the widest label takes."""
        return max((style.advance(word, self.pixels) for word in self.words), default=0.0)


def upright(window: Span, height: float, style: Style, *, log: bool = False) -> Upright:
    """The marks that fit on `height` pixels."""
    most = int(min(max(height / style.row(42), 2), 7))
    if log:
        values = log_ticks(*window, most=most + 2)
        return Upright(values, log_labels(values))
    values = telling_ticks(*window, most=most)
    return Upright(values, labels(values))


def apart(axis: Upright, place: Place, style: Style) -> Upright:
    """The same, without the labels for which a low plot has no room beside others."""
    if axis.names:
        return axis
    kept: list[str] = []
    free = math.inf
    for value, words in zip(axis.values, axis.words, strict=True):
        at = place.down_one(value)
        fits = at <= free
        kept.append(words if fits else "")
        free = at - style.row(LABEL) if fits else free
    return replace(axis, words=tuple(kept))


def named_rows(rows: tuple[str, ...], height: float, width: float, style: Style) -> Upright:
    """The names of rows from above, in smaller type where more fit so; else every so many."""
    sizes = range(LABEL, SMALLEST_NAME - 1, -1)
    fitting = (size for size in sizes if len(rows) * style.row(size + LEADING) <= height)
    pixels = next(fitting, SMALLEST_NAME)
    stride = max(-(-len(rows) * style.row(pixels + LEADING) // max(height, 1.0)), 1.0)
    kept = range(0, len(rows), int(stride))
    metrics = style.metrics(pixels)
    words = tuple(cut_apart([rows[place] for place in kept], WIDEST_NAME * width, metrics))
    values = tuple(len(rows) - place - 0.5 for place in kept)
    return Upright(values, words, names=True, pixels=pixels)


def draw_grid(
    painter: QPainter, axis: Upright, drawing: Drawing, place: Place, style: Style
) -> None:
    """Hairlines across the plot, and where values run along, hairlines down it."""
    painter.setPen(style.hairline("line"))
    if any(each.scale is not None for each in drawing.points):
        return
    _draw_straight(painter, [_level(place, value, style) for value in axis.values])
    if drawing.lying:
        ends = place.rect.top(), place.rect.bottom()
        numbers = _numbers_along(drawing, place, style)
        across = place.across(_places(drawing, numbers))
        _draw_straight(painter, [QLineF(at, ends[0], at, ends[1]) for at in across.tolist()])


def draw_upright(painter: QPainter, axis: Upright, place: Place, style: Style) -> None:
    """The labels beside the hairlines, and a stronger line at zero."""
    half = style.row(ROW) / 2
    right = place.rect.left() - style.px(8)
    for value, words in zip(axis.values, axis.words, strict=True):
        at = place.down_one(value)
        box = QRectF(0, at - half, right, 2 * half)
        role = "ink" if axis.names else "muted"
        Text(words, box, axis.pixels, role, align=Align.AlignRight).draw(painter, style)
    if 0.0 in axis.values:
        painter.setPen(style.hairline("muted"))
        _draw_straight(painter, [_level(place, 0.0, style)])


def draw_right(painter: QPainter, axis: Upright, place: Place, style: Style) -> None:
    """The labels of a second axis, to the right of the plot: a mark beside 10 would make it −10."""
    half = style.row(ROW) / 2
    left = place.rect.right() + style.px(8)
    for value, words in zip(axis.values, axis.words, strict=True):
        at = place.down_one(value)
        box = QRectF(left, at - half, axis.width(style), 2 * half)
        Text(words, box, LABEL, "muted", align=Align.AlignRight).draw(painter, style)


def draw_along(
    painter: QPainter, drawing: Drawing, place: Place, style: Style, *, labelled: bool = True
) -> None:
    """Marks and, if `labelled`, labels below the plot."""
    painter.setPen(style.hairline("muted"))
    if drawing.dated:
        _draw_days(painter, drawing.grain, place, style, labelled)
    else:
        _draw_numbers(painter, drawing, place, style, labelled)


def rows_along(drawing: Drawing, place: Place, style: Style) -> int:
    """Rows of labels that stand below a plot."""
    if not drawing.dated:
        return 2 if along_words(drawing.outcome) else 1
    wide = style.advance("0", LABEL) * 1.05
    return 2 if calendar(*place.window.x, place.rect.width(), wide, drawing.grain).years else 1


def _draw_days(painter: QPainter, grain: Grain, place: Place, style: Style, labelled: bool) -> None:
    wide = style.advance("0", LABEL) * 1.05
    days = calendar(*place.window.x, place.rect.width(), wide, grain)
    _draw_marks(painter, place, style, [tick.at for tick in days.ticks])
    if not labelled:
        return
    for row, marks in enumerate((days.ticks, days.years)):
        for tick in marks:
            role = "ink" if row or not days.years else "muted"
            _draw_label(painter, place, style, tick.words, tick.words_at, row, role)


def _numbers_along(drawing: Drawing, place: Place, style: Style) -> tuple[float, ...]:
    most = int(min(max(place.rect.width() / style.row(90), 2), 10))
    if drawing.log_along:
        return marks_along(place.window.x, most)
    return telling_ticks(*place.window.x, most=most)


def _places(
    drawing: Drawing, numbers: tuple[float, ...]
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return places_of(numbers) if drawing.log_along else np.array(numbers, dtype=np.float64)


def _draw_numbers(
    painter: QPainter, drawing: Drawing, place: Place, style: Style, labelled: bool
) -> None:
    values = _numbers_along(drawing, place, style)
    places: list[float] = _places(drawing, values).tolist()
    _draw_marks(painter, place, style, places)
    if not labelled:
        return
    told = log_labels(values) if drawing.log_along else labels(values)
    for at, words in zip(places, told, strict=True):
        _draw_label(painter, place, style, words, at, 0, "muted")
    low, high = place.window.x
    name = elided(along_words(drawing.outcome), place.rect.width(), style.metrics(LABEL))
    _draw_label(painter, place, style, name, (low + high) / 2, 1, "muted")


def _draw_marks(painter: QPainter, place: Place, style: Style, values: list[float]) -> None:
    bottom = place.rect.bottom()
    pixels = place.across(np.array(values, dtype=np.float64))
    inside = pixels[(pixels >= place.rect.left() - 0.5) & (pixels <= place.rect.right() + 0.5)]
    painter.drawLines(
        [
            QLineF(at, bottom, at, bottom + style.px(MARK))
            for at in (np.floor(inside) + 0.5).tolist()
        ]
    )


def _draw_label(
    painter: QPainter, place: Place, style: Style, words: str, value: float, row: int, role: str
) -> None:
    """Centred on its place, but never out of the picture."""
    width = style.advance(words, LABEL)
    at = place.across_one(value)
    if not place.rect.left() - 1 <= at <= place.rect.right() + 1:
        return
    beyond = style.px(BEYOND if place.alone else BETWEEN)
    first = 0.0 if place.alone else place.rect.left() - beyond
    left = min(max(at - width / 2, first), place.rect.right() + beyond - width)
    top = place.rect.bottom() + style.px(MARK + 2) + row * style.row(ROW)
    Text(words, QRectF(left, top, width, style.row(ROW)), LABEL, role).draw(painter, style)


def _level(place: Place, value: float, style: Style) -> QLineF:
    wide = max(1.0, round(style.scale))
    at = np.floor(place.down_one(value)) + (0.5 if wide % 2 else 0.0)
    return QLineF(place.rect.left(), at, place.rect.right(), at)


def _draw_straight(painter: QPainter, lines: list[QLineF]) -> None:
    """Lines along the pixels, which antialiasing would only slow down."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
