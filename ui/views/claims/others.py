"""What a claim becomes with the figures of other originators, each by itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from models.claims import WithFigure
from models.claims.words import WORDS
from models.quantity.written import figure
from ui.theme import Theme
from ui.views.claims.section import Section, grid_in
from ui.widgets.labels import label
from ui.widgets.verdict_mark import VerdictMark

_TOP = Qt.AlignmentFlag.AlignTop


class Others(Section):
    """A row an originator: the verdict, the figure put in, the result."""

    def __init__(self) -> None:
        super().__init__("With the figures of others")

    def show_others(self, rows: Sequence[WithFigure], theme: Theme) -> None:
        """Show `rows`; the card is hidden where there is none."""
        self.setVisible(bool(rows))
        holder = QWidget()
        grid = grid_in(holder)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 2)
        for row, each in enumerate(rows):
            mark = VerdictMark()
            mark.show_verdict(each.checked.verdict, theme)
            grid.addWidget(mark, 2 * row, 0, 2, 1, _TOP)
            for column, (words, small) in enumerate((_figure(each), _result(each)), 1):
                grid.addWidget(label(words, wrap=True), 2 * row, column)
                grid.addWidget(label(small, "caption", wrap=True), 2 * row + 1, column, _TOP)
        self.show_widget(holder, "each by itself, never averaged; all else as printed")


def _figure(each: WithFigure) -> tuple[str, str]:
    """Such as “with CSIS’s 3,604 km²”, and what the figure covers."""
    made = each.figure
    party = f"party to the war: {made.party}" if made.party else ""
    about = (made.quantity, made.scope, party)
    return (
        f"with the {made.printed.text} of {made.originator}",
        " · ".join(part for part in about if part),
    )


def _result(each: WithFigure) -> tuple[str, str]:
    worked = each.checked.worked
    if worked is None:
        return WORDS[each.checked.verdict], ""
    return figure(worked.recomputed, worked.stated.unit, 4), WORDS[each.checked.verdict]
