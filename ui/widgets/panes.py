"""The anatomy of every tab: the list on the left, the thing, its inspector on the right."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFrame,
    QScrollArea,
    QSplitter,
    QSplitterHandle,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.widgets.parts import Scroller, parts_of, within
from ui.widgets.scroll_past import scroll_past

LIST_WIDTH = 232
INSPECTOR_WIDTH = 300
_LEAST_LIST, _LEAST_INSPECTOR, _LEAST_CENTRE = 180, 240, 360
_OF_INSPECTOR = 0.24
"""The share of a narrow window that the inspector takes, if it can."""
_SHORT = 6


class _Hairline(QSplitterHandle):
    """What is between two panes; it wears the palette, for no style sheet reaches it."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Mid))
        painter.end()


class Panes(QSplitter):
    """Three panes with hairlines between; the middle one takes what room there is."""

    def __init__(self, things: QWidget, centre: QWidget, inspector: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.inspector = inspector
        self._left, self._centre = _panel(things, LIST_WIDTH), centre
        self.addWidget(self._left)
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

    def parts(self) -> list[QWidget]:
        """What the tab consists of, in pieces of some dozen widgets each."""
        panes = (self._left, *within(self._centre), self.inspector)
        return [each for pane in panes for each in parts_of(pane)]

    @override
    def createHandle(self) -> QSplitterHandle:
        return _Hairline(self.orientation(), self)

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


class Inspector(Scroller):
    """A column of sections that scrolls; `clear`, `add` and `give_focus_back` rebuild it."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QWidget()
        self._rows = QVBoxLayout(self._column)
        self._rows.setContentsMargins(16, 12, 16, 16)
        self._rows.setSpacing(8)
        self._rows.addStretch(1)
        self.setWidget(self._column)
        self._focused: tuple[str, int] | None = None

    def clear(self) -> None:
        """Take every section out."""
        for section in self.take_out():
            section.deleteLater()

    def take_out(self) -> list[QWidget]:
        """Take every section out, to be looked at and then deleted."""
        self._focused = self._where_focus_is()
        taken: list[QWidget] = []
        while self._rows.count() > 1:
            item = self._rows.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                taken.append(widget)
        return taken

    def give_focus_back(self) -> None:
        """Let the keys go to the field again that had them before `clear`, if there is such one."""
        if self._focused is not None:
            name, place = self._focused
            alike = [each for each in self._fields() if _name(each) == name]
            if place < len(alike):
                alike[place].setFocus()

    def _where_focus_is(self) -> tuple[str, int] | None:
        """The name of the field in focus, and how many of that name stand before it."""
        focused = QApplication.focusWidget()
        fields = self._fields()
        if focused is None or focused not in fields or not _name(focused):
            return None
        alike = [each for each in fields if _name(each) == _name(focused)]
        return _name(focused), alike.index(focused)

    def _fields(self) -> list[QWidget]:
        items = (self._rows.itemAt(place) for place in range(self._rows.count()))
        sections = [item.widget() for item in items if item is not None]
        return [each for one in sections if one is not None for each in one.findChildren(QWidget)]

    def show_in_view(self, widget: QWidget) -> None:
        """Scroll to `widget` once the column has its height."""
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget))

    def add(self, widget: QWidget) -> None:
        """Put `widget` below the others.

        A choice as wide as its longest word would push the panel over its edge: it is cut instead.
        """
        self.narrow(widget)
        widget.setStyleSheet(self.verticalScrollBar().styleSheet())
        self._rows.insertWidget(self._rows.count() - 1, widget)

    def narrow(self, widget: QWidget) -> None:
        """Have the choices in `widget`, which may be put into a section later, give way."""
        policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        for choice in widget.findChildren(QComboBox):
            choice.setSizeAdjustPolicy(policy)
            choice.setMinimumContentsLength(_SHORT)
            scroll_past(choice)


def _name(field: QWidget) -> str:
    """What tells a field from others when it is made anew."""
    words = field.text() if isinstance(field, QAbstractButton) else ""
    return field.accessibleName() or words


def _panel(widget: QWidget, width: int) -> QWidget:
    panel = QFrame()
    panel.setProperty("role", "panel")
    rows = QVBoxLayout(panel)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(widget)
    panel.setMinimumWidth(_LEAST_LIST)
    panel.resize(width, panel.height())
    return panel
