"""The inputs of a scenario as a form, each checked before it reaches the session."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import Signal

from models.errors import SalientError
from models.scenarios import (
    Correlation,
    Input,
    Result,
    Scenario,
    Template,
    pace_assumptions,
    template_of,
    with_settings,
)
from models.scenarios.checks import check_input
from models.scenarios.correlation import FIELD, check_correlations
from models.scenarios.reshaping import within
from ui.theme import Theme
from ui.views.scenario.input_row import InputRow
from ui.views.scenario.together import Together
from ui.views.scenario.trials import Trials
from ui.widgets.fold import Fold
from ui.widgets.labels import button, label
from ui.widgets.panes import Inspector

Change = Callable[[Scenario, Template], Scenario]


class Assumptions(Inspector):
    """Edits one `Scenario`.

    `changed` carries the scenario as it should be, the name of the input, and what joins the
    change with those before (empty: nothing); `refused` the error of an input that cannot be used;
    `windowed` an input's name and how many of the last rows of its series it is drawn from;
    `righted` tells that what was refused was taken back;
    `many_wanted` asks for many more trials, `register_wanted` for the assumptions as a file.
    """

    changed = Signal(object, str, str)
    refused = Signal(object)
    windowed = Signal(str, int)
    righted = Signal()
    many_wanted = Signal()
    register_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, InputRow] = {}
        self.together = Together()
        self.trials = Trials()
        self._scenario: Scenario | None = None
        self._rows_for = ""
        self._drags = 0

    def show_scenario(self, scenario: Scenario, theme: Theme) -> Iterator[None]:
        """Show the inputs of `scenario`, in pieces; rows that are there stay, cursor and all."""
        self._scenario = scenario
        if not self.has_rows_for(scenario):
            yield from self._build(scenario, theme)
        for each in scenario.inputs:
            self.rows[each.name].show_input(each, theme)
        self.together.show_scenario(scenario)
        self.trials.show_scenario(scenario)

    def has_rows_for(self, scenario: Scenario) -> bool:
        """Whether the rows that are there are those of `scenario`."""
        names = [each.name for each in scenario.inputs]
        return self._rows_for == scenario.id and names == list(self.rows)

    def show_result(self, result: Result, answer: str) -> None:
        """Say how sure the `answer` of `result` is."""
        self.trials.show_result(result, answer)

    def show_error(self, name: str, sentence: str) -> bool:
        """Whether there is such a field; if so, `sentence` is said there."""
        if name in self.rows:
            self.rows[name].show_error(sentence)
        elif name == FIELD:
            self.together.show_error(sentence)
        elif name in ("seed", "trials", "sampling"):
            self.trials.show_error(sentence)
        else:
            return False
        return True

    def _build(self, scenario: Scenario, theme: Theme) -> Iterator[None]:
        self._rows_for = ""
        self.clear()
        self.rows = {}
        template = template_of(scenario)
        fold = Fold("Assumptions")
        self.add(fold)  # first, so that each row is dressed by itself
        for each in scenario.inputs:
            asked = template.ask(each.name)
            row = InputRow(each, theme, asked.input if asked is not None else None)
            row.stated.connect(self._stated)
            row.reshaped.connect(self._reshaped)
            row.dragged.connect(self._dragged)
            row.released.connect(self._released)
            row.windowed.connect(self.windowed)
            row.righted.connect(self.righted)
            self.rows[each.name] = row
            self.narrow(row)
            fold.add(row)
            yield
        export = button("Export assumptions", hint="Every input with its range, role and source")
        export.clicked.connect(self.register_wanted)
        fold.add(export)
        self.together, self.trials = Together(), Trials()
        self.together.changed.connect(self._paired)
        self.together.released.connect(self._released)
        self.trials.sampling_chosen.connect(self._sampled)
        self.trials.seed_typed.connect(self._seeded)
        self.trials.many_wanted.connect(self.many_wanted)
        for part in (self.together, self.trials, _about(template)):
            self.add(part)
            yield
        self._rows_for = scenario.id

    def _stated(self, name: str, words: str) -> None:
        self._change(name, lambda now, asked: with_settings(now, asked, [f"{name}={words}"]))

    def _reshaped(self, each: Input) -> None:
        def change(scenario: Scenario, template: Template) -> Scenario:
            asked = template.ask(each.name)
            if asked is None:
                return _with_input(scenario, each)
            # Room made around one value must not leave the bounds of the question.
            inside = within(each, asked.least, asked.most)
            check_input(inside, asked)
            return _with_input(scenario, inside)

        self._change(each.name, change)

    def _paired(self, pairs: tuple[Correlation, ...], moving: bool) -> None:
        def change(scenario: Scenario, template: Template) -> Scenario:
            check_correlations(pairs, scenario.inputs)
            return replace(scenario, correlations=pairs)

        self._change(FIELD, change, moving=moving)

    def _sampled(self, sampling: str) -> None:
        self._change("sampling", lambda now, _: replace(now, sampling=sampling))

    def _seeded(self, seed: int) -> None:
        self._change("seed", lambda now, _: replace(now, seed=seed))

    def _change(self, name: str, change: Change, *, moving: bool = False) -> None:
        if self._scenario is None:
            return
        try:
            changed = change(self._scenario, template_of(self._scenario))
        except SalientError as error:
            self.refused.emit(error)
        else:
            self._tell(changed, name, self._join(name) if moving else "")

    def _dragged(self, each: Input) -> None:
        if self._scenario is not None:
            changed = _with_input(self._scenario, each)
            self._tell(changed, each.name, self._join(each.name))

    def _tell(self, changed: Scenario, name: str, join: str) -> None:
        # What follows before the next picture is drawn starts from here.
        self._scenario = changed
        self.changed.emit(changed, name, join)

    def _join(self, name: str) -> str:
        """The same for all moves of one drag, so that they are one step to undo."""
        return f"{self._rows_for} {name} {self._drags}"

    def _released(self) -> None:
        self._drags += 1


def _with_input(scenario: Scenario, each: Input) -> Scenario:
    inputs = tuple(each if old.name == each.name else old for old in scenario.inputs)
    return replace(scenario, inputs=inputs)


def _about(template: Template) -> Fold:
    fold = Fold("About")
    paragraphs = [*pace_assumptions(template), template.note]
    for words in (*paragraphs, f"Source: {template.source}." if template.source else ""):
        if words:
            fold.add(label(words, "muted", wrap=True))
    return fold
