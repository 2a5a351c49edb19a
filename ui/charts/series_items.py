"""The series of a chart as items of its plot, above its shades, below and above its grid."""

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.charts.canvas import draw_grid, draw_kinds, draw_series, draw_shades
from ui.charts.frame import Frame
from ui.charts.kinds import KINDS
from ui.charts.layer import PlotLayer
from ui.charts.plot import Plot
from ui.charts.shown import Shown

MOST_ITEMS = 64
"""Series up to which each is an item of its own; of more, two items draw them all."""

GRID = len(KINDS)
"""Where the grid lies among the kinds of series, which lie in their order below or above it."""

SHADES = -1
"""Where shaded periods lie: below all of them."""


class SeriesItems:
    """One item for each series, in the order of their kinds, and one for shades and grid each."""

    def __init__(self, plot: Plot) -> None:
        self._plot = plot
        self._shown: Shown | None = None
        self._shades = self._added(PlotLayer(self._draw_shades), SHADES)
        self._grid = self._added(PlotLayer(self._draw_grid), GRID)
        self._below = self._added(PlotLayer(partial(self._draw_all, under=True)), 0)
        self._over = self._added(PlotLayer(partial(self._draw_all, under=False)), GRID + 1)
        self._series: list[PlotLayer] = []

    def show(self, shown: Shown, rect: QRectF) -> None:
        """Paint anew, on a picture that fills `rect`."""
        self._shown = shown
        self._fit()
        covered = _all_of(shown.frame, rect, self._plot.viewRect())
        for part in (self._shades, self._below, self._grid, *self._series, self._over):
            part.redraw(covered)

    def clear(self) -> None:
        """Paint nothing any more."""
        self._shown = None

    def _added(self, item: PlotLayer, height: int) -> PlotLayer:
        item.setZValue(height)
        self._plot.addItem(item, ignoreBounds=True)
        return item

    def _fit(self) -> None:
        """Have an item for each series; those that are there already stay."""
        points = self._shown.drawing.points if self._shown is not None else ()
        wanted = len(points) if len(points) <= MOST_ITEMS else 0
        self._below.setVisible(wanted == 0)
        self._over.setVisible(wanted == 0)
        while len(self._series) > wanted:
            self._plot.removeItem(self._series.pop())
        while len(self._series) < wanted:
            item = PlotLayer(partial(self._draw_series, len(self._series)))
            self._series.append(self._added(item, 0))
        for item, each in zip(self._series, points, strict=False):
            item.setZValue(_height(each.series.mark))

    def _draw_shades(self, painter: QPainter) -> None:
        if self._shown is not None:
            draw_shades(painter, self._shown)

    def _draw_grid(self, painter: QPainter) -> None:
        if self._shown is not None:
            draw_grid(painter, self._shown)

    def _draw_series(self, series: int, painter: QPainter) -> None:
        if self._shown is not None:
            draw_series(painter, self._shown, series)

    def _draw_all(self, painter: QPainter, *, under: bool) -> None:
        if self._shown is not None:
            draw_kinds(painter, self._shown, under=under)


def _all_of(frame: Frame, rect: QRectF, seen: QRectF) -> QRectF:
    """What the whole picture covers in the units of the plot in which `seen` is seen.

    Small plots lie beside the one that the scene knows.
    """
    if len(frame.panels) == 1:
        return seen
    plot = frame.place.rect
    across = seen.width() / max(plot.width(), 1.0)
    down = seen.height() / max(plot.height(), 1.0)
    return QRectF(
        seen.left() - (plot.left() - rect.left()) * across,
        seen.top() - (rect.bottom() - plot.bottom()) * down,
        rect.width() * across,
        rect.height() * down,
    )


def _height(mark: str) -> int:
    """Where a kind lies among the others and the grid."""
    for place, kind in enumerate(KINDS):
        if kind.mark == mark:
            return place if kind.under else GRID + 1 + place
    return GRID
