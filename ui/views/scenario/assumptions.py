"""The inputs of a scenario as a form, each checked before it reaches the session."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal

from models.errors import SalientError
from models.scenarios import Input, Scenario, Template, template_of, with_settings
from models.scenarios.checks import check_input
from ui.theme import Theme
from ui.views.scenario.input_row import InputRow
from ui.widgets.fold import Fold
from ui.widgets.labels import label
from ui.widgets.panes import Inspector


class Assumptions(Inspector):
    """Edits one `Scenario`.

    `changed` carries the scenario as it should be, the name of the input, and what joins the
    change with those before (empty: nothing); `refused` the error of an input that cannot be used.
    """

    changed = Signal(object, str, str)
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: dict[str, InputRow] = {}
        self._scenario: Scenario | None = None
        self._rows_for = ""
        self._drags = 0

    def show_scenario(self, scenario: Scenario, theme: Theme) -> None:
        """Show the inputs of `scenario`; rows that are there already stay, cursor and all."""
        self._scenario = scenario
        names = [each.name for each in scenario.inputs]
        if self._rows_for != scenario.id or names != list(self.rows):
            self._build(scenario, theme)
        for each in scenario.inputs:
            self.rows[each.name].show_input(each, theme)

    def show_error(self, name: str, sentence: str) -> bool:
        """Whether there is such an input; if so, `sentence` is said at its fields."""
        if name in self.rows:
            self.rows[name].show_error(sentence)
        return name in self.rows

    def _build(self, scenario: Scenario, theme: Theme) -> None:
        self._rows_for = scenario.id
        self.clear()
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
        self.add(fold)
        self.add(_about(scenario, template_of(scenario)))

    def _stated(self, name: str, words: str) -> None:
        def change(scenario: Scenario, template: Template) -> Scenario:
            stated = with_settings(scenario, template, [f"{name}={words}"])
            return _keep_bell(scenario, stated)

        self._change(name, change)

    def _reshaped(self, each: Input) -> None:
        def change(scenario: Scenario, template: Template) -> Scenario:
            asked = template.ask(each.name)
            if asked is not None:
                check_input(each, asked)
            return _with_input(scenario, each)

        self._change(each.name, change)

    def _change(self, name: str, change: Callable[[Scenario, Template], Scenario]) -> None:
        if self._scenario is None:
            return
        try:
            changed = change(self._scenario, template_of(self._scenario))
        except SalientError as error:
            self.refused.emit(error)
        else:
            self.changed.emit(changed, name, "")

    def _dragged(self, each: Input) -> None:
        if self._scenario is not None:
            changed = _with_input(self._scenario, each)
            self.changed.emit(changed, each.name, f"{changed.id} {each.name} {self._drags}")

    def _released(self) -> None:
        self._drags += 1


def _with_input(scenario: Scenario, each: Input) -> Scenario:
    inputs = tuple(each if old.name == each.name else old for old in scenario.inputs)
    return replace(scenario, inputs=inputs)


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


def _about(scenario: Scenario, template: Template) -> Fold:
    fold = Fold("About")
    for words in (template.note, f"Source: {template.source}." if template.source else ""):
        if words:
            fold.add(label(words, "muted", wrap=True))
    counted = f"{scenario.trials:,} trials from seed {scenario.seed}; the same every time."
    fold.add(label(counted, "muted", wrap=True))
    return fold
