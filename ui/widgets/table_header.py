"""A table's header in two lines: the name, and in grey its unit and kind."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView
from typing_extensions import override

from ui.elision import fitted
from ui.theme import Theme, font

_NAME, _NATURE = font(13, strong=True), font(11)


class TableHeader(QHeaderView):
    """Reads the second line from `Qt.UserRole` of the model's header."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.theme: Theme | None = None
        self.chosen = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setDefaultSectionSize(132)
        self.setMinimumSectionSize(64)
        self.setFixedHeight(44)

    @override
    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        model = self.model()
        if model is None:
            return super().sectionSizeFromContents(logicalIndex)
        name = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        role = Qt.ItemDataRole.UserRole
        nature = str(model.headerData(logicalIndex, Qt.Orientation.Horizontal, role) or "")
        lines = (_NAME, name), (_NATURE, nature)
        wide = max(QFontMetrics(made).horizontalAdvance(words) for made, words in lines) + 28
        return QSize(min(max(wide, 88), 260), 44)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        model = self.model()
        if self.theme is None or model is None:
            return
        across = Qt.Orientation.Horizontal
        name = str(model.headerData(logicalIndex, across) or "")
        nature = str(model.headerData(logicalIndex, across, Qt.ItemDataRole.UserRole) or "")
        align = model.headerData(logicalIndex, across, Qt.ItemDataRole.TextAlignmentRole)
        side = Qt.AlignmentFlag(align or 1) & Qt.AlignmentFlag.AlignHorizontal_Mask
        painter.save()
        painter.fillRect(rect, QColor(self.theme.card))
        chosen = logicalIndex == self.chosen
        edge = QColor(self.theme.accent if chosen else self.theme.line)
        painter.setPen(QPen(edge, 2 if chosen else 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        room = rect.adjusted(10, 5, -10, -5)
        sorted_here = self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex
        if sorted_here:
            up = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            name = f"{name} {'↑' if up else '↓'}"
        self._line(painter, room, name, side, strong=True)
        self._line(painter, room, nature, side, strong=False)
        painter.restore()

    def _line(
        self, painter: QPainter, room: QRect, text: str, side: Qt.AlignmentFlag, *, strong: bool
    ) -> None:
        assert self.theme is not None
        painter.setFont(_NAME if strong else _NATURE)
        painter.setPen(QColor(self.theme.ink if strong else self.theme.muted))
        edge = Qt.AlignmentFlag.AlignTop if strong else Qt.AlignmentFlag.AlignBottom
        painter.drawText(room, side | edge, fitted(text, painter.fontMetrics(), room.width()))
