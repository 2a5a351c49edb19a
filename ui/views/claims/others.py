"""What a claim becomes with the figures of other originators, each by itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from models.claims import WithFigure
from models.claims.words import called_with_others
from models.quantity.written import figure
from ui.theme import Theme
from ui.views.claims.section import Section, grid_in
from ui.widgets.labels import button, label
from ui.widgets.verdict_mark import VerdictMark

_TOP = Qt.AlignmentFlag.AlignTop


class Others(Section):
    """A row an originator: the verdict, the figure put in, the result.

    `plotted`: the figures should be drawn.
    """

    plotted = Signal()

    def __init__(self) -> None:
        super().__init__("With the figures of others")
        self.plot = button("Plot these", "link", hint="Dots by originator, each with its range")
        self.plot.clicked.connect(self.plotted)
        self.add_foot(self.plot)

    def show_others(self, rows: Sequence[WithFigure], sources: str, theme: Theme) -> None:
        """Show `rows`, and `sources`, how many are independent; hidden where there is none.

        Those of another period stand apart under its words.
        """
        self.setVisible(bool(rows))
        told = "each by itself, never averaged; all else as printed"
        self.show_content(
            (tuple(rows), theme),
            lambda: _grid(rows, theme),
            f"{sources}; {told}" if sources else told,
        )


def _grid(rows: Sequence[WithFigure], theme: Theme) -> QWidget:
    holder = QWidget()
    grid = grid_in(holder)
    grid.setColumnStretch(1, 3)
    grid.setColumnStretch(2, 2)
    apart = ""
    for each in rows:
        if each.apart and each.apart != apart:
            apart = each.apart
            heading = label(f"Of another period: {apart}", "muted")
            grid.addWidget(heading, grid.rowCount(), 0, 1, 3)
        _add(grid, each, theme)
    return holder


def _add(grid: QGridLayout, each: WithFigure, theme: Theme) -> None:
    row = grid.rowCount()
    mark = VerdictMark()
    mark.show_verdict(each.checked.verdict, theme)
    grid.addWidget(mark, row, 0, 2, 1, _TOP)
    for column, (words, small) in enumerate((_figure(each), _result(each)), 1):
        grid.addWidget(label(words, wrap=True), row, column, _TOP)
        grid.addWidget(label(small, "caption", wrap=True), row + 1, column, _TOP)


def _figure(each: WithFigure) -> tuple[str, str]:
    """Such as “with CSIS’s 3,604 km²”, and what the figure covers and rests on."""
    made = each.figure
    party = f"party to the war: {made.party}" if made.party else ""
    rests = f"rests on {made.group}" if made.group not in ("", made.originator) else ""
    grade = f"graded {made.grade.code}" if made.grade.code else ""
    about = (made.quantity, made.scope, made.basis.text, party, rests, grade)
    return (
        f"with the {made.printed.text} of {made.originator}",
        " · ".join(part for part in about if part),
    )


def _result(each: WithFigure) -> tuple[str, str]:
    worked = each.checked.worked
    if worked is None:
        return called_with_others(each.checked.verdict), ""
    return figure(worked.recomputed, worked.stated.unit, 4), called_with_others(
        each.checked.verdict
    )
