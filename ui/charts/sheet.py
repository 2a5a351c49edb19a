"""The scene of a chart in the window: its parts in their order, each painted as in an export."""

import pyqtgraph
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from models.charts.drawing import Drawing
from models.charts.readout import Readout
from models.charts.window import Window
from ui.charts import crosshair
from ui.charts.canvas import draw_front, draw_words, paint_parts
from ui.charts.frame import lay_out
from ui.charts.layer import KeptLayer, Layer
from ui.charts.look import Look, looks
from ui.charts.notes import Sides
from ui.charts.notice import draw_brush, draw_focus, draw_problem
from ui.charts.placed_annotations import cut_words_at
from ui.charts.plot import Plot
from ui.charts.series_items import SeriesItems
from ui.charts.shown import Shown
from ui.charts.style import Style, colour
from ui.charts.weights import weighed


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
        self._looks: tuple[Look, ...] = ()
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
        self._series = SeriesItems(self.plot)
        above = (self._front, self._still, self._cross, self._notice, self._ring)
        for height, item in enumerate((self._words, self.plot, *above)):
            item.setZValue(height)
            scene.addItem(item)
        self._moving = (self._words, self.plot.childGroup, self._front)

    def show(self, drawing: Drawing, window: Window, rect: QRectF, style: Style) -> None:
        """Show what lies in `window` of the chart on the whole of `rect`."""
        before = _words(self.shown, self._rect)
        same = self.shown is not None and self.shown.drawing is drawing and self._style == style
        if not same:
            self._looks = looks(drawing, style)
        frame = lay_out(drawing, window, rect.size(), style)
        shown = Shown(drawing, frame, weighed(self._looks, drawing, frame), style)
        self.shown, self._rect, self._style = shown, rect, style
        self._appear(there=True)
        others = [panel.place.rect for panel in shown.frame.panels[1:]]
        self.plot.stand(shown.frame.place.rect, rect, window, others)
        if before != _words(shown, rect):
            self._words.redraw(rect)
        self._series.show(shown, rect)
        self._front.redraw(rect)
        self._cross.redraw(rect)

    def show_problem(self, words: str, rect: QRectF, style: Style) -> None:
        """Say in place of a chart why there is none."""
        self.shown, self._readout = None, None
        self._series.clear()
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

    def words_at(self, at: QPointF) -> str:
        """The complete words that were cut where `at` is, or nothing."""
        shown = self.shown
        if shown is None:
            return ""
        return cut_words_at(at, shown.drawing, shown.frame, shown.style, dict(self._notes))

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

    def _draw_words(self, painter: QPainter) -> None:
        painter.fillRect(self._rect, colour(self._style.theme, "card"))
        if self.shown is not None:
            draw_words(painter, self.shown)

    def _draw_front(self, painter: QPainter) -> None:
        if self.shown is not None:
            draw_front(painter, self.shown, self._sides(self.shown))

    def _draw_still(self, painter: QPainter) -> None:
        painter.fillRect(self._rect, colour(self._style.theme, "card"))
        if self.shown is not None:
            paint_parts(painter, self.shown, self._sides(self.shown))

    def _sides(self, shown: Shown) -> Sides:
        """Where notes stay while the chart moves; where all is seen they stand as in an export."""
        if shown.frame.place.window == shown.drawing.full:
            self._notes.clear()
        return self._notes

    def _draw_cross(self, painter: QPainter) -> None:
        if self.shown is not None and self._brush is not None:
            draw_brush(painter, self.shown.frame, self._brush, self._style)
        if self.shown is not None and self._readout is not None:
            crosshair.draw(painter, self._readout, self.shown)

    def _draw_notice(self, painter: QPainter) -> None:
        draw_problem(painter, self._rect, self._problem, self._style)

    def _draw_ring(self, painter: QPainter) -> None:
        draw_focus(painter, self._rect, self._style)


def _words(shown: Shown | None, rect: QRectF) -> tuple[object, ...]:
    """What the words depend on: the same after a move as before it."""
    if shown is None:
        return ()
    frame = shown.frame
    titles = tuple(panel.title for panel in frame.panels)
    return (shown.drawing, frame.texts, titles, frame.entries, frame.scale, rect, shown.style)
