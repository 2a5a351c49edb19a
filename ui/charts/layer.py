"""One part of a chart as an item of the scene."""

import logging
import math
from collections.abc import Callable

import pyqtgraph
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget
from typing_extensions import override

from ui.charts.canvas import soften

Draw = Callable[[QPainter], None]


class Layer(pyqtgraph.GraphicsObject):
    """Paints by `draw`, in pixels from the chart's corner."""

    def __init__(self, draw: Draw) -> None:
        super().__init__()
        self._draw = draw
        self._rect = QRectF()
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def redraw(self, rect: QRectF) -> None:
        """Paint anew, within `rect` in the item's own coordinates."""
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
        self.update()

    @override
    def boundingRect(self) -> QRectF:
        return self._rect

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        # An exception that leaves here takes the whole picture along, or the process.
        try:
            painter.save()
            try:
                soften(painter)
                self._paint(painter, widget)
            finally:
                painter.restore()
        except Exception:
            view = self.getViewWidget()
            name = view.accessibleName() if view is not None else ""
            logging.exception("The chart “%s” could not be painted.", name)

    def _paint(self, painter: QPainter, widget: QWidget | None) -> None:
        self._draw(painter)


class PlotLayer(Layer):
    """A part that belongs to the plot: it lies in the plot's days and values, and moves with them.

    It is painted in pixels all the same, by the mapping that an export has too.
    """

    @override
    def _paint(self, painter: QPainter, widget: QWidget | None) -> None:
        view = self.getViewWidget()
        if view is not None:
            painter.setWorldTransform(view.viewportTransform())
            self._draw(painter)


class KeptLayer(Layer):
    """A part that fills its rectangle; it is painted once and copied until it is to change."""

    def __init__(self, draw: Draw) -> None:
        super().__init__(draw)
        self._kept: QPixmap | None = None
        self._sizes = (1.0, 1.0)

    @override
    def redraw(self, rect: QRectF) -> None:
        self._kept = None
        super().redraw(rect)

    @override
    def _paint(self, painter: QPainter, widget: QWidget | None) -> None:
        ratio = widget.devicePixelRatioF() if widget is not None else 1.0
        onto = painter.worldTransform()
        sizes = (ratio, onto.m11())
        if self._kept is None or self._sizes != sizes:
            self._sizes, self._kept = sizes, self._made(*sizes)
        # It has the pixels of the window already, whatever the stage is made smaller by.
        painter.setWorldTransform(QTransform())
        painter.drawPixmap(onto.map(self._rect.topLeft()), self._kept)

    def _made(self, ratio: float, scale: float) -> QPixmap:
        size = self._rect.size() * (ratio * scale)
        made = QPixmap(math.ceil(size.width()), math.ceil(size.height()))
        made.setDevicePixelRatio(ratio)
        painter = QPainter(made)
        try:
            painter.scale(scale, scale)
            soften(painter)
            self._draw(painter)
        finally:
            painter.end()
        return made
