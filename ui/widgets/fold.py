"""A section with a heading that folds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.widgets.explained import explain


class Fold(QWidget):
    """A heading with a triangle; pressing it shows or hides what is below, and `toggled` tells."""

    toggled = Signal(bool)

    def __init__(self, title: str, *, opened: bool = True) -> None:
        super().__init__()
        self.head = QToolButton()
        self.head.setText(title)
        self.head.setCheckable(True)
        self.head.setChecked(opened)
        self.head.setProperty("role", "fold")
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head.setCursor(Qt.CursorShape.PointingHandCursor)
        self.head.toggled.connect(self._toggle)
        self._body = QWidget()
        self.rows = QVBoxLayout(self._body)
        self.rows.setContentsMargins(0, 0, 0, 8)
        self.rows.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.head)
        layout.addWidget(self._body)
        self._toggle(opened)
        self.explain("")

    def add(self, widget: QWidget) -> None:
        """Put `widget` at the end of the section."""
        self.rows.addWidget(widget)

    @property
    def is_open(self) -> bool:
        """Whether what is below is shown."""
        return self.head.isChecked()

    def set_open(self, opened: bool) -> None:
        """Show or hide what is below."""
        self.head.setChecked(opened)

    def explain(self, hint: str) -> None:
        """Say in a tooltip what the section is for, and what the words of it mean."""
        explain(self.head, self.head.text(), hint)

    def _toggle(self, opened: bool) -> None:
        self.head.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
        self._body.setVisible(opened)
        self.toggled.emit(opened)
