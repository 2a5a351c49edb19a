"""One part of a chart as an item of the scene."""

import logging
from collections.abc import Callable

import pyqtgraph
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
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

    def keep(self) -> None:
        """Keep what was painted until it is told to change."""
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

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
        # An exception that leaves here ends the process without a word.
        try:
            painter.save()
            try:
                self._to_pixels(painter)
                soften(painter)
                self._draw(painter)
            finally:
                painter.restore()
        except Exception:
            view = self.getViewWidget()
            name = view.accessibleName() if view is not None else ""
            logging.exception("The chart “%s” could not be painted.", name)

    def _to_pixels(self, painter: QPainter) -> None:
        """Make the painter count in pixels of the view; here it does already."""


class PlotLayer(Layer):
    """A part that belongs to the plot: it lies in the plot's days and values, and moves with them.

    It is painted in pixels all the same, by the mapping that an export has too.
    """

    @override
    def _to_pixels(self, painter: QPainter) -> None:
        view = self.getViewWidget()
        if view is not None:
            painter.setWorldTransform(view.viewportTransform())
