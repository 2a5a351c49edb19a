"""The colours of a picture as numbers."""

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QImage


def levels(image: QImage) -> npt.NDArray[np.int16]:
    """(height, width, 3) the colours from 0 to 255."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    data = np.frombuffer(plain.constBits(), dtype=np.uint8)
    rows = data.reshape(plain.height(), plain.bytesPerLine())[:, : 3 * plain.width()]
    return rows.reshape(plain.height(), plain.width(), 3).astype(np.int16)


def numbers(colour: QColor) -> npt.NDArray[np.int64]:
    """(3,) red, green and blue from 0 to 255."""
    return np.array([colour.red(), colour.green(), colour.blue()])


def share_of(image: QImage, colour: QColor) -> float:
    """The share of pixels that are within a few levels of `colour`."""
    return float((np.abs(levels(image) - numbers(colour)).max(axis=2) < 24).mean())
