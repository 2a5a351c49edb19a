"""A card of the check: a heading, a word beside it, and what it holds."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.explained import explain
from ui.widgets.labels import label


class Section(QFrame):
    """A card with a heading and one widget below it, which is exchanged as a whole."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._holder = QWidget()
        self._content: object = None
        self._caption = label("", "caption", wrap=True)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(title, "section"))
        head.addWidget(self._caption, 1)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 12, 16, 12)
        self._rows.setSpacing(8)
        self._rows.addLayout(head)
        self._rows.addWidget(self._holder)

    def add_foot(self, link: QWidget) -> None:
        """Put `link` at the left below what the card holds."""
        self._rows.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def show_widget(self, widget: QWidget, caption: str = "") -> None:
        """Show `widget` in the place of what the card held."""
        self._caption.setText(caption)
        self._rows.replaceWidget(self._holder, widget)
        self._holder.hide()
        self._holder.setParent(None)
        self._holder.deleteLater()
        self._holder = widget

    def show_content(self, content: object, make: Callable[[], QWidget], caption: str = "") -> None:
        """Show what `make` makes of `content`, unless the card holds that already.

        A claim is drawn again for every table that is read, and to make the labels of all its cards
        anew would be felt.
        """
        self._caption.setText(caption)
        if content != self._content:
            self._content = content
            self.show_widget(make(), caption)

    def show_rows(
        self, rows: Sequence[tuple[str, ...]], caption: str = "", *, hints: Sequence[str] = ()
    ) -> None:
        """Show each of `rows` as a name in grey, a figure and words that wrap; hide without.

        `hints`, one for each row, are said at its figure.
        """
        self.setVisible(bool(rows))
        content = tuple(rows), tuple(hints)
        self.show_content(content, lambda: _rows(rows, hints), caption)


def _rows(rows: Sequence[tuple[str, ...]], hints: Sequence[str]) -> QWidget:
    holder = QWidget()
    grid = grid_in(holder)
    for place, row in enumerate(rows):
        for column, part in enumerate(row):
            last = column == len(row) - 1
            made = label(part, "body" if column == 1 or len(row) == 1 else "muted", wrap=last)
            if column == 1 and hints:
                explain(made, part, hints[place])
            grid.addWidget(made, place, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(len(row) - 1, 1)
    return holder


def grid_in(holder: QWidget) -> QGridLayout:
    """A grid without margins in `holder`, with the spacing of a check."""
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(4)
    return grid
