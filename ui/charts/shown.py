"""A chart as it is shown: what all of its parts are painted from."""

import math

from PySide6.QtCore import QPointF

from models.charts.drawing import Drawing
from models.charts.readout import Reading
from models.frozen import frozen
from ui.charts.frame import Frame
from ui.charts.look import Look
from ui.charts.style import Style


@frozen(eq=False)
class Shown:
    """A drawing, where everything of it stands, and how its series and the rest of it look."""

    drawing: Drawing
    frame: Frame
    looks: tuple[Look, ...]
    style: Style

    def distance(self, reading: Reading, at: QPointF) -> float:
        """Pixels upwards or downwards from `at` to the point of a reading."""
        each, panel = self.drawing.points[reading.series], self.frame.panel_of(reading.series)
        value = float(each.tops[reading.point])
        if panel is None or value != value:
            return math.inf
        return abs(panel.place_for(each.series.side).down_one(value) - at.y())
