"""The Scenario tab: assumptions on the right, what follows from them in the middle."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from models.bundled import SCHEME, locate
from models.counted import counted
from models.datasets import Dataset, open_file
from models.errors import SalientError, ScenarioError
from models.progress import Progress
from models.scenarios import Result, Scenario, Template, run, template_of, templates
from models.scenarios.bound import drawn
from models.tables.query import TableRef
from models.workspace import edits
from ui.commands import by_id, giver
from ui.commands.scenario import CHOOSING, add_scenario
from ui.context import Context
from ui.session import Part
from ui.view import View
from ui.views.scenario.answer import Answer
from ui.views.scenario.assumptions import Assumptions
from ui.views.scenario.panels import Panels
from ui.views.scenario.template_page import TemplatePage
from ui.views.scenario.trials import MANY
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import button
from ui.widgets.thing_list import Thing, ThingList

_NOTHING = (
    "No scenario yet",
    "A scenario states assumptions, each with its range, and shows everything that follows from "
    "them.",
)


class ScenarioView(View):
    """Shows one scenario and runs it anew whenever an input moves."""

    tab = "scenario"
    shows: tuple[Part, ...] = ("scenarios", "forecasts")

    def __init__(self, context: Context, panels: Panels, answer: Answer) -> None:
        super().__init__(context)
        self._results: dict[str, Result] = {}
        """The last result of each scenario, by its id."""
        self._asked: Scenario | None = None
        """What was computed last, or is being computed."""
        self.things = ThingList("Scenarios", "Search scenarios")
        self.things.picked.connect(self._picked)
        self.setFocusProxy(self.things.items)
        self.panels = panels
        self.answer = answer
        self.panels.tested.connect(self.answer.say_tested)
        self.assumptions = Assumptions()
        self.assumptions.changed.connect(self._changed)
        self.assumptions.refused.connect(self._refuse)
        self.assumptions.windowed.connect(self._windowed)
        self.assumptions.righted.connect(self.mark_dirty)
        self.assumptions.many_wanted.connect(self._run_many)
        self.assumptions.register_wanted.connect(giver(context, "export-assumptions"))
        self.empty = EmptyState(
            *_NOTHING,
            [("New scenario…", giver(context, "new-scenario"))],
        )
        self.page = TemplatePage()
        self.page.picked.connect(self._chosen)
        self.page.left.connect(self._left)
        self.page.file_wanted.connect(giver(context, "open-template"))
        self._build()

    @override
    @classmethod
    def in_pieces(cls, context: Context) -> Iterator[View | None]:
        pieces, panels = Panels.in_pieces(context), None
        while panels is None:
            panels = next(pieces)
            yield None
        answer = Answer(panels)
        yield None
        yield cls(context, panels, answer)

    @property
    def result(self) -> Result | None:
        """The last result of the scenario in front that could be computed."""
        scenario = self._scenario()
        return self._results.get(scenario.id) if scenario is not None else None

    def _scenario(self) -> Scenario | None:
        return edits.find(self.context.session.workspace.scenarios, self.place.item)

    @override
    def draw(self) -> Iterator[None]:
        theme = self.context.themes.current
        scenarios = self.context.session.workspace.scenarios
        scenario = self._scenario()
        things = [Thing(each.id, each.title, _caption(each)) for each in scenarios]
        self.things.show_things(things, scenario.id if scenario else "", theme)
        if self._offer_templates():
            self.say_state("")
            return
        if scenario is None:
            self.empty.say(*_NOTHING)
        self.empty.setVisible(scenario is None)
        self.answer.setVisible(scenario is not None)
        self.assumptions.setVisible(scenario is not None)
        if scenario is None:
            self.say_state("")
            return
        try:
            template = template_of(scenario)
        except SalientError as error:
            self._show_unusable(str(error))
            return
        known = self._results.get(scenario.id)
        self.is_steady = self.answer.is_answered and self.assumptions.has_rows_for(scenario)
        yield
        yield from self.assumptions.show_scenario(scenario, theme)
        yield
        self.answer.ask(template, theme)
        self.panels.show_around(scenarios, scenario.id, theme)
        if known is None:
            self.answer.clear()
        holds = known is not None and _alike(known.scenario, scenario)
        if not self._awaits(scenario):
            # What is under way for these assumptions goes on, whatever else is drawn anew.
            if holds:
                self.context.jobs.cancel("scenario")
            else:
                self._compute(scenario)
        if holds and known is not None:
            yield
            yield from self._show(known)

    def _awaits(self, scenario: Scenario) -> bool:
        """Whether an answer to `scenario` is being computed, with however many trials."""
        asked = self._asked
        return (
            asked is not None
            and self.context.jobs.is_running("scenario")
            and _alike(asked, scenario)
        )

    def _show_unusable(self, sentence: str) -> None:
        self.answer.hide()
        self.assumptions.hide()
        self.empty.say("This scenario cannot be run", sentence)
        self.empty.show()
        self.say_state("")

    def _run_many(self) -> None:
        """Run the scenario in front once with many more trials; a knob that moves ends that."""
        scenario = self._scenario()
        if scenario is not None:
            self._compute(replace(scenario, trials=MANY))

    def _compute(self, scenario: Scenario) -> None:
        def work(progress: Progress) -> Result:
            return run(scenario, progress)

        def cancelled() -> None:
            # Of more trials nothing is left but the answer of fewer, which holds.
            if scenario == self._scenario():
                self.answer.mark_stale()

        self._asked = scenario
        title = f"Projecting {scenario.title}"
        self.context.jobs.start("scenario", title, work, self._done, self._failed, cancelled)

    def _done(self, result: Result) -> None:
        scenario = self._scenario()
        if scenario is not None and _alike(result.scenario, scenario):
            self._results[result.scenario.id] = result
            self.draw_soon()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        self._refuse(error)

    def _refuse(self, error: SalientError) -> None:
        """Say what is wrong at the field; the last good result stays and is marked as such."""
        name = error.input if isinstance(error, ScenarioError) else None
        if name is None or not self.assumptions.show_error(name, str(error)):
            self.context.messages.fail(str(error))
        self.answer.mark_stale()

    def _show(self, result: Result) -> Iterator[None]:
        template = template_of(result.scenario)
        yield from self.answer.show_result(result, template, self.context.themes.current)
        yield
        self.assumptions.show_result(result, template.answer)
        yield from self.panels.show_result(result, template)
        self.say_state(f"{counted(result.scenario.trials, 'trial')}, seed {result.scenario.seed}")

    def _changed(self, scenario: Scenario, name: str, join: str) -> None:
        session = self.context.session
        changed = edits.with_scenario(session.workspace, scenario)
        session.edit(f"Change {name}", changed, join=join)

    def _windowed(self, name: str, last: int) -> None:
        """Draw an input from another number of the last rows of its series."""
        scenario = self._scenario()
        each = scenario.input(name) if scenario is not None else None
        if scenario is None or each is None or each.window is None:
            return
        try:
            window = replace(each.window, last=last)
            changed = drawn(each, window, self._dataset(window.query.source))
        except SalientError as error:
            self._refuse(ScenarioError(str(error), name))
            return
        inputs = tuple(changed if old.name == name else old for old in scenario.inputs)
        self._changed(replace(scenario, inputs=inputs), name, "")

    def _dataset(self, ref: TableRef) -> Dataset:
        """The table that an input is drawn from, also one that comes with the program."""
        if not ref.file.startswith(SCHEME):
            return self.context.session.dataset(ref)
        tables = open_file(locate(ref.file))
        return next((each for each in tables if each.name == ref.table), tables[0])

    def _picked(self, key: str) -> None:
        self.context.navigation.note(self.tab, key)

    def _chosen(self, template: Template) -> None:
        add_scenario(self.context, template)
        self.things.items.setFocus()

    def _left(self) -> None:
        self.context.navigation.note(self.tab, self.place.item)
        self.things.items.setFocus()

    def _offer_templates(self) -> bool:
        """Whether the page to choose a question is in front; it is shown or hidden."""
        choosing = self.place.part == CHOOSING
        if choosing:
            for other in (self.answer, self.assumptions, self.empty):
                other.hide()
            self.page.offer(templates())
        arrives = choosing and self.page.isHidden()
        self.page.setVisible(choosing)
        if arrives:
            self.page.setFocus()
        return choosing

    def _build(self) -> None:
        new = by_id("new-scenario")
        self.add = button(new.title, hint=new.hint)
        self.add.clicked.connect(giver(self.context, new.id))
        self.things.foot.addWidget(self.add)
        centre = QWidget()
        layers = QVBoxLayout(centre)
        layers.setContentsMargins(0, 0, 0, 0)
        layers.addWidget(self.answer)
        layers.addWidget(self.empty)
        layers.addWidget(self.page)
        self.page.hide()
        self.lay_out(self.things, centre, self.assumptions)


def _alike(one: Scenario, other: Scenario) -> bool:
    """Whether the two ask the same, with as many trials or with others."""
    return replace(one, trials=other.trials) == other


def _caption(scenario: Scenario) -> str:
    moved = [each.label or each.name for each in scenario.inputs if each.shape != "fixed"]
    return f"ranges: {', '.join(moved)}" if moved else "every input is one value"
