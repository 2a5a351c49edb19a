"""The logo of a chart as a picture."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter

from models.charts import logo
from models.errors import ChartError


@lru_cache(maxsize=8)
def image_of(text: str) -> QImage | None:
    """The picture in a spec's `logo`; `None` where it cannot be shown."""
    try:
        content = logo.content(text)
    except ChartError:
        return None
    image = QImage.fromData(QByteArray(content), "PNG")  # pyright: ignore[reportArgumentType]
    return None if image.isNull() else image


def draw_logo(painter: QPainter, text: str, box: QRectF | None) -> None:
    """Draw the logo into its box, if there are both."""
    image = image_of(text) if text and box is not None else None
    if image is not None and box is not None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        painter.drawImage(box, image)
