"""What a scroll area scrolls: as high as its content is at the width that it has."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class Page(QWidget):
    """A widget for a `QScrollArea` whose labels wrap.

    The least height of a layout is that of its labels at their narrowest, many lines each; a scroll
    area takes it for the height of the page, and leaves so much empty below what is shown.
    """

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
