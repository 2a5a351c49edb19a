"""The anatomy of every tab: the list on the left, the thing, its inspector on the right."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from ui.widgets.scroll_past import SCROLL_PAST

LIST_WIDTH = 232
INSPECTOR_WIDTH = 300
_LEAST_LIST, _LEAST_INSPECTOR, _LEAST_CENTRE = 180, 240, 360
_OF_INSPECTOR = 0.24
"""The share of a narrow window that the inspector takes, if it can."""
_SHORT = 6


class Panes(QSplitter):
    """Three panes with hairlines between; the middle one takes what room there is."""

    def __init__(self, things: QWidget, centre: QWidget, inspector: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.inspector = inspector
        self.addWidget(_panel(things, LIST_WIDTH))
        self.addWidget(centre)
        self.addWidget(inspector)
        inspector.setMinimumWidth(_LEAST_INSPECTOR)
        centre.setMinimumWidth(_LEAST_CENTRE)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setStretchFactor(2, 0)
        self.setSizes([LIST_WIDTH, 800, INSPECTOR_WIDTH])
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._balanced: list[int] = []
        self._moved = False
        """Whether the user has set a width; from then on theirs stay."""
        self.splitterMoved.connect(self._was_moved)
        self._content = inspector.widget() if isinstance(inspector, QScrollArea) else None
        if self._content is not None:
            self._content.installEventFilter(self)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._balance()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._balance()  # something wider came into the inspector
        return False

    def _balance(self) -> None:
        wide = self.width() - 2 * self.handleWidth()
        right = max(min(round(_OF_INSPECTOR * wide), INSPECTOR_WIDTH), self._needed())
        left = min(LIST_WIDTH, max(wide - right - _LEAST_CENTRE, _LEAST_LIST))
        sizes = [left, max(wide - left - right, _LEAST_CENTRE), right]
        if not self._moved and sizes != self._balanced:
            self._balanced = sizes
            self.setSizes(sizes)

    def _needed(self) -> int:
        """The width below which the inspector would cut what is in it."""
        if self._content is None or not isinstance(self.inspector, QScrollArea):
            return _LEAST_INSPECTOR
        bar = self.inspector.verticalScrollBar().sizeHint().width()
        return max(_LEAST_INSPECTOR, self._content.minimumSizeHint().width() + bar)

    def _was_moved(self) -> None:
        self._moved = True


class Inspector(QScrollArea):
    """A column of sections that scrolls; `clear` and `add` rebuild it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QWidget()
        self._rows = QVBoxLayout(self._column)
        self._rows.setContentsMargins(16, 12, 16, 16)
        self._rows.setSpacing(8)
        self._rows.addStretch(1)
        self.setWidget(self._column)

    def clear(self) -> None:
        """Take every section out."""
        while self._rows.count() > 1:
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def show_in_view(self, widget: QWidget) -> None:
        """Scroll to `widget` once the column has its height."""
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget))

    def add(self, widget: QWidget) -> None:
        """Put `widget` below the others.

        A choice as wide as its longest word would push the panel over its edge: it is cut instead.
        """
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        for choice in widget.findChildren(QComboBox):
            choice.setSizeAdjustPolicy(policy)
            choice.setMinimumContentsLength(_SHORT)
            choice.installEventFilter(SCROLL_PAST)
        self._rows.insertWidget(self._rows.count() - 1, widget)


def _panel(widget: QWidget, width: int) -> QWidget:
    panel = QFrame()
    panel.setProperty("role", "panel")
    rows = QVBoxLayout(panel)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(widget)
    panel.setMinimumWidth(_LEAST_LIST)
    panel.resize(width, panel.height())
    return panel
