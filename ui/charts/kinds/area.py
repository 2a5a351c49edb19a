"""The area between a line and zero, in a pale step of the line's hue."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from models.charts.points import Points
from models.charts.thinning import thinned
from ui.charts.filling import draw_area
from ui.charts.kinds.kind import filled_swatch
from ui.charts.kinds.line import DENSE, draw_stroke
from ui.charts.look import Look
from ui.charts.paths import stretches
from ui.charts.place import Place
from ui.charts.style import mixed


class Area:
    """Filled down, or up, to zero; it lies below the grid."""

    mark = "area"
    under = True

    def draw(self, painter: QPainter, points: Points, place: Place, look: Look) -> None:
        """Draw the stretches without a gap, and the line above them."""
        first, last = points.about(*place.window.x)
        pixels = max(int(place.rect.width()), 1)
        if last - first > DENSE * pixels:
            few = thinned(points, place.cuts(painter))
            x, y, joined = few.x, few.y, few.joined
        else:
            x, y, joined = points.x[first:last], points.y[first:last], points.joined[first:last]
        zero = place.down_one(0.0)
        across, down = place.across(x), place.down(y)
        painter.setPen(Qt.PenStyle.NoPen)
        # A projection is paler still, as its line is thinner by its dashes.
        painter.setBrush(mixed(look.fill, look.ground, 0.5) if look.forecast else look.fill)
        for start, behind in stretches(joined):
            part = slice(start, behind)
            if behind - start > 1:
                draw_area(painter, across[part], down[part], np.full(behind - start, zero), look)
        draw_stroke(painter, points, place, look)

    def swatch(self, painter: QPainter, box: QRectF, look: Look) -> None:
        """Draw a piece of the area with its line."""
        filled_swatch(painter, box, look, pale=True)
        painter.fillRect(QRectF(box.left(), box.top(), box.width(), look.width), look.colour)
