"""The parts of a chart in the window that do not follow the pointer, and what it says instead."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from models.charts.drawing import Drawing, Window
from ui.charts.canvas import paint
from ui.charts.frame import Frame
from ui.charts.style import BODY, Style, colour
from ui.charts.text import wrapped


def draw_still(
    widget: QWidget, drawing: Drawing, window: Window, style: Style
) -> tuple[QPixmap, Frame]:
    """Everything but the crosshair at the size of `widget`, and where it all stands."""
    ratio = widget.devicePixelRatioF()
    made = QPixmap(round(widget.width() * ratio), round(widget.height() * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(colour(style.theme, "card"))
    painter = QPainter(made)
    try:
        frame = paint(painter, drawing, QSizeF(widget.size()), style, window)
    finally:
        painter.end()
    return made, frame


def draw_problem(painter: QPainter, widget: QWidget, problem: str, style: Style) -> None:
    """Say why there is no chart, where it would be."""
    painter.fillRect(widget.rect(), colour(style.theme, "card"))
    painter.setFont(style.font(BODY))
    painter.setPen(colour(style.theme, "muted"))
    lines = wrapped(problem, widget.width() * 0.7, style.metrics(BODY), 6)
    painter.drawText(widget.rect(), Qt.AlignmentFlag.AlignCenter, "\n".join(lines))


def draw_focus(painter: QPainter, widget: QWidget, style: Style) -> None:
    """A ring about the chart that the keys go to."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(style.hairline("accent"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
