"""The page on which claims are made from a pasted text."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout
from typing_extensions import override

from models.claims import Claim
from models.claims.from_text import Found, Proposal, find_figures, propose, sentence_of, unproposed
from ui.theme import LIGHT, Theme
from ui.views.claims.found_table import FoundTable
from ui.views.claims.marked_text import MarkedText
from ui.views.claims.proposed import Proposed
from ui.widgets.labels import button, label
from ui.widgets.page import Page

_MOST_CHARACTERS = 40_000
_PAUSE_MS = 150
_BESIDE_TABLE = 410
"""Pixels for the text above the table and a first proposal below it."""
_EMPTY = "The figures of the text are listed here, with their units and periods."
_NONE = "No figure with a number and a unit was found in this text."
_CHOOSE = "Tick the result, the figure that was calculated. Space ticks; Enter takes the row."
_CHOSEN = "Untick the inputs that do not belong to it."
_NO_FORMULA = (
    "No likely calculation was found: the units of these inputs do not make the unit of the "
    "result, or the numbers are far from it. Tick other figures, or write the formula yourself."
)


class PastePage(QScrollArea):
    """From a paragraph to claims: `made` carries each claim, `left` says that one goes back."""

    made = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme: Theme = LIGHT
        self.figures: tuple[Found, ...] = ()
        self.text = MarkedText()
        self.text.setFixedHeight(124)
        self.table = FoundTable()
        self.hint = label(_EMPTY, "muted", wrap=True)
        self.proposed = Proposed()
        self.without = button("Write the formula myself")
        self.back = button("Back to the claims")
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self.read)
        self.text.textChanged.connect(self._soon.start)
        self.table.chosen.connect(self._propose)
        self.proposed.picked.connect(self._take)
        self.without.clicked.connect(self._take_without)
        self.back.clicked.connect(self.left)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        self._lay_out()
        self.read()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.table.fill(self.viewport().height() - _BESIDE_TABLE)

    def set_theme(self, theme: Theme) -> None:
        """Draw the marks in the colours of `theme`."""
        if theme != self._theme:
            self._theme = theme
            self.table.set_theme(theme)
            self._propose()

    def read(self) -> None:
        """Find the figures of the text as it is now, unless they are the same as before."""
        self._soon.stop()
        figures = find_figures(self.text.toPlainText()[:_MOST_CHARACTERS])
        if figures != self.figures or not figures:
            self.figures = figures
            self.table.show_figures(figures)
        self._propose()

    def choose_result(self, row: int) -> None:
        """Take the figure of that row for the result."""
        self.table.choose_result(row)

    def _propose(self) -> None:
        result, inputs = self.table.result, self.table.inputs
        proposals = propose(result, inputs) if result else ()
        self.table.setVisible(bool(self.figures))
        self.proposed.show_proposals(proposals, self._theme)
        self.without.setVisible(result is not None)
        self.hint.setText(self._hint(result, proposals))
        self.text.mark(self.figures, result, inputs, self._theme)

    def _hint(self, result: Found | None, proposals: tuple[Proposal, ...]) -> str:
        text = self.text.toPlainText()
        if not text.strip():
            return _EMPTY
        if not self.figures:
            return _NONE
        said = _CHOOSE if result is None else _CHOSEN if proposals else _NO_FORMULA
        if len(text) > _MOST_CHARACTERS:
            return f"Only the first {_MOST_CHARACTERS:,} characters are read. {said}"
        return said

    def _take(self, proposal: Proposal) -> None:
        self._make(proposal.checked.claim)

    def _take_without(self) -> None:
        if self.table.result is not None:
            self._make(unproposed(self.table.result, self.table.inputs))

    def _make(self, claim: Claim) -> None:
        if self._soon.isActive():
            self.read()  # typed on since: what was chosen is of the text before
        result = self.table.result
        if result is not None:
            statement = sentence_of(self.text.toPlainText(), result)
            self.made.emit(replace(claim, statement=statement))

    def _lay_out(self) -> None:
        page = Page()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(28, 24, 28, 24)
        rows.setSpacing(10)
        rows.addWidget(label("Claims from a text", "title"))
        rows.addWidget(self.text)
        rows.addWidget(self.hint)
        rows.addWidget(self.table)
        rows.addWidget(self.proposed)
        foot = QHBoxLayout()
        foot.addWidget(self.without)
        foot.addWidget(self.back)
        foot.addStretch(1)
        rows.addLayout(foot)
        rows.addStretch(1)
        self.setWidget(page)
