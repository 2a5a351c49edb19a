"""The two axes: round numbers upwards with hairlines, and calendar days or numbers along."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from models.charts.dates import calendar
from models.charts.drawing import Drawing, Window
from models.charts.ticks import labels, ticks
from ui.charts.place import Place
from ui.charts.style import LABEL, Style
from ui.charts.text import Align, Text

ROW = 17
"""The height of a row of labels along the axis, at scale 1."""

MARK = 5
"""The length of a mark below the axis, at scale 1."""


@dataclass(frozen=True, slots=True)
class Upright:
    """The marks of the vertical axis and their labels."""

    values: tuple[float, ...]
    words: tuple[str, ...]

    def width(self, style: Style) -> float:
        """Pixels that the widest label takes."""
        metrics = style.metrics(LABEL)
        return max((metrics.horizontalAdvance(word) for word in self.words), default=0.0)


def upright(window: Window, height: float, style: Style) -> Upright:
    """The marks that fit on `height` pixels."""
    values = ticks(*window.y, most=int(min(max(height / style.px(50), 2), 7)))
    return Upright(values, labels(values))


def draw_grid(painter: QPainter, axis: Upright, place: Place, style: Style) -> None:
    """Hairlines across the plot."""
    painter.setPen(style.hairline("line"))
    _draw_straight(painter, [_level(place, value, style) for value in axis.values])


def draw_upright(painter: QPainter, axis: Upright, place: Place, style: Style) -> None:
    """The labels beside the hairlines, and a stronger line at zero."""
    half = style.px(ROW) / 2
    right = place.rect.left() - style.px(8)
    for value, words in zip(axis.values, axis.words, strict=True):
        at = place.down_one(value)
        box = QRectF(0, at - half, right, 2 * half)
        Text(words, box, LABEL, "muted", align=Align.AlignRight).draw(painter, style)
    if 0.0 in axis.values:
        painter.setPen(style.hairline("muted"))
        _draw_straight(painter, [_level(place, 0.0, style)])


def draw_along(painter: QPainter, drawing: Drawing, place: Place, style: Style) -> None:
    """Marks and labels below the plot."""
    painter.setPen(style.hairline("muted"))
    if drawing.dated:
        _draw_days(painter, place, style)
    else:
        _draw_numbers(painter, drawing, place, style)


def _draw_days(painter: QPainter, place: Place, style: Style) -> None:
    wide = style.metrics(LABEL).horizontalAdvance("0") * 1.05
    days = calendar(*place.window.x, place.rect.width(), wide)
    _draw_marks(painter, place, style, [tick.at for tick in days.ticks])
    for row, marks in enumerate((days.ticks, days.years)):
        for tick in marks:
            role = "ink" if row or not days.years else "muted"
            _draw_label(painter, place, style, tick.words, tick.words_at, row, role)


def _draw_numbers(painter: QPainter, drawing: Drawing, place: Place, style: Style) -> None:
    values = ticks(*place.window.x, most=int(min(max(place.rect.width() / style.px(90), 2), 10)))
    _draw_marks(painter, place, style, list(values))
    for value, words in zip(values, labels(values), strict=True):
        _draw_label(painter, place, style, words, value, 0, "muted")
    x = drawing.spec.x
    name = ", ".join(part for part in (x.label, x.unit or "") if part)
    low, high = place.window.x
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
    width = style.metrics(LABEL).horizontalAdvance(words)
    at = place.across_one(value)
    if not place.rect.left() - 1 <= at <= place.rect.right() + 1:
        return
    left = min(max(at - width / 2, 0.0), place.rect.right() + style.px(12) - width)
    top = place.rect.bottom() + style.px(MARK + 2 + row * ROW)
    Text(words, QRectF(left, top, width, style.px(ROW)), LABEL, role).draw(painter, style)


def _level(place: Place, value: float, style: Style) -> QLineF:
    wide = max(1.0, round(style.scale))
    at = np.floor(place.down_one(value)) + (0.5 if wide % 2 else 0.0)
    return QLineF(place.rect.left(), at, place.rect.right(), at)


def _draw_straight(painter: QPainter, lines: list[QLineF]) -> None:
    """Lines along the pixels, which antialiasing would only slow down."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
