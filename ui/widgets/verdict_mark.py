"""The mark of a verdict: told apart by shape first, by colour second."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.claims.words import MEANING, WORDS
from ui.theme import Theme


def colour(verdict: str, theme: Theme) -> str:
    """The colour that goes with a verdict, by its role."""
    if verdict in ("reproduces", "consistent"):
        return theme.good
    if verdict == "truncated":
        return theme.warning
    if verdict == "contradicts":
        return theme.bad
    return theme.muted


def draw_mark(painter: QPainter, verdict: str, x: float, y: float, theme: Theme) -> None:
    """Paint the mark 14 pixels across around (x, y)."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ink = QColor(colour(verdict, theme))
    pen = QPen(ink, 2.0)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.translate(x, y)
    if verdict == "reproduces":
        painter.drawPolyline([QPointF(-5, 0.5), QPointF(-1.5, 4), QPointF(5.5, -4.5)])
    elif verdict == "consistent":
        painter.setPen(QPen(ink, 1.6))
        painter.drawEllipse(QPointF(0, 0), 5.2, 5.2)
        painter.setBrush(ink)
        painter.drawPie(QRectF(-5.2, -5.2, 10.4, 10.4), 90 * 16, 180 * 16)
    elif verdict == "truncated":
        painter.drawPolyline([QPointF(-2.5, -5.5), QPointF(-2.5, 5), QPointF(4, 5)])
    elif verdict == "contradicts":
        painter.drawLine(QPointF(-4.2, -4.2), QPointF(4.2, 4.2))
        painter.drawLine(QPointF(-4.2, 4.2), QPointF(4.2, -4.2))
    elif verdict == "implied":
        painter.drawLine(QPointF(-5.5, 0), QPointF(5, 0))
        painter.drawPolyline([QPointF(1, -4), QPointF(5.2, 0), QPointF(1, 4)])
    else:
        painter.setPen(QPen(ink, 1.6))
        painter.drawEllipse(QPointF(0, 0), 5.2, 5.2)
    painter.restore()


class VerdictMark(QWidget):
    """The mark as a widget of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._verdict = ""
        self._theme: Theme | None = None
        self.setFixedSize(QSize(22, 22))

    def show_verdict(self, verdict: str, theme: Theme) -> None:
        """Show the mark of `verdict` with its meaning as tooltip."""
        self._verdict, self._theme = verdict, theme
        self.setToolTip(MEANING.get(verdict, ""))
        self.setAccessibleName(WORDS.get(verdict, verdict))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._theme is not None and self._verdict:
            painter = QPainter(self)
            draw_mark(painter, self._verdict, 11, 11, self._theme)
            painter.end()
