"""The check of a claim as a reader would do it on paper."""

import math
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from models.claims import Checked, HoldsIf, durations, sources_in_words, with_others
from models.claims.binding import ReportDay
from models.claims.linked import linked
from models.claims.reason import apart, supported_digits
from models.claims.words import called, meaning
from models.figures import NO_GRADE, graded
from models.figures.figure import Figure
from models.quantity import parse_unit
from models.quantity.written import figure, span
from ui.theme import LIGHT, Theme
from ui.views.claims.arithmetic import Arithmetic
from ui.views.claims.interval_strip import COMPUTED, PRINTED, Bar, IntervalStrip
from ui.views.claims.loaded import LoadedTables
from ui.views.claims.others import Others
from ui.views.claims.paces import Paces
from ui.views.claims.section import Section
from ui.views.claims.sentence import Sentence
from ui.widgets.labels import button, label
from ui.widgets.page import Page
from ui.widgets.parts import Scroller
from ui.widgets.verdict_mark import VerdictMark

if TYPE_CHECKING:
    from models.claims.by_dataset import WithData

_EXACT, _IN_FULL = 6, 15
"""Significant digits of a value that nothing is rounded in, and of one in full."""

WithDataOf = Callable[[ReportDay], "Sequence[WithData] | None"]
"""What the loaded tables make of the claim in front, by a meaning of a report's day; `None` while
they are being read.
"""


class Paper(Scroller):
    """Shows one `Checked` from the verdict down to what would make it true."""

    project = Signal()
    export = Signal()
    plot_others = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme: Theme = LIGHT
        self.mark = VerdictMark()
        self.verdict = label("", "answer", wrap=True)
        self.statement = Sentence()
        self.reason = label("", "body", wrap=True)
        self.strip = IntervalStrip()
        self.arithmetic = Arithmetic()
        self.paces = Paces()
        self.others = Others()
        self.others.plotted.connect(self.plot_others)
        self.loaded = LoadedTables()
        self.loaded.switched.connect(self._show_loaded)
        self.holds = Section("What would make it true")
        self.slips = Section("What would explain the difference")
        self.graded = Section("How far it is trusted")
        self.notes = Section("To keep in mind")
        self._with_data: WithDataOf = _without_data
        self._shown = ""
        self.statement.pointed.connect(self._light)
        self.arithmetic.pointed.connect(self._light)
        self.to_scenario = button("Project with these inputs")
        self.to_scenario.clicked.connect(self.project)
        self.to_file = button("Export check…")
        self.to_file.clicked.connect(self.export)
        self._lay_out()

    def show_checked(
        self,
        checked: Checked,
        figures: Sequence[Figure],
        theme: Theme,
        with_data: WithDataOf | None = None,
    ) -> Iterator[None]:
        """Show the whole check, and what the `figures` of the register make of it, in pieces.

        `with_data` tells what the loaded tables make of it, by a meaning of a report's day.
        """
        claim = checked.claim
        if claim.id != self._shown:
            self._shown = claim.id
            self.loaded.show_data((), theme)
            self.verticalScrollBar().setValue(0)
        self._theme, self._with_data = theme, with_data or _without_data
        self.mark.show_verdict(checked.verdict, theme)
        self.verdict.setText(f"{_result(checked)}: {called(checked)}")
        who = ", ".join(part for part in (claim.claimant, claim.as_of) if part)
        self.statement.show_pieces(linked(checked), who, theme)
        self.reason.setText(checked.reason)
        self.reason.setToolTip(meaning(checked))
        self.strip.show_bars(_bars(checked), agree=checked.verdict != "contradicts", theme=theme)
        yield
        self.arithmetic.show_checked(checked)
        yield
        self.paces.show_durations(checked, durations(checked, figures), theme)
        others = with_others(checked, figures)
        yield
        self.others.show_others(others, sources_in_words(checked, others, figures), theme)
        yield
        conventions = [each.binding.convention for each in claim.inputs if each.binding]
        if conventions:
            self.loaded.day.show_value(conventions[0])
        self._show_loaded()
        yield
        self.holds.show_rows(
            [_holds_row(each) for each in checked.holds_if],
            "each alone, the others as printed",
            hints=[_in_full(each) for each in checked.holds_if],
        )
        self.slips.show_rows([(slip.text,) for slip in checked.slips], "possible, not proven")
        self.graded.show_rows(_graded(checked), "likelihood and confidence are two things")
        self.notes.show_rows([(note,) for note in checked.notes])

    def _show_loaded(self) -> None:
        day = cast("ReportDay", self.loaded.day.value)
        rows = self._with_data(day)
        if rows is not None:  # else what is shown stays until they are read
            self.loaded.show_data(rows, self._theme)

    def _light(self, name: str) -> None:
        """Mark a figure in the sentence and in the arithmetic."""
        self.statement.light(name)
        self.arithmetic.light(name)

    def _sections(self) -> tuple[Section, ...]:
        return (
            self.arithmetic, self.holds, self.paces, self.others, self.loaded, self.slips,
            self.graded, self.notes,
        )  # fmt: skip

    def _lay_out(self) -> None:
        page = Page()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(28, 24, 28, 24)
        rows.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.verdict, 1)
        rows.addWidget(self.statement)
        rows.addLayout(head)
        rows.addWidget(self.reason)
        rows.addWidget(self.strip)
        for section in self._sections():
            rows.addWidget(section)
        foot = QHBoxLayout()
        foot.addWidget(self.to_file)
        foot.addWidget(self.to_scenario)
        foot.addStretch(1)
        rows.addLayout(foot)
        rows.addStretch(1)
        self.setWidget(page)


def _bars(checked: Checked) -> tuple[Bar, ...]:
    """The printed and the computed interval, in the unit of the result."""
    bars: list[Bar] = []
    printed = checked.stated.result if checked.stated is not None else None
    if printed is not None:
        text = figure(printed.value, printed.unit, 12)
        bars.append(Bar(PRINTED, printed.value, printed.low, printed.high, text))
    worked = checked.worked
    if worked is not None:
        text = figure(worked.recomputed, worked.stated.unit, supported_digits(worked))
        ends = worked.possible
        bars.append(Bar(COMPUTED, worked.recomputed, ends.low, ends.high, text))
    return tuple(bars)


def _result(checked: Checked) -> str:
    """The printed result, or the computed one where none is printed."""
    if checked.claim.result:
        return checked.claim.result
    worked = checked.worked
    if worked is None:
        return "No result is printed"
    return figure(worked.recomputed, worked.stated.unit, supported_digits(worked))


def _without_data(_day: ReportDay) -> "Sequence[WithData]":
    return ()


def _graded(checked: Checked) -> list[tuple[str, ...]]:
    """The gradings of the claim and of its inputs, a sentence for each part."""
    claim = checked.claim
    named = [("the claim", claim.grade), *((each.name, each.grade) for each in claim.inputs)]
    return [(name, " ".join(graded(grade))) for name, grade in named if grade != NO_GRADE]


def _in_full(each: HoldsIf) -> str:
    return f"In full: {figure(each.value, parse_unit(each.unit), _IN_FULL)}"


def _holds_row(each: HoldsIf) -> tuple[str, ...]:
    unit = parse_unit(each.unit)
    # The ends are of rounding: with more digits than tell them apart they would look exact.
    digits = apart(each.low, each.high) if each.low != each.high else _EXACT
    bounds = "" if each.low == each.high else span(each.low, each.high, unit, digits)
    whole = math.isfinite(each.low) and math.isfinite(each.high)
    value = figure(each.value, unit, digits)
    return each.input, value, f"anything from {bounds}" if whole else bounds
