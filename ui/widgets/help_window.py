"""An ordinary window that lists words and what they mean; it may stay open beside the work."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from models.frozen import frozen
from ui.context import Context
from ui.widgets.labels import label
from ui.widgets.page import Page
from ui.widgets.verdict_mark import VerdictMark

_TOP = Qt.AlignmentFlag.AlignTop
_MANY = 20
"""Rows that can be taken in at a glance; more have a field to search them."""
_SIZE, _LONG = QSize(520, 360), QSize(660, 560)


@frozen
class HelpRow:
    """A word and what it means; `mark` is the verdict whose mark stands before it."""

    word: str
    meaning: str
    mark: str = ""


class HelpWindow(QWidget):
    """A heading, the rows, a last line in small."""

    def __init__(
        self,
        context: Context,
        title: str,
        rows: Sequence[HelpRow],
        foot: str,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.rows = tuple(rows)
        self._lines: list[tuple[QWidget, ...]] = []
        self._none = label("No word here has this in it.", "muted")
        self._none.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "title"))
        self.search = QLineEdit(placeholderText="Search words")
        self.search.setAccessibleName("Search words")
        self.search.textChanged.connect(self._sift)
        self.search.setVisible(len(rows) > _MANY)
        column.addWidget(self.search)
        column.addWidget(self._none)
        column.addWidget(self._list(context), 1)
        column.addWidget(label(foot, "caption", wrap=True))
        self.resize(_LONG if len(rows) > _MANY else _SIZE)
        context.themes.dress(self)

    @property
    def found(self) -> tuple[str, ...]:
        """The words that are shown now."""
        lines = zip(self.rows, self._lines, strict=True)
        return tuple(row.word for row, line in lines if not line[0].isHidden())

    def _list(self, context: Context) -> QScrollArea:
        page = Page()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for place, row in enumerate(self.rows):
            line: list[QWidget] = [label(row.word, "muted"), label(row.meaning, wrap=True)]
            if row.mark:
                mark = VerdictMark()
                mark.show_verdict(row.mark, context.themes.current)
                line.append(mark)
                grid.addWidget(mark, place, 0, _TOP)
            grid.addWidget(line[0], place, 1, _TOP)
            grid.addWidget(line[1], place, 2)
            self._lines.append(tuple(line))
        grid.setRowStretch(len(self.rows), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        return area

    def _sift(self, text: str) -> None:
        wanted = text.casefold().split()
        for row, line in zip(self.rows, self._lines, strict=True):
            told = f"{row.word} {row.meaning}".casefold()
            for widget in line:
                widget.setVisible(all(each in told for each in wanted))
        self._none.setVisible(not self.found)
