"""The plot of a chart in the window: what is seen of it, moved and zoomed with the mouse."""

import math
from collections.abc import Sequence
from typing import Any

import pyqtgraph
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QGraphicsSceneWheelEvent
from typing_extensions import override

from models.charts.moves import CLOSEST
from models.charts.scale import Span
from models.charts.window import Window

NOTCH = 120.0
"""What Qt calls one notch of a wheel."""

CLOSER = 0.85
"""How much of what is seen is still seen after one notch."""

ASIDE = 0.1
"""The share of what is seen by which one notch of a sideways wheel moves it."""

# pyqtgraph zooms by 1.02 to the power of this times what the wheel turned: a notch is `CLOSER`.
_WHEEL = math.log(CLOSER) / math.log(1.02) / NOTCH


class Plot(pyqtgraph.ViewBox):
    """Sees a span along the axis, never beyond the data; the values in it are set from outside.

    The words about the plot belong to it for the mouse: a wheel or a drag works anywhere. A drag
    with Shift draws over a stretch instead of moving.
    """

    pressed = Signal(object)
    """The point of the scene that was clicked."""

    brushed = Signal(object, object, bool)
    """Where a drag with Shift began and where it is, in the scene, and whether it ends there."""

    def __init__(self) -> None:
        super().__init__(enableMenu=False, defaultPadding=0.0)
        self._around = QRectF()
        self._others: tuple[QRectF, ...] = ()
        self.state["wheelScaleFactor"] = _WHEEL
        self.setMouseEnabled(x=True, y=False)
        self.disableAutoRange()
        # Each series clips itself as in an export, and there is nothing of its own to paint.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape, False)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, True)
        # Keys go to the chart.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable, False)

    @property
    def seen(self) -> Span:
        """What is seen along the axis."""
        low, high = self.viewRange()[0]
        return low, high

    def see(self, x: Span) -> None:
        """See the span, as far as there are data."""
        if x != self.seen:
            self.setXRange(*x, padding=0)

    def hold(self, full: Span, x: Span) -> None:
        """Stay within `full` from now on and see `x`, without telling."""
        self.blockSignals(True)
        try:
            closest = CLOSEST * (full[1] - full[0])
            self.setLimits(xMin=full[0], xMax=full[1], minXRange=closest)
            self.see(x)
        finally:
            self.blockSignals(False)

    def stand(
        self, rect: QRectF, around: QRectF, window: Window, others: Sequence[QRectF] = ()
    ) -> None:
        """Take `rect` of a chart that fills `around`, and follow the values in the window.

        `others` are small plots beside it, which show the same days.
        """
        self._others = tuple(others)
        if rect != self.geometry() or around != self._around:
            self.prepareGeometryChange()
            self._around = around
            self.setGeometry(rect)
        y = list(window.y)
        if y != self.viewRange()[1] and all(map(math.isfinite, y)):
            self.setYRange(*y, padding=0)

    @override
    def boundingRect(self) -> QRectF:
        return self._around.translated(-self.pos())

    @override
    def shape(self) -> QPainterPath:
        path = QPainterPath()
        path.addRect(self.boundingRect())
        return path

    @override
    def wheelEvent(self, ev: QGraphicsSceneWheelEvent, axis: int | None = None) -> None:
        if ev.orientation() == Qt.Orientation.Horizontal:
            low, high = self.seen
            self.translateBy(x=-ev.delta() / NOTCH * ASIDE * (high - low))
            ev.accept()
            return
        beside = self._beside(ev.scenePos())
        if beside is None:
            super().wheelEvent(ev, axis=0)
            return
        low, high = self.seen
        about = low + (ev.scenePos().x() - beside.left()) / beside.width() * (high - low)
        self.scaleBy(x=CLOSER ** (ev.delta() / NOTCH), center=(about, 0.0))
        ev.accept()

    def _beside(self, at: QPointF) -> QRectF | None:
        """The small plot beside this one that `at` lies in, if any."""
        found = (rect for rect in self._others if rect.left() <= at.x() <= rect.right())
        return next((rect for rect in found if rect.top() <= at.y() <= rect.bottom()), None)

    @override
    def mouseDragEvent(self, ev: Any, axis: int | None = None) -> None:
        # The right button belongs to the menu.
        if ev.button() == Qt.MouseButton.RightButton:
            ev.ignore()
        elif ev.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            ev.accept()
            began = QPointF(ev.buttonDownScenePos(Qt.MouseButton.LeftButton))
            self.brushed.emit(began, QPointF(ev.scenePos()), bool(ev.isFinish()))
        else:
            super().mouseDragEvent(ev, axis=0)

    @override
    def mouseClickEvent(self, ev: Any) -> None:
        if ev.button() != Qt.MouseButton.LeftButton:
            return
        ev.accept()
        if not ev.double():
            self.pressed.emit(QPointF(ev.scenePos()))
        else:
            limits: Sequence[float] = self.state["limits"]["xLimits"]
            self.see((limits[0], limits[1]))
