"""Charts on the screen and as pictures, from their description."""

from typing import TYPE_CHECKING

from ui.charts.picture import read_png, render, write_png

if TYPE_CHECKING:
    from ui.charts.widget import ChartWidget

__all__ = ["ChartWidget", "read_png", "render", "write_png"]


def __getattr__(name: str) -> object:
    # It brings pyqtgraph, which a picture does not need and which takes a third of a second.
    if name == "ChartWidget":
        from ui.charts.widget import ChartWidget

        return ChartWidget
    raise AttributeError(name)
