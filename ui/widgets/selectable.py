"""A text that can be selected, and costs no more than one that cannot until somebody does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from typing_extensions import override

from ui.widgets.explained import ExplainedLabel


class SelectableLabel(ExplainedLabel):
    """Becomes selectable when a mouse button goes down on it.

    Qt keeps a document for each label whose text can be selected and lays it out for every width it
    tries; for the hundred texts of a page that takes longer than all else together.
    """

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.focusPolicy():
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.setFocus(Qt.FocusReason.MouseFocusReason)  # so that the keys copy what is selected
        super().mousePressEvent(event)
