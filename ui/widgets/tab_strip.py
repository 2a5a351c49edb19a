"""The strip with the tabs, the command search and the theme switch."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLineEdit, QToolButton
from typing_extensions import override

from ui.theme import Theme
from ui.widgets.elided import ElidedLabel


class TabStrip(QFrame):
    """Four words to go by; `chosen` carries the id of the tab pressed."""

    chosen = Signal(str)
    theme_pressed = Signal()

    def __init__(self, tabs: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setProperty("role", "top")
        self.setFixedHeight(38)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        for id, title, line in tabs:
            tab = QToolButton()
            tab.setText(title)
            tab.setCheckable(True)
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            tab.setToolTip(line)
            tab.setProperty("role", "tab")
            tab.setAccessibleName(f"{title} tab")
            tab.setAccessibleDescription(line)
            tab.setProperty("tab", id)
            self._group.addButton(tab)
            self.buttons[id] = tab
            row.addWidget(tab)
        self._group.buttonClicked.connect(self._clicked)
        row.addSpacing(16)
        self._lines = {id: line for id, _, line in tabs}
        self.line = ElidedLabel("", "muted")
        row.addWidget(self.line)
        row.addStretch(1)
        self.search = QLineEdit(placeholderText="Search commands (Ctrl+K)", clearButtonEnabled=True)
        self.search.setAccessibleName("Search commands")
        self.search.setFixedWidth(240)
        row.addWidget(self.search)
        row.addSpacing(8)
        self._theme_button = _HalfMoon()
        self._theme_button.clicked.connect(self.theme_pressed)
        row.addWidget(self._theme_button)

    def show_tab(self, id: str) -> None:
        """Mark `id` as the tab in front."""
        self.buttons[id].setChecked(True)
        self.line.setText(self._lines[id])

    def set_theme(self, theme: Theme) -> None:
        """Paint the switch in the colours of `theme`."""
        self._theme_button.theme = theme
        self._theme_button.update()

    def _clicked(self, tab: QToolButton) -> None:
        self.chosen.emit(str(tab.property("tab")))


class _HalfMoon(QToolButton):
    """A circle, half of it filled: light and dark."""

    theme: Theme | None = None

    def __init__(self) -> None:
        super().__init__()
        self.setToolTip("Switch between light and dark")
        self.setAccessibleName("Switch between light and dark")
        self.setProperty("role", "quiet")
        self.setFixedSize(QSize(30, 28))

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.theme is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.hover))
            painter.drawRoundedRect(self.rect(), 6, 6)
        ink = QColor(self.theme.ink)
        middle = QPointF(self.rect().center()) + QPointF(0.5, 0.5)
        painter.setPen(QPen(ink, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, 6.5, 6.5)
        painter.setBrush(ink)
        painter.drawPie(int(middle.x() - 6.5), int(middle.y() - 6.5), 13, 13, 90 * 16, 180 * 16)
        painter.end()
