"""A chart in the window: as it will be published, to be moved, zoomed and read off."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from models.charts.drawing import Drawing, Span, Window, prepare
from models.charts.outcome import Outcome
from models.charts.readout import Readout
from models.charts.sight import Sight
from models.charts.spec import Size
from models.charts.summary import summary
from models.errors import SalientError
from ui.charts import menu
from ui.charts.frame import Frame
from ui.charts.picture import style_on
from ui.charts.pointer import drawn_over, place_under, point_under
from ui.charts.style import Style
from ui.charts.surface import Surface
from ui.theme import LIGHT, Theme

LEGIBLE = 0.73
"""The scale at which the smallest words are as small as any are drawn."""


class ChartWidget(Surface):
    """Shows one `Outcome`. Arrow keys walk along its points, the wheel zooms, dragging moves.

    What is seen is the range of the plot in it; `Sight` follows that, whoever changed it.
    """

    walked = Signal(str)
    """The place and the values at which the crosshair stands, as one sentence."""

    picked = Signal(int, int)
    """A series and one of its points that was clicked, or chosen with Enter at the crosshair."""

    brushed = Signal(object)
    """A span along the axis that was drawn over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sight: Sight | None = None
        self._problem = ""
        self._theme = LIGHT
        self._picture: Size | None = None
        self.stage.sigMouseMoved.connect(self._pointer_moved)
        self.sheet.plot.sigXRangeChanged.connect(self._range_changed)
        self.sheet.plot.pressed.connect(self._pressed)
        self.sheet.plot.brushed.connect(self._brush)
        self.offered: menu.Offers = menu.nothing
        """What the menu of the chart offers besides its own, asked when it opens."""
        self._twin: str | None = None
        self.setMinimumSize(220, 150)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def drawing(self) -> Drawing | None:
        """What is shown, or `None` before the first chart and where one cannot be drawn."""
        return self._sight.drawing if self._sight else None

    @property
    def window_shown(self) -> Window | None:
        """What is seen of the chart: days or numbers along, values upwards."""
        return self._sight.window if self._sight else None

    @property
    def frame_shown(self) -> Frame | None:
        """Where everything of the chart stands in the widget."""
        shown = self.sheet.shown
        return shown.frame if shown is not None else None

    @property
    def problem(self) -> str:
        """Why nothing is drawn, as a sentence; empty if a chart is."""
        return self._problem

    def show_outcome(self, outcome: Outcome) -> None:
        """Show `outcome`; what is zoomed in on stays if it is the same chart with other data."""
        self.setAccessibleName(outcome.spec.title or "Chart")
        try:
            drawing = prepare(outcome)
        except SalientError as error:
            self.show_problem(str(error))
        else:
            self.show_drawing(drawing)

    def show_drawing(self, drawing: Drawing, twin: str | None = None) -> None:
        """Show `drawing` as `show_outcome` does; `twin` is its text twin, where it is known."""
        before, self._sight, self._problem = self._sight, Sight(drawing), ""
        self._twin = twin
        if before is not None:
            self._sight.takes_over(before)
        plot = self.sheet.plot
        plot.hold(drawing.full.x, self._sight.window.x)
        self._sight.see(plot.seen)
        self.sheet.stand(self._sight.readout)
        self.setAccessibleName(drawing.spec.title or "Chart")
        self.setAccessibleDescription(self.text_twin())
        self.redraw()

    def show_problem(self, words: str) -> None:
        """Say why there is no chart, where it would be."""
        self._sight, self._problem, self._twin = None, words, None
        self.setAccessibleDescription(words)
        self.redraw()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        if theme != self._theme:
            self._theme = theme
            self.redraw()

    def show_as(self, picture: Size) -> None:
        """Draw words and lines as large beside the chart as they are on `picture`."""
        if picture != self._picture:
            self._picture = picture
            self.redraw()

    def text_twin(self) -> str:
        """The chart in sentences, or why there is none."""
        if self._sight is None:
            return self._problem
        if self._twin is None:
            self._twin = summary(self._sight.drawing)
        return self._twin

    @property
    def values_told(self) -> str:
        """Where the crosshair stands and the values of all series there; empty without one."""
        return _told(self._sight.readout if self._sight is not None else None, "value")

    @property
    def values_exact(self) -> str:
        """The same with every digit that the data have."""
        return _told(self._sight.readout if self._sight is not None else None, "exact")

    def show_window(self, x: Span | None) -> None:
        """Zoom to what lies between `x[0]` and `x[1]`, or to all with `None`."""
        if self._sight is not None:
            self.sheet.plot.see(self._sight.drawing.full.x if x is None else x)

    def put_crosshair(self, x: float | None) -> None:
        """Stand the crosshair at the point nearest to `x`, or take it away."""
        self._do(lambda sight: sight.stand(x))

    @override
    def sizeHint(self) -> QSize:
        return QSize(800, 450)

    @override
    def leaveEvent(self, ev: QEvent) -> None:
        super().leaveEvent(ev)
        self.put_crosshair(None)

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        if ev.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._pick():
            return
        action = KEYS.get(Qt.Key(ev.key()))
        free = ev.key() == Qt.Key.Key_Escape and (self._sight is None or self._sight.cross is None)
        if action is None or free:
            ev.ignore()
        else:
            self._do(action)

    @override
    def open_menu(self, event: QContextMenuEvent) -> None:
        menu.build(self).popup(event.globalPos())

    def _do(self, action: Callable[[Sight], None]) -> None:
        """Let the sight change, and show and tell what is different after it."""
        sight = self._sight
        if sight is None:
            return
        cross = sight.cross
        action(sight)
        self.sheet.plot.see(sight.window.x)
        if sight.cross != cross:
            self.sheet.stand(sight.readout)
            if told := self.values_told:
                self.walked.emit(told)

    def _range_changed(self) -> None:
        """Follow the plot, which was moved or zoomed."""
        if self._sight is not None:
            self._sight.see(self.sheet.plot.seen)
            self.redraw()

    def _pointer_moved(self, at: QPointF) -> None:
        """Stand the crosshair under the pointer, unless the chart is being dragged."""
        if self.sheet.shown is not None and not self.stage.dragButtons:
            self.put_crosshair(place_under(self.sheet.shown, at))

    def _pressed(self, at: QPointF) -> None:
        """Choose the point that was clicked: the nearest at that place."""
        place = place_under(self.sheet.shown, at)
        if place is not None:
            self.put_crosshair(place)
            self._pick(at)

    def _pick(self, at: QPointF | None = None) -> bool:
        """Tell which point stands at the crosshair, nearest to `at`; whether there is any."""
        told = self._sight.readout if self._sight is not None else None
        found = point_under(self.sheet.shown, told, at)
        if found is not None:
            self.picked.emit(*found)
        return found is not None

    def _brush(self, began: QPointF, at: QPointF, done: bool) -> None:
        """Show what is drawn over, and tell it in the end."""
        span = drawn_over(self.sheet.shown, began, at)
        self.sheet.brush(None if span is None or done else (began.x(), at.x()))
        if span is not None and done:
            self.brushed.emit(span)

    def _style(self, width: float) -> Style:
        """How the chart is drawn on so many pixels: as it is, or as the picture is made smaller."""
        if self._sight is None or self._picture is None:
            text = self._sight.drawing.spec.font_scale if self._sight is not None else 1.0
            return Style(self._theme, margin=6.0, live=True, text=text)
        whole = style_on(self._picture, self._sight.drawing, self._theme)
        part = width / self._picture.width
        scale = max(whole.scale * part, LEGIBLE / min(whole.text, 1.0))
        return replace(whole, scale=scale, margin=whole.margin * part, live=True)

    @override
    def redraw(self) -> None:
        rect = QRectF(self.viewport().rect())
        style = self._style(rect.width())
        if self._sight is None:
            self.sheet.show_problem(self._problem, rect, style)
        else:
            self.sheet.show(self._sight.drawing, self._sight.window, rect, style)
        self.sheet.ring(self.hasFocus())


def _told(readout: Readout | None, how: Literal["value", "exact"]) -> str:
    if readout is None:
        return ""
    values = "; ".join(f"{each.label} {getattr(each, how)}" for each in readout.readings)
    return f"{readout.place}: {values}"


KEYS: dict[Qt.Key, Callable[[Sight], None]] = {
    Qt.Key.Key_Right: lambda sight: sight.walk(1),
    Qt.Key.Key_Left: lambda sight: sight.walk(-1),
    Qt.Key.Key_Home: lambda sight: sight.bring(sight.window.x[0]),
    Qt.Key.Key_End: lambda sight: sight.bring(sight.window.x[1]),
    Qt.Key.Key_Plus: lambda sight: sight.zoom(0.8),
    Qt.Key.Key_Equal: lambda sight: sight.zoom(0.8),
    Qt.Key.Key_Minus: lambda sight: sight.zoom(1.25),
    Qt.Key.Key_0: Sight.show_all,
    Qt.Key.Key_Escape: lambda sight: sight.stand(None),
}
"""What a key does to the sight; Escape goes on to the window where no crosshair stands."""
