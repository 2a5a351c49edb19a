"""A chart in the window: as it will be published, to be moved, zoomed and read off."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from models.charts.drawing import Drawing, Span, Window, prepare
from models.charts.outcome import Outcome
from models.charts.sight import Sight
from models.charts.summary import summary
from models.errors import SalientError
from ui.charts import crosshair, menu
from ui.charts.frame import Frame
from ui.charts.look import looks
from ui.charts.still import draw_focus, draw_problem, draw_still
from ui.charts.style import Style
from ui.theme import LIGHT, Theme

NOTCH = 120.0
"""What Qt calls one notch of a wheel."""


class ChartWidget(QWidget):
    """Shows one `Outcome`. Arrow keys walk along its points, the wheel zooms, dragging moves."""

    walked = Signal(str)
    """The place and the values at which the crosshair stands, as one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sight: Sight | None = None
        self._problem = ""
        self._theme = LIGHT
        self._held: QPointF | None = None
        self._still: QPixmap | None = None
        self._frame: Frame | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
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
    def problem(self) -> str:
        """Why nothing is drawn, as a sentence; empty if a chart is."""
        return self._problem

    def show_outcome(self, outcome: Outcome) -> None:
        """Show `outcome`; what is zoomed in on stays if it is the same chart with other data."""
        before = self._sight
        try:
            self._sight, self._problem = Sight(prepare(outcome)), ""
        except SalientError as error:
            self._sight, self._problem = None, str(error)
        if before is not None and self._sight is not None:
            self._sight.takes_over(before)
        self.setAccessibleName(outcome.spec.title or "Chart")
        self.setAccessibleDescription(self.text_twin())
        self._redraw()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        if theme != self._theme:
            self._theme = theme
            self._redraw()

    def text_twin(self) -> str:
        """The chart in sentences, or why there is none."""
        return summary(self._sight.drawing) if self._sight else self._problem

    def show_window(self, x: Span | None) -> None:
        """Zoom to what lies between `x[0]` and `x[1]`, or to all with `None`."""
        if self._sight is not None and self._sight.seen != x:
            self._sight.seen = x
            self._redraw()

    def put_crosshair(self, x: float | None) -> None:
        """Stand the crosshair at the point nearest to `x`, or take it away."""
        self._do(lambda sight: sight.stand(x))

    @override
    def sizeHint(self) -> QSize:
        return QSize(800, 450)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # An exception that leaves a paint event can end the process.
        try:
            painter = QPainter(self)
            try:
                self._paint(painter)
            finally:
                painter.end()
        except Exception:
            logging.exception("The chart “%s” could not be painted.", self.accessibleName())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._redraw()
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._redraw()
        super().changeEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turn, place = event.angleDelta(), self._value_at(event.position())
        if place is None:
            event.ignore()
        elif turn.x() and not turn.y():
            self._do(lambda sight: sight.move(-turn.x() / NOTCH * 0.1))
        else:
            self._do(lambda sight: sight.zoom(0.85 ** (turn.y() / NOTCH), place))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._frame is None:
            return
        plot = self._frame.place.rect
        if self._held is not None:
            share = (self._held.x() - at.x()) / max(plot.width(), 1.0)
            self._held = at
            self._do(lambda sight: sight.move(share))
        else:
            inside = plot.adjusted(-8, -8, 8, 8).contains(at)
            self.put_crosshair(self._value_at(at) if inside else None)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.show_window(None)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.put_crosshair(None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = KEYS.get(Qt.Key(event.key()))
        free = event.key() == Qt.Key.Key_Escape and (
            self._sight is None or self._sight.cross is None
        )
        if action is None or free:
            super().keyPressEvent(event)
        else:
            self._do(action)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu.build(self).popup(event.globalPos())

    def _do(self, action: Callable[[Sight], None]) -> None:
        """Let the sight change, and draw and tell what is different after it."""
        sight = self._sight
        if sight is None:
            return
        seen, cross = sight.seen, sight.cross
        action(sight)
        if sight.cross != cross:
            self.update()
            if (told := sight.readout) is not None:
                values = "; ".join(f"{each.label} {each.value}" for each in told.readings)
                self.walked.emit(f"{told.place}: {values}")
        if sight.seen != seen:
            self._redraw()

    def _value_at(self, position: QPointF) -> float | None:
        """What lies along the axis under the pointer, once something is drawn."""
        return self._frame.place.value_at(position.x()) if self._frame else None

    def _redraw(self) -> None:
        self._still = None
        self.update()

    def _paint(self, painter: QPainter) -> None:
        style = Style(self._theme, margin=6.0, live=True)
        if self._sight is None:
            draw_problem(painter, self, self._problem, style)
            return
        drawing = self._sight.drawing
        if self._still is None or self._frame is None:
            self._still, self._frame = draw_still(self, drawing, self._sight.window, style)
        painter.drawPixmap(0, 0, self._still)
        if (told := self._sight.readout) is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            crosshair.draw(painter, told, drawing, self._frame, looks(drawing, style), style)
        if self.hasFocus():
            draw_focus(painter, self, style)


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
