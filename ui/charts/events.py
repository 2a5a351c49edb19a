"""Days that matter, as upright marks with their words above the plot, and where data end."""

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from models.frozen import frozen
from ui.charts.place import Place
from ui.charts.style import CAPTION, Style, colour, mixed
from ui.charts.text import Text

ROW = 15
"""The height of a row of such words, at scale 1."""


@frozen
class Mark:
    """An upright mark: its place along the axis, its words, and the row of them (-1: no room).

    `cut`: whether an event is not named with all of its words.
    """

    at: float
    words: str
    row: int
    shift: float = 0.0
    """Pixels from the mark to where its words begin."""
    dashed: bool = False
    cut: bool = False
    above: bool = False
    """Whether the words stand above the mark, not beside it."""


def height(found: list[Mark], style: Style) -> float:
    """Pixels that the words above the plot take."""
    return style.row(ROW) * _rows(found)


def draw(painter: QPainter, found: list[Mark], place: Place, style: Style) -> None:
    """Draw the marks through the plot up to their words."""
    metrics, total = style.metrics(CAPTION), _rows(found)
    for mark in found:
        at = round(place.across_one(mark.at)) + 0.5
        row = mark.row if mark.row >= 0 else total
        top = place.rect.top() - style.row(ROW) * (total - row)
        painter.setPen(_pen(mark, style))
        start = top + style.row(ROW) if mark.above else top
        painter.drawLine(QLineF(at, start, at, place.rect.bottom()))
        if mark.words and mark.row >= 0:
            width = metrics.horizontalAdvance(mark.words)
            box = QRectF(at + mark.shift, top, width, style.row(ROW))
            Text(mark.words, box, CAPTION, "muted").draw(painter, style)


def _rows(found: list[Mark]) -> int:
    return 1 + max((mark.row for mark in found), default=-1)


def _pen(mark: Mark, style: Style) -> QPen:
    """Dashed where projection begins; an event is paler, for there may be many."""
    pen = style.hairline("muted", dashed=mark.dashed)
    if not mark.dashed:
        pen.setColor(mixed(pen.color(), colour(style.theme, "card"), 0.6))
    return pen
