"""A chart in the window: as it will be published, to be moved, zoomed and read off."""

import logging

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
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
from models.charts.readout import beside, nearest, read_at
from models.charts.summary import summary
from models.errors import SalientError
from ui.charts import crosshair, menu
from ui.charts.canvas import paint
from ui.charts.frame import Frame
from ui.charts.look import looks
from ui.charts.moves import moved, zoomed
from ui.charts.style import BODY, Style, colour
from ui.charts.text import wrapped
from ui.theme import LIGHT, Theme

NOTCH = 120.0
"""What Qt calls one notch of a wheel."""


class ChartWidget(QWidget):
    """Shows one `Outcome`. Arrow keys walk along its points, the wheel zooms, dragging moves."""

    walked = Signal(str)
    """The place and the values at which the crosshair stands, as one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self._problem = ""
        self._theme = LIGHT
        self._seen: Span | None = None
        self._cross: float | None = None
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
        return self._drawing

    @property
    def window_shown(self) -> Window | None:
        """What is seen of the chart: days or numbers along, values upwards."""
        if self._drawing is None:
            return None
        if self._seen is None:
            return self._drawing.full
        return Window(self._seen, self._drawing.y_within(self._seen))

    @property
    def problem(self) -> str:
        """Why nothing is drawn, as a sentence; empty if a chart is."""
        return self._problem

    def show_outcome(self, outcome: Outcome) -> None:
        """Show `outcome`; what is zoomed in on stays if it is the same chart with other data."""
        before = self._drawing
        try:
            self._drawing, self._problem = prepare(outcome), ""
        except SalientError as error:
            self._drawing, self._problem = None, str(error)
        if before is None or self._drawing is None or _axis(before) != _axis(self._drawing):
            self._seen = self._cross = None
        self.setAccessibleName(outcome.spec.title or "Chart")
        self.setAccessibleDescription(self.text_twin())
        self._repaint()

    def set_theme(self, theme: Theme) -> None:
        """Draw in the colours of `theme`."""
        if theme != self._theme:
            self._theme = theme
            self._repaint()

    def text_twin(self) -> str:
        """The chart in sentences, or why there is none."""
        return self._problem if self._drawing is None else summary(self._drawing)

    def show_window(self, x: Span | None) -> None:
        """Zoom to what lies between `x[0]` and `x[1]`, or to all with `None`."""
        if x != self._seen:
            self._seen = x
            self._repaint()

    def put_crosshair(self, x: float | None) -> None:
        """Stand the crosshair at the point nearest to `x`, or take it away."""
        place = nearest(self._drawing, x) if self._drawing and x is not None else None
        if place == self._cross:
            return
        self._cross = place
        if self._drawing is not None and place is not None:
            told = read_at(self._drawing, place)
            values = "; ".join(f"{each.label} {each.value}" for each in told.readings)
            self.walked.emit(f"{told.place}: {values}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(800, 450)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        # An exception that leaves a paint event can end the process.
        try:
            self._paint()
        except Exception:
            logging.exception("The chart “%s” could not be painted.", self.accessibleName())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._repaint()
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._repaint()
        super().changeEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        if self._drawing is None or self._frame is None:
            event.ignore()
            return
        window = self.window_shown
        assert window is not None
        if turn.x() and not turn.y():
            span = moved(window.x, -turn.x() / NOTCH * 0.1, self._drawing.full.x)
        else:
            about = self._frame.place.value_at(event.position().x())
            span = zoomed(window.x, 0.85 ** (turn.y() / NOTCH), about, self._drawing.full.x)
        self.show_window(span)
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._frame is None or self._drawing is None:
            return
        at = event.position()
        if self._held is not None:
            window = self.window_shown
            assert window is not None
            share = (self._held.x() - at.x()) / max(self._frame.place.rect.width(), 1.0)
            self._held = at
            self.show_window(moved(window.x, share, self._drawing.full.x))
            return
        inside = self._frame.place.rect.adjusted(-8, -8, 8, 8).contains(at)
        self.put_crosshair(self._frame.place.value_at(at.x()) if inside else None)

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
        if self._drawing is None or not self._key(self._drawing, event.key()):
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu.build(self).popup(event.globalPos())

    def _key(self, drawing: Drawing, key: int) -> bool:
        """Whether `key` meant something here."""
        window = self.window_shown
        assert window is not None
        low, high = window.x
        match key:
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._walk(drawing, 1 if key == Qt.Key.Key_Right else -1)
            case Qt.Key.Key_Home | Qt.Key.Key_End:
                self._bring(low if key == Qt.Key.Key_Home else high)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal | Qt.Key.Key_Minus:
                factor = 1.25 if key == Qt.Key.Key_Minus else 0.8
                about = self._cross if self._cross is not None else (low + high) / 2
                self.show_window(zoomed(window.x, factor, about, drawing.full.x))
            case Qt.Key.Key_0:
                self.show_window(None)
            case Qt.Key.Key_Escape if self._cross is not None:
                self.put_crosshair(None)
            case _:
                return False
        return True

    def _walk(self, drawing: Drawing, steps: int) -> None:
        window = self.window_shown
        assert window is not None
        if self._cross is None:
            self._bring(window.x[0] if steps > 0 else window.x[1])
            return
        place = beside(drawing, self._cross, steps)
        if place is not None:
            self._bring(place)

    def _bring(self, x: float) -> None:
        """Stand the crosshair at `x` and move what is seen so far that it is in sight."""
        self.put_crosshair(x)
        if self._cross is None or self._seen is None:
            return
        low, high = self._seen
        shift = min(self._cross - low, 0.0) + max(self._cross - high, 0.0)
        if shift:
            self.show_window((low + shift, high + shift))

    def _repaint(self) -> None:
        self._still = None
        self.update()

    def _style(self) -> Style:
        return Style(self._theme, margin=6.0, live=True)

    def _paint(self) -> None:
        painter = QPainter(self)
        try:
            if self._drawing is None:
                self._paint_problem(painter)
                return
            if self._still is None:
                self._still = self._draw_still(self._drawing)
            painter.drawPixmap(0, 0, self._still)
            if self._cross is not None and self._frame is not None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
                told, style = read_at(self._drawing, self._cross), self._style()
                found = looks(self._drawing, style)
                crosshair.draw(painter, told, self._drawing, self._frame, found, style)
            if self.hasFocus():
                painter.setPen(self._style().hairline("accent"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        finally:
            painter.end()

    def _draw_still(self, drawing: Drawing) -> QPixmap:
        """Everything but the crosshair, kept until something changes."""
        ratio = self.devicePixelRatioF()
        made = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(colour(self._theme, "card"))
        painter = QPainter(made)
        try:
            size = QSizeF(self.width(), self.height())
            self._frame = paint(painter, drawing, size, self._style(), self.window_shown)
        finally:
            painter.end()
        return made

    def _paint_problem(self, painter: QPainter) -> None:
        style = self._style()
        painter.fillRect(self.rect(), colour(self._theme, "card"))
        painter.setFont(style.font(BODY))
        painter.setPen(colour(self._theme, "muted"))
        lines = wrapped(self._problem, self.width() * 0.7, style.metrics(BODY), 6)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, "\n".join(lines))


def _axis(drawing: Drawing) -> tuple[object, ...]:
    """What has to be the same for a zoom to make sense: the same columns along the axis."""
    return (drawing.dated, {(series.table, series.x) for series in drawing.spec.series})
