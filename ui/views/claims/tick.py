"""Ticks in a table as this program draws them: a ring for one of many, a box for any of many."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from ui.theme import LIGHT, Theme

_CENTRE = 18
_RADIUS = 7


class Tick(QStyledItemDelegate):
    """Paints the check state of a cell; what a click or Space does is Qt's own."""

    def __init__(self, *, ring: bool) -> None:
        super().__init__()
        self._ring = ring
        self.theme: Theme = LIGHT

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        area = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self.theme.selected))
        ink = QColor(self.theme.accent if ticked else self.theme.muted)
        if state & QStyle.StateFlag.State_HasFocus:
            ink = QColor(self.theme.ink)
        painter.setPen(QPen(ink, 1.4))
        painter.translate(QPointF(area.left() + _CENTRE, area.center().y() + 0.5))
        box = QRectF(-_RADIUS, -_RADIUS, 2 * _RADIUS, 2 * _RADIUS)
        if self._ring:
            painter.drawEllipse(box)
        else:
            painter.drawRoundedRect(box, 3, 3)
        if ticked and self._ring:
            painter.setBrush(ink)
            painter.drawEllipse(QPointF(0, 0), 3, 3)
        elif ticked:
            painter.setPen(QPen(ink, 2))
            painter.drawPolyline([QPointF(-3.5, 0), QPointF(-1, 3), QPointF(4, -3)])
        painter.restore()
