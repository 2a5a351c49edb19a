"""One plot of a chart: where it stands, its axes, and which series are drawn on it."""

from models.charts.drawing import Drawing
from models.charts.spec import Side
from models.charts.window import Window
from models.frozen import frozen
from ui.charts.axis import Upright
from ui.charts.place import Place
from ui.charts.text import Text


@frozen
class Panel:
    """`series` are the places of its series; `second` and `right` belong to a second axis.

    `labelled` says whether the labels of the axis along stand below it.
    """

    place: Place
    upright: Upright
    series: tuple[int, ...]
    second: Place | None = None
    right: Upright | None = None
    title: Text | None = None
    labelled: bool = True

    def place_for(self, side: Side) -> Place:
        """Where values of that axis stand."""
        return self.second if side == "right" and self.second is not None else self.place


def window_of(drawing: Drawing, window: Window, series: tuple[int, ...]) -> Window:
    """The window of a small plot: the same along; upwards too, unless each has its own scale."""
    if drawing.spec.panels != "each, own scale" or drawing.rows:
        return window
    return Window(window.x, drawing.y_within(window.x, "left", series), window.right)
