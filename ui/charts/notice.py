"""What a chart in the window shows besides itself: why it is not there, and where the keys go."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ui.charts.frame import Frame
from ui.charts.style import BODY, Style, colour
from ui.charts.text import wrapped


def draw_problem(painter: QPainter, rect: QRectF, problem: str, style: Style) -> None:
    """Say why there is no chart, where it would be."""
    painter.fillRect(rect, colour(style.theme, "card"))
    painter.setFont(style.font(BODY))
    painter.setPen(colour(style.theme, "muted"))
    lines = wrapped(problem, rect.width() * 0.7, style.metrics(BODY), 6)
    painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), "\n".join(lines))


def draw_brush(painter: QPainter, frame: Frame, span: tuple[float, float], style: Style) -> None:
    """Shade what is drawn over, from `span[0]` to `span[1]` pixels, on the plot that is moved."""
    plot = frame.place.rect
    left, right = (min(max(at, plot.left()), plot.right()) for at in sorted(span))
    shade = QColor(style.theme.accent)
    shade.setAlpha(48)
    painter.setPen(style.hairline("accent"))
    painter.setBrush(shade)
    painter.drawRect(QRectF(left, plot.top(), right - left, plot.height()))


def draw_focus(painter: QPainter, rect: QRectF, style: Style) -> None:
    """A ring about the chart that the keys go to."""
    painter.setPen(style.hairline("accent"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
