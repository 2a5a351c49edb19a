"""The parts of a page, of a size that a style sheet can be given to without that being felt."""

from typing import Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Parts(Protocol):
    """What has more widgets than can be dressed at once, and no need of a dress itself."""

    def parts(self) -> list[QWidget]:
        """What is in it, in pieces of some dozen widgets each."""
        ...


def parts_of(widget: QWidget) -> list[QWidget]:
    """The parts of `widget`, which may be itself."""
    return cast("Parts", widget).parts() if hasattr(widget, "parts") else [widget]


def within(widget: QWidget) -> list[QWidget]:
    """What lies directly in `widget`."""
    return widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


class Scroller(QScrollArea):
    """A page that scrolls and has no frame."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def parts(self) -> list[QWidget]:
        """What is on the page, and the bars beside it."""
        page = self.widget()
        inside = [each for one in within(page) for each in parts_of(one)] if page else []
        return [self.verticalScrollBar(), self.horizontalScrollBar(), *inside]


class Group(QWidget):
    """A part of a page that has parts of its own."""

    def parts(self) -> list[QWidget]:
        """What is in it."""
        return [each for one in within(self) for each in parts_of(one)]
