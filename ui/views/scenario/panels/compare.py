"""Scenarios side by side: what differs, the fans on one chart, and why the answers differ."""

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from models.charts.outcome import Outcome
from models.errors import SalientError
from models.frozen import frozen
from models.progress import Progress
from models.scenarios import Result, Scenario, Template, run
from models.scenarios.comparing import observed_left, overlaid, side_by_side
from models.scenarios.understanding import (
    Difference,
    difference,
    difference_sentence,
    part_rows,
)
from models.tables.table import Table
from ui.context import Context
from ui.jobs import Work
from ui.views.scenario.panels.choosing import SeriesChoice, in_row
from ui.views.scenario.panels.panel import Panel
from ui.widgets.figures_grid import FiguresGrid
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label


@frozen(eq=False)
class _Found:
    results: tuple[Result, ...]
    table: Table
    outcome: Outcome | None
    why_no_chart: str
    why: tuple[Difference, ...]
    why_not: str


class ComparePanel(Panel):
    """The scenario in front beside any others of the workspace."""

    title = "Compare scenarios"
    hint = "Side by side, and the difference shared out among the inputs (Shapley values)"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.boxes: dict[str, QCheckBox] = {}
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        self.add(self._holder)
        self.series = SeriesChoice(context, "compare", "no observed history")
        self.series.changed.connect(self.ask)
        self.add(in_row("Over", self.series))
        self.table = FiguresGrid()
        self.map, self.card = self.chart()
        self.map.setMinimumHeight(420)
        self.no_chart = label("", "muted", wrap=True)
        self.why_title = label("Why they differ", "section")
        self.why = FiguresGrid()
        self.why_words = label("", "muted", wrap=True)
        self.lay_out(self.table, self.card, self.no_chart, self.why_title, self.why_words, self.why)
        self._known: dict[Scenario, Result] = {}
        """What was run for the comparison shown."""
        self.outcome: Outcome | None = None
        """The chart shown, to export."""

    def show_scenarios(self, scenarios: Sequence[Scenario], front: str) -> None:
        """Offer every scenario but the one in front; ask again if a chosen one changed."""
        wanted = {each.id: each for each in scenarios if each.id != front}
        chosen = self.chosen
        if list(wanted) != list(self.boxes):
            for box in self.boxes.values():
                self._flow.removeWidget(box)
                box.hide()
                box.deleteLater()
            self.boxes = {}
            for id, each in wanted.items():
                box = QCheckBox(each.title)
                box.setChecked(id in chosen)
                box.toggled.connect(self.ask)
                self._flow.addWidget(box)
                self.boxes[id] = box
        for id, each in wanted.items():
            self.boxes[id].setText(each.title)
        if any(each not in self._known for each in self._chosen_scenarios()):
            self.ask()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the scenarios that are compared with the one in front."""
        return tuple(id for id, box in self.boxes.items() if box.isChecked())

    @override
    def work(self, result: Result, template: Template) -> Work | None:
        others = self._chosen_scenarios()
        if not others:
            there = "Tick the scenarios to lay beside this one."
            none = "There is no other scenario yet; add one with “New scenario…” on the left."
            self.say(there if self.boxes else none)
            return None
        known, series = dict(self._known), self.series.series

        def find(progress: Progress) -> _Found:
            found = [known[each] if each in known else run(each, progress) for each in others]
            return _compare([result, *found], series, progress)

        return find

    @override
    def show_found(self, found: _Found) -> None:
        self._known = {each.scenario: each for each in found.results}
        columns = found.table.columns
        header = ["", *(column.name for column in columns[1:])]
        cells = (found.table.values.array(column.name).tolist() for column in columns)
        rows = [[str(cell) for cell in row] for row in zip(*cells, strict=True)]
        self.table.show_rows(header, rows, wide=range(len(header)))
        self.outcome = found.outcome
        self.card.setVisible(found.outcome is not None)
        self.no_chart.setText(found.why_no_chart)
        self.no_chart.setVisible(bool(found.why_no_chart))
        if found.outcome is not None:
            self.map.show_outcome(found.outcome)
        self._show_why(found)

    def _show_why(self, found: _Found) -> None:
        words = [difference_sentence(each) for each in found.why]
        self.why_words.setText(" ".join([*words, found.why_not]).strip())
        rows = part_rows(found.why)
        header = ("Against", "Input", "Kind", "Here", "There", "Effect")
        self.why.show_rows(header, rows, (5,), wide=(0, 1, 3, 4))
        self.why.setVisible(bool(rows))

    def _chosen_scenarios(self) -> tuple[Scenario, ...]:
        chosen = self.chosen
        scenarios = self.context.session.workspace.scenarios
        return tuple(each for each in scenarios if each.id in chosen)


def _compare(
    results: Sequence[Result], series: tuple[Table, str] | None, progress: Progress
) -> _Found:
    table = side_by_side(results)
    outcome, no_chart = None, ""
    try:
        observed = observed_left(*series, results[0]) if series is not None else None
        outcome = overlaid(results, observed)
    except SalientError as error:
        no_chart = str(error)
    why: list[Difference] = []
    why_not: list[str] = []
    for other in results[1:]:
        try:
            why.append(difference(results[0].scenario, other.scenario, progress))
        except SalientError as error:
            why_not.append(str(error))
    return _Found(tuple(results), table, outcome, no_chart, tuple(why), " ".join(why_not))
