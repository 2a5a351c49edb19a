"""What a kind of chart is to a painter."""

from typing import Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from models.charts.points import Points
from ui.charts.hatch import hatch_bars
from ui.charts.look import Look
from ui.charts.markers import draw_marker
from ui.charts.place import Place

DASHES = (5.0, 3.0)
"""Of a line that is a forecast, in widths of the line."""


class Kind(Protocol):
    """Draws a series. `mark` is what a spec calls it; `under` puts it below the grid."""

    mark: str
    under: bool

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw `points` inside the rectangle of `place`, which clips."""
        ...

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw a small piece of it into `box`, beside its name."""
        ...


def line_swatch(painter: QPainter, box: QRectF, look: Look) -> None:
    """A piece of a line with the shape of its points."""
    pen = QPen(look.colour, look.width)
    if look.forecast:
        pen.setDashPattern(list(DASHES))
    painter.setPen(pen)
    painter.drawLine(QLineF(box.left(), box.center().y(), box.right(), box.center().y()))
    if not look.forecast:
        draw_marker(painter, box.center(), look, 2 * look.width)


def filled_swatch(painter: QPainter, box: QRectF, look: Look, *, pale: bool) -> None:
    """A piece of an area; that of a forecast is pale with an outline."""
    outlined = look.forecast and not pale
    painter.setPen(QPen(look.colour, max(1.0, look.width / 2)) if outlined else Qt.PenStyle.NoPen)
    painter.setBrush(look.fill if pale or look.forecast else look.colour)
    painter.drawRect(box)
    hatch_bars(painter, [box], look, pale=pale or look.forecast)


def point_swatch(painter: QPainter, box: QRectF, look: Look) -> None:
    """One point by its shape."""
    draw_marker(painter, QPointF(box.center()), look, 2 * look.width)


def aside(place: Place, look: Look) -> float:
    """Pixels below the middle of its row at which a series stands that shares it with others.

    The same day said by two is then seen as two shapes.
    """
    rows = max(place.window.y[1] - place.window.y[0], 1.0)
    step = min(place.rect.height() / rows / (look.beside + 1), 4.6 * look.width)
    return (look.rank - (look.beside - 1) / 2) * step
