"""The scene of a chart in the window: its parts in their order, each painted as in an export."""

import math
from functools import partial

import pyqtgraph
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from models.charts.drawing import Drawing, Window
from models.charts.readout import Reading, Readout
from models.frozen import frozen
from ui.charts import crosshair
from ui.charts.canvas import (
    draw_front,
    draw_grid,
    draw_kinds,
    draw_series,
    draw_words,
    paint_parts,
)
from ui.charts.frame import Frame, lay_out
from ui.charts.kinds import KINDS
from ui.charts.layer import KeptLayer, Layer, PlotLayer
from ui.charts.look import Look, looks
from ui.charts.notes import Sides
from ui.charts.notice import draw_brush, draw_focus, draw_problem
from ui.charts.plot import Plot
from ui.charts.style import Style, colour

MOST_ITEMS = 64
"""Series up to which each is an item of the scene of its own."""

GRID = len(KINDS)
"""Where the grid lies among the kinds of series, which lie in their order below or above it."""


@frozen(eq=False)
class Shown:
    """What the parts are painted from."""

    drawing: Drawing
    frame: Frame
    looks: tuple[Look, ...]

    def distance(self, reading: Reading, at: QPointF) -> float:
        """Pixels upwards or downwards from `at` to the point of a reading."""
        each, panel = self.drawing.points[reading.series], self.frame.panel_of(reading.series)
        value = float(each.tops[reading.point])
        if panel is None or value != value:
            return math.inf
        return abs(panel.place_for(each.series.side).down_one(value) - at.y())


class Sheet:
    """Puts the parts into a scene and tells them when to paint.

    From below: the words, the plot with its series and its grid, what stands in front of them,
    the crosshair, the ring of the focus; and a notice where there is no chart. While nothing but
    the crosshair moves, one kept picture stands for all that lies below it.
    """

    def __init__(self, scene: pyqtgraph.GraphicsScene, style: Style) -> None:
        self.plot = Plot()
        self.shown: Shown | None = None
        self._style = style
        self._problem = ""
        self._readout: Readout | None = None
        self._brush: tuple[float, float] | None = None
        self._rect = QRectF()
        self._notes: Sides = {}
        self._words = KeptLayer(self._draw_words)
        self._front = Layer(self._draw_front)
        self._still = KeptLayer(self._draw_still)
        self._cross = Layer(self._draw_cross)
        self._notice = Layer(self._draw_notice)
        self._ring = Layer(self._draw_ring)
        self._ring.hide()
        self._grid = PlotLayer(self._draw_grid)
        self._grid.setZValue(GRID)
        self.series: list[PlotLayer] = []
        self._below = PlotLayer(partial(self._draw_all, under=True))
        self._over = PlotLayer(partial(self._draw_all, under=False))
        self._over.setZValue(GRID + 1)
        above = (self._front, self._still, self._cross, self._notice, self._ring)
        for height, item in enumerate((self._words, self.plot, *above)):
            item.setZValue(height)
            scene.addItem(item)
        for item in (self._below, self._grid, self._over):
            self.plot.addItem(item, ignoreBounds=True)
        self._moving = (self._words, self.plot.childGroup, self._front)

    def show(self, drawing: Drawing, window: Window, rect: QRectF, style: Style) -> None:
        """Show what lies in `window` of the chart on the whole of `rect`."""
        before = (self.shown, self._rect, self._style)
        same = self.shown is not None and self.shown.drawing is drawing and self._style == style
        found = self.shown.looks if self.shown is not None and same else looks(drawing, style)
        shown = Shown(drawing, lay_out(drawing, window, rect.size(), style), found)
        self.shown, self._rect, self._style = shown, rect, style
        self._appear(there=True)
        others = [panel.place.rect for panel in shown.frame.panels[1:]]
        self.plot.stand(shown.frame.place.rect, rect, window, others)
        if _words(*before) != _words(shown, rect, style):
            self._words.redraw(rect)
        self._fit_series(drawing)
        covered = _all_of(shown.frame, rect, self.plot.viewRect())
        for part in (self._below, self._grid, *self.series, self._over):
            part.redraw(covered)
        self._front.redraw(rect)
        self._cross.redraw(rect)

    def show_problem(self, words: str, rect: QRectF, style: Style) -> None:
        """Say in place of a chart why there is none."""
        self.shown, self._readout = None, None
        self._problem, self._rect, self._style = words, rect, style
        self._appear(there=False)
        self._notice.redraw(rect)

    def stand(self, readout: Readout | None) -> None:
        """Put the crosshair there, or take it away."""
        self._readout = readout
        self._keep(readout is not None and self.shown is not None)
        self._cross.redraw(self._rect)

    def brush(self, span: tuple[float, float] | None) -> None:
        """Show what is being drawn over, in pixels from the left, or nothing any more."""
        self._brush = span
        self._cross.redraw(self._rect)

    def ring(self, wanted: bool) -> None:
        """Show that the keys go here."""
        self._ring.setVisible(wanted and self.shown is not None)
        self._ring.redraw(self._rect)

    def _appear(self, *, there: bool) -> None:
        self._keep(False)
        for part in (self._words, self.plot, self._front, self._cross):
            part.setVisible(there)
        self._notice.setVisible(not there)

    def _keep(self, kept: bool) -> None:
        """Let the kept picture stand for the parts below it, or the parts for themselves."""
        if kept != self._still.isVisible():
            self._still.setVisible(kept)
            self._still.redraw(self._rect)
            for part in self._moving:
                part.setVisible(not kept)

    def _fit_series(self, drawing: Drawing) -> None:
        """One item for each series; those that are there already stay. Of very many none: two
        items then draw them all.
        """
        wanted = len(drawing.points) if len(drawing.points) <= MOST_ITEMS else 0
        self._below.setVisible(wanted == 0)
        self._over.setVisible(wanted == 0)
        while len(self.series) > wanted:
            self.plot.removeItem(self.series.pop())
        while len(self.series) < wanted:
            item = PlotLayer(partial(self._draw_series, len(self.series)))
            self.plot.addItem(item, ignoreBounds=True)
            self.series.append(item)
        for item, points in zip(self.series, drawing.points, strict=False):
            item.setZValue(_height(points.series.mark))

    def _draw_words(self, painter: QPainter) -> None:
        painter.fillRect(self._rect, colour(self._style.theme, "card"))
        if (shown := self.shown) is not None:
            draw_words(painter, shown.drawing, shown.frame, shown.looks, self._style)

    def _draw_grid(self, painter: QPainter) -> None:
        if (shown := self.shown) is not None:
            draw_grid(painter, shown.drawing, shown.frame, self._style)

    def _draw_series(self, place: int, painter: QPainter) -> None:
        if (shown := self.shown) is not None:
            look = shown.looks[place]
            draw_series(painter, shown.drawing, place, shown.frame, look, self._style)

    def _draw_all(self, painter: QPainter, *, under: bool) -> None:
        if (shown := self.shown) is not None:
            draw_kinds(painter, shown.drawing, shown.frame, shown.looks, self._style, under=under)

    def _draw_front(self, painter: QPainter) -> None:
        if (shown := self.shown) is not None:
            draw_front(painter, shown.drawing, shown.frame, shown.looks, self._style, self._sides())

    def _draw_still(self, painter: QPainter) -> None:
        painter.fillRect(self._rect, colour(self._style.theme, "card"))
        if (shown := self.shown) is not None:
            sides = self._sides()
            paint_parts(painter, shown.drawing, shown.frame, shown.looks, self._style, sides)

    def _sides(self) -> Sides:
        """Where notes stay while the chart moves; where all is seen they stand as in an export."""
        shown = self.shown
        if shown is None or shown.frame.place.window == shown.drawing.full:
            self._notes.clear()
        return self._notes

    def _draw_cross(self, painter: QPainter) -> None:
        if (shown := self.shown) is not None and self._brush is not None:
            draw_brush(painter, shown.frame, self._brush, self._style)
        if (shown := self.shown) is not None and self._readout is not None:
            found = self._readout
            crosshair.draw(painter, found, shown.drawing, shown.frame, shown.looks, self._style)

    def _draw_notice(self, painter: QPainter) -> None:
        draw_problem(painter, self._rect, self._problem, self._style)

    def _draw_ring(self, painter: QPainter) -> None:
        draw_focus(painter, self._rect, self._style)


def _words(shown: Shown | None, rect: QRectF, style: Style) -> tuple[object, ...]:
    """What the words depend on: the same after a move as before it."""
    if shown is None:
        return ()
    frame = shown.frame
    titles = tuple(panel.title for panel in frame.panels)
    return (shown.drawing, frame.texts, titles, frame.entries, frame.scale, rect, style)


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
