"""A neutral ground with one thing in its middle, in the shape of the picture to be."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

AT_MOST = 2
"""So many times as large as a picture is made, it is shown; larger, its words would be a poster."""


class Mat(QWidget):
    """Keeps `inner` in the shape that it was told, as large as fits, or twice that at most."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self._shape = QSize(1600, 900)
        inner.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_shape(self, shape: QSize) -> None:
        """Have the thing in the shape of a picture of so many pixels from now on."""
        if shape != self._shape:
            self._shape = shape
            self._place()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._inner.minimumSizeHint()

    @override
    def sizeHint(self) -> QSize:
        return self._inner.sizeHint()

    def _place(self) -> None:
        room = self.size().boundedTo(self._shape * AT_MOST)
        size = self._shape.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(self.rect().center())
        self._inner.setGeometry(place)
