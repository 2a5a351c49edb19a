"""The Scenario tab: assumptions on the right, what follows from them in the middle."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import SalientError, ScenarioError
from models.progress import Progress
from models.scenarios import Result, Scenario, Template, run, template_named, templates
from models.workspace import edits
from ui.commands import giver
from ui.commands.scenario import add_scenario
from ui.context import Context
from ui.session import Part
from ui.view import View
from ui.views.scenario.answer import Answer
from ui.views.scenario.assumptions import Assumptions
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import button
from ui.widgets.panes import Panes
from ui.widgets.thing_list import Thing, ThingList


class ScenarioView(View):
    """Shows one scenario and runs it anew whenever an input moves."""

    tab = "scenario"
    shows: tuple[Part, ...] = ("scenarios",)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._result: Result | None = None
        self.things = ThingList("Scenarios", "Search scenarios")
        self.things.picked.connect(self._picked)
        self.setFocusProxy(self.things.items)
        self.answer = Answer()
        self.assumptions = Assumptions()
        self.assumptions.changed.connect(self._changed)
        self.assumptions.refused.connect(self._refuse)
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
        self.answer.setVisible(scenario is not None)
        self.assumptions.setVisible(scenario is not None)
        if scenario is None:
            self.say_state("")
            return
        self.assumptions.show_scenario(scenario, theme)
        self.answer.ask(template_named(scenario.template), theme)
        if self._result is not None and self._result.scenario == scenario:
            self._show(self._result)
        else:
            self._compute(scenario)

    def _compute(self, scenario: Scenario) -> None:
        def work(progress: Progress) -> Result:
            return run(scenario, progress)

        title = f"Projecting {scenario.title}"
        self.context.jobs.start("scenario", title, work, self._done, self._failed)

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
        if name is None or not self.assumptions.show_error(name, str(error)):
            self.context.messages.fail(str(error))
        if self._result is not None:
            self.answer.mark_stale()

    def _show(self, result: Result) -> None:
        template = template_named(result.scenario.template)
        self.answer.show_result(result, template, self.context.themes.current)
        self.say_state(f"{result.scenario.trials:,} trials, seed {result.scenario.seed}")

    def _changed(self, scenario: Scenario, name: str, join: bool) -> None:
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
        layers.addWidget(self.answer)
        layers.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Panes(self.things, centre, self.assumptions))


def _caption(scenario: Scenario) -> str:
    moved = [each.label or each.name for each in scenario.inputs if each.shape != "fixed"]
    return f"ranges: {', '.join(moved)}" if moved else "every input is one value"
