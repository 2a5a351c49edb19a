"""Charts on the screen and as pictures, from their description."""

import pyqtgraph

from ui.charts.picture import read_png, render, write_png
from ui.charts.widget import ChartWidget

__all__ = ["ChartWidget", "read_png", "render", "write_png"]

pyqtgraph.setConfigOptions(
    antialias=False,  # each part asks for it itself, where it does not cost too much
    background=None,  # the words bring their own ground, in the colour of the theme
    leftButtonPan=True,
    mouseRateLimit=0,  # a move that is dropped would leave the chart behind the pointer
    useOpenGL=False,
)
