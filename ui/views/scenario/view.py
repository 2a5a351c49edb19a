"""The Scenario tab: assumptions on the right, what follows from them in the middle."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import SalientError, ScenarioError
from models.progress import Progress
from models.scenarios import (
    Input,
    Result,
    Scenario,
    Template,
    run,
    template_named,
    templates,
    with_settings,
)
from models.scenarios.checks import check_input
from models.workspace import edits
from ui.charts import ChartWidget
from ui.commands import giver
from ui.commands.scenario import add_scenario
from ui.context import Context
from ui.session import Part
from ui.view import View
from ui.views.scenario.input_row import InputRow
from ui.views.scenario.tornado import Tornado
from ui.widgets.empty_state import EmptyState
from ui.widgets.fold import Fold
from ui.widgets.labels import button, label
from ui.widgets.panes import Inspector, Panes
from ui.widgets.thing_list import Thing, ThingList


class ScenarioView(View):
    """Shows one scenario and runs it anew whenever an input moves."""

    tab = "scenario"
    shows: tuple[Part, ...] = ("scenarios",)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.things = ThingList("Scenarios", "Search scenarios")
        self.things.picked.connect(self._picked)
        self.inspector = Inspector()
        self.rows: dict[str, InputRow] = {}
        self._rows_for = ""
        self._dragging = False
        self._result: Result | None = None
        self.title = label("", "muted", wrap=True)
        self.answer = label("", "answer", wrap=True)
        self.basis = label("", "muted", wrap=True)
        self.stale = label("", "bad", wrap=True)
        self.fan = ChartWidget()
        self.finish = ChartWidget()
        self.tornado = Tornado()
        self.empty = EmptyState(
            "No scenario yet",
            "A scenario states assumptions, each with its range, and shows everything that "
            "follows from them.",
            [("New scenario", giver(context, "new-scenario"))],
        )
        self._build()

    @property
    def result(self) -> Result | None:
        """The last result that could be computed."""
        return self._result

    @override
    def draw(self) -> None:
        theme = self.context.themes.current
        scenarios = self.context.session.workspace.scenarios
        scenario = edits.find(scenarios, self.place.item)
        things = [Thing(each.id, each.title, _caption(each)) for each in scenarios]
        self.things.show_things(things, scenario.id if scenario else "", theme)
        self.empty.setVisible(scenario is None)
        self.full.setVisible(scenario is not None)
        self.inspector.setVisible(scenario is not None)
        for chart in (self.fan, self.finish):
            chart.set_theme(theme)
        if scenario is None:
            self.say_state("")
            return
        self._draw_inputs(scenario)
        self.title.setText(template_named(scenario.template).question)
        if self._result is not None and self._result.scenario == scenario:
            self._show(self._result)
        else:
            self._compute(scenario)

    def _draw_inputs(self, scenario: Scenario) -> None:
        theme = self.context.themes.current
        names = [each.name for each in scenario.inputs]
        if self._rows_for != scenario.id or names != list(self.rows):
            self._rows_for = scenario.id
            self.inspector.clear()
            self.rows = {}
            fold = Fold("Assumptions")
            for each in scenario.inputs:
                row = InputRow(each, theme)
                row.stated.connect(self._stated)
                row.reshaped.connect(self._reshaped)
                row.dragged.connect(self._dragged)
                row.released.connect(self._released)
                self.rows[each.name] = row
                fold.add(row)
            self.inspector.add(fold)
            self.inspector.add(self._about(scenario))
        for each in scenario.inputs:
            self.rows[each.name].show_input(each, theme)

    def _about(self, scenario: Scenario) -> Fold:
        template = template_named(scenario.template)
        fold = Fold("About")
        for words in (template.note, f"Source: {template.source}." if template.source else ""):
            if words:
                fold.add(label(words, "muted", wrap=True))
        counted = f"{scenario.trials:,} trials from seed {scenario.seed}; the same every time."
        fold.add(label(counted, "muted", wrap=True))
        return fold

    def _compute(self, scenario: Scenario) -> None:
        def work(progress: Progress) -> Result:
            return run(scenario, progress)

        self.context.jobs.start(
            "scenario", f"Projecting {scenario.title}", work, self._done, self._failed
        )

    def _done(self, result: Result) -> None:
        self._result = result
        self._show(result)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        self._refuse(error)

    def _refuse(self, error: SalientError) -> None:
        """Say what is wrong at the field; the last good result stays and is marked as such."""
        name = error.input if isinstance(error, ScenarioError) else None
        if name in self.rows:
            self.rows[name].show_error(str(error))
        else:
            self.context.messages.fail(str(error))
        if self._result is not None:
            self.stale.setText("This is the last result that could be computed.")
            self.stale.show()

    def _show(self, result: Result) -> None:
        theme = self.context.themes.current
        self.stale.hide()
        self.answer.setText(result.sentence)
        self.basis.setText(_reach(result))
        self.fan.show_outcome(result.fan)
        self.finish.show_outcome(result.finish)
        self.tornado.show_swings(result.sensitivity, theme)
        self.say_state(f"{result.scenario.trials:,} trials, seed {result.scenario.seed}")

    def _scenario(self) -> Scenario | None:
        return edits.find(self.context.session.workspace.scenarios, self.place.item)

    def _stated(self, name: str, words: str) -> None:
        scenario = self._scenario()
        if scenario is None:
            return
        try:
            template = template_named(scenario.template)
            changed = with_settings(scenario, template, [f"{name}={words}"])
            changed = _keep_bell(scenario, changed)
        except SalientError as error:
            self._refuse(error)
            return
        self._edit(name, changed, join=False)

    def _reshaped(self, each: Input) -> None:
        scenario = self._scenario()
        if scenario is None:
            return
        asked = template_named(scenario.template).ask(each.name)
        try:
            if asked is not None:
                check_input(each, asked)
        except SalientError as error:
            self._refuse(error)
            return
        inputs = tuple(each if old.name == each.name else old for old in scenario.inputs)
        self._edit(each.name, replace(scenario, inputs=inputs), join=False)

    def _dragged(self, each: Input) -> None:
        scenario = self._scenario()
        if scenario is None:
            return
        inputs = tuple(each if old.name == each.name else old for old in scenario.inputs)
        self._edit(each.name, replace(scenario, inputs=inputs), join=self._dragging)
        self._dragging = True

    def _released(self) -> None:
        self._dragging = False

    def _edit(self, name: str, scenario: Scenario, *, join: bool) -> None:
        session = self.context.session
        changed = edits.with_scenario(session.workspace, scenario)
        session.edit(f"Change {name}", changed, join=join)

    def _picked(self, key: str) -> None:
        self.context.navigation.note(self.tab, key)

    def _adder(self, template: Template) -> Callable[[], None]:
        def add() -> None:
            add_scenario(self.context, template)

        return add

    def _build(self) -> None:
        self.add = button("New scenario")
        menu = QMenu(self.add)
        for template in templates():
            menu.addAction(template.title).triggered.connect(self._adder(template))
        self.add.setMenu(menu)
        self.things.foot.addWidget(self.add)
        centre = QWidget()
        layers = QVBoxLayout(centre)
        layers.setContentsMargins(0, 0, 0, 0)
        self.full = QScrollArea(widgetResizable=True)
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(24, 20, 24, 24)
        rows.setSpacing(8)
        for widget in (self.title, self.answer, self.basis, self.stale):
            rows.addWidget(widget)
        rows.addSpacing(8)
        charts = QHBoxLayout()
        charts.setSpacing(12)
        for chart, share in ((self.fan, 3), (self.finish, 2)):
            charts.addWidget(_card(chart), share)
            chart.setMinimumHeight(300)
        rows.addLayout(charts, 1)
        rows.addSpacing(8)
        rows.addWidget(label("What moves the answer", "section"))
        rows.addWidget(
            label("Each input from its low to its high tenth, the others at their middle.", "muted")
        )
        rows.addWidget(self.tornado)
        self.full.setWidget(page)
        layers.addWidget(self.full)
        layers.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Panes(self.things, centre, self.inspector))


def _keep_bell(before: Scenario, after: Scenario) -> Scenario:
    """Two numbers typed for a bell are its ends; read as words they would make it flat."""
    old = {each.name: each for each in before.inputs}
    inputs = tuple(
        replace(each, shape=old[each.name].shape, level=old[each.name].level)
        if each.shape == "uniform" and old[each.name].shape in ("normal", "lognormal")
        else each
        for each in after.inputs
    )
    return replace(after, inputs=inputs)


def _reach(result: Result) -> str:
    """What the range in the answer means."""
    answer = result.outputs[template_named(result.scenario.template).answer]
    if answer.p10 is None:
        return "Every path was followed to the end; the assumptions decide."
    if answer.p90 is None:
        return "1 path in 10 gets there earlier, if the assumptions hold."
    return "8 paths in 10 lie in this range, if the assumptions hold."


def _card(widget: QWidget) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    rows = QVBoxLayout(card)
    rows.setContentsMargins(12, 12, 12, 12)
    rows.addWidget(widget)
    return card


def _caption(scenario: Scenario) -> str:
    moved = [each.label or each.name for each in scenario.inputs if each.shape != "fixed"]
    return f"ranges: {', '.join(moved)}" if moved else "every input is one value"
