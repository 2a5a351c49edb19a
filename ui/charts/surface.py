"""The view that a chart in the window is drawn on: what pyqtgraph brings, kept in its place."""

from typing import cast

import pyqtgraph
from PySide6.QtCore import QEvent, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QMouseEvent,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.charts.sheet import Sheet
from ui.charts.style import Style
from ui.theme import LIGHT

pyqtgraph.setConfigOptions(
    antialias=False,  # each part asks for it itself, where it does not cost too much
    background=None,  # the words bring their own ground, in the colour of the theme
    leftButtonPan=True,
    mouseRateLimit=0,  # a move that is dropped would leave the chart behind the pointer
    useOpenGL=False,
)


class Surface(pyqtgraph.GraphicsView):
    """Holds the sheet with the parts of one chart, and passes on what concerns all of it.

    Whoever fills it redraws in `redraw` and opens its menu in `open_menu`.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCentralItem(None)
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.setAcceptDrops(False)
        self.stage = cast(pyqtgraph.GraphicsScene, self.scene())
        # Its exporters lose words and lines; the chart has a menu of its own.
        self.stage.contextMenu.clear()
        self.stage.setItemIndexMethod(self.stage.ItemIndexMethod.NoIndex)
        self.sheet = Sheet(self.stage, Style(LIGHT))
        self.on_a_page = False
        """Whether the wheel scrolls the page that the chart stands on, and zooms with Ctrl only."""

    def see_as(self, shape: QSizeF | None) -> QRectF:
        """Make a picture of `shape` as large as fits, and give what of the stage is seen then.

        Without a shape a unit of the stage is a pixel.
        """
        seen = QSizeF(self.viewport().size())
        scale = 1.0
        if shape is not None and not seen.isEmpty():
            scale = min(seen.width() / shape.width(), seen.height() / shape.height())
        rect = QRectF(0, 0, seen.width() / scale, seen.height() / scale)
        if rect != self.sceneRect() or scale != self.transform().m11():
            self.setSceneRect(rect)
            self.setTransform(QTransform.fromScale(scale, scale))
        return rect

    def redraw(self) -> None:
        """Show what is in sight, at the size and in the colours of now."""
        raise NotImplementedError

    def open_menu(self, event: QContextMenuEvent) -> None:
        """Open what is offered at the right button."""
        raise NotImplementedError

    @override
    def wheelEvent(self, ev: QWheelEvent) -> None:
        if self.on_a_page and not ev.modifiers() & Qt.KeyboardModifier.ControlModifier:
            ev.ignore()
            return
        super().wheelEvent(ev)

    @override
    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        super().resizeEvent(ev)
        # pyqtgraph calls with nothing while it builds the view.
        if ev is not None:
            self.redraw()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.redraw()
        super().changeEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.sheet.ring(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.sheet.ring(False)

    @override
    def mousePressEvent(self, ev: QMouseEvent) -> None:
        super().mousePressEvent(ev)
        # What pyqtgraph makes of it shows later; nobody around the chart has to know.
        ev.accept()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        event.accept()

    @override
    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        super().mouseReleaseEvent(ev)
        ev.accept()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # The menu gets the release of the button. Its press, kept, would be taken for the press
        # of the next drag.
        self.stage.clickEvents.clear()
        self.stage.dragButtons.clear()
        self.open_menu(event)

    @override
    def close(self) -> bool:  # pyright: ignore[reportIncompatibleMethodOverride]
        # pyqtgraph's own takes the scene apart, and a chart may be shown again.
        return QWidget.close(self)
