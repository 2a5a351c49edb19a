"""The calculations that the chosen figures may make, each with its reason and a button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.claims.from_text import Proposal
from models.claims.words import WORDS
from ui.theme import Theme
from ui.views.claims.arithmetic import on_paper
from ui.views.claims.section import Section, grid_in
from ui.widgets.labels import button, label
from ui.widgets.verdict_mark import VerdictMark


class Proposed(Section):
    """A row for each proposal; `picked` carries the one to be checked."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__("Likely calculations")
        self.buttons: list[QWidget] = []

    def show_proposals(self, proposals: Sequence[Proposal], theme: Theme) -> None:
        """Show `proposals`, best first; the card is hidden where there is none."""
        self.setVisible(bool(proposals))
        self.buttons = []
        holder = QWidget()
        grid = grid_in(holder)
        grid.setVerticalSpacing(10)
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        for row, proposal in enumerate(proposals):
            mark = VerdictMark()
            mark.show_verdict(proposal.checked.verdict, theme)
            check = button("Check this", "primary" if row == 0 else "")
            check.setAccessibleName(f"Check {proposal.checked.claim.formula}")
            check.clicked.connect(self._telling(proposal))
            self.buttons.append(check)
            grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_words(proposal), row, 1)
            grid.addWidget(check, row, 2, Qt.AlignmentFlag.AlignTop)
        self.show_widget(holder, "tried by their units and their numbers")

    def _telling(self, proposal: Proposal):  # noqa: ANN202
        def tell() -> None:
            self.picked.emit(proposal)

        return tell


def _words(proposal: Proposal) -> QWidget:
    """The formula, the figures in it, and why it was thought of."""
    checked = proposal.checked
    holder = QWidget()
    rows = QVBoxLayout(holder)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(2)
    result = next(line for line in checked.lines if line.kind == "result")
    rows.addWidget(label(on_paper(f"{result.figures} = {result.brief}"), wrap=True))
    verdict = WORDS[checked.verdict]
    rows.addWidget(
        label(on_paper(f"{result.name}: {proposal.reason}; {verdict}"), "caption", wrap=True)
    )
    return holder
