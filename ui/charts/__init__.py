"""Charts on the screen and as pictures, from their description."""

from ui.charts.picture import read_png, render, write_png
from ui.charts.widget import ChartWidget

__all__ = ["ChartWidget", "read_png", "render", "write_png"]
