"""The kinds of chart, one a file: each draws one series onto a place."""

from typing import Protocol

from PySide6.QtGui import QPainter

from models.charts.points import Points
from ui.charts.kinds.band import Band
from ui.charts.kinds.bar import Bar
from ui.charts.kinds.line import Line
from ui.charts.look import Look
from ui.charts.place import Place


class Kind(Protocol):
    """Draws a series. `mark` is what a spec calls it; `under` puts it below the grid."""

    mark: str
    under: bool

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw `points` inside the rectangle of `place`, which clips."""
        ...


KINDS: tuple[Kind, ...] = (Band(), Bar(), Line())
"""In the order of drawing: what is large lies below what is thin."""

__all__ = ["KINDS", "Kind"]
