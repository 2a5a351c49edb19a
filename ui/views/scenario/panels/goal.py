"""Goal: what an input would have to be for a chance, and for the middle of the others."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from models.frozen import frozen
from models.progress import Progress
from models.quantity.written import number
from models.scenarios import Result, Template
from models.scenarios.settings import set_input
from models.scenarios.understanding import (
    BreakEven,
    Sought,
    Target,
    break_even_words,
    break_evens,
    goal_seek,
    goal_sentence,
    how_sure,
)
from models.workspace import edits
from ui.context import Context
from ui.jobs import Work
from ui.views.scenario.panels.choosing import InputChoice, OutputChoice
from ui.views.scenario.panels.panel import Panel
from ui.views.scenario.panels.typed import read_value
from ui.widgets.choice import Choice
from ui.widgets.figures_grid import FiguresGrid
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, label, word
from ui.widgets.number_text import number_text

_WAYS = {"date": ("no later than", "no earlier than"), "number": ("at most", "at least")}


@frozen
class _Found:
    sought: Sought
    alone: tuple[BreakEven, ...]
    target: Target
    unit: str


class GoalPanel(Panel):
    """“What pace gives an 80 % chance by 2027-07-01?”"""

    title = "Goal"
    hint = "Goal seek under uncertainty, and the break-even of each input"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.input = InputChoice("Input to find")
        self.chance = _field("80", "Chance in %", 56)
        self.output = OutputChoice("Outcome")
        self.way = Choice("Direction", [(True, "at most"), (False, "at least")])
        self.limit = _field("", "Day or value to reach", 120)
        self.unit = word("")
        self._question = QWidget()
        row = FlowLayout(self._question)
        for widget in (
            word("Which"), self.input, word("gives a chance of"), self.chance, word("% that"),
            self.output, word("is"), self.way, self.limit, self.unit,
        ):  # fmt: skip
            row.addWidget(widget)
        self.add(self._question)
        self.answer = label("", "title", wrap=True)
        self.sure = label("", "muted", wrap=True)
        self.use = button("Use this value", hint="State the input as this one value")
        self.use.clicked.connect(self._use)
        self.alone = FiguresGrid()
        line = QWidget()
        held = QHBoxLayout(line)
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        self.lay_out(
            self.answer,
            self.sure,
            line,
            label("What each input alone would have to be", "section"),
            label(
                "For the middle path only: the others at their middle, no chance along the way. "
                "The answer above counts all paths.",
                "muted",
                wrap=True,
            ),
            self.alone,
        )
        self._found: _Found | None = None
        self._for = ""
        self.input.activated.connect(self.ask)
        self.output.activated.connect(self._output_chosen)
        self.way.activated.connect(self.ask)
        for field in (self.chance, self.limit):
            field.editingFinished.connect(self._typed)

    @override
    def begin(self, result: Result, template: Template) -> None:
        inputs = [each for each in result.scenario.inputs if each.unit != "date"]
        first = next((each.name for each in inputs if each.unit.endswith("/day")), inputs[0].name)
        self.input.offer(inputs, first)
        self.output.offer(template.outputs, template.answer)
        if self._for != result.scenario.id:
            self._for = result.scenario.id
            self._suggest()

    @override
    def work(self, result: Result, template: Template) -> Work | None:
        scenario, input, output = result.scenario, self.input.chosen, self.output.chosen
        unit = result.outputs[output].unit
        target = Target(output, read_value(self.limit.text(), unit), self.way.value is True)
        chance = read_value(self.chance.text().removesuffix("%"), "1") / 100

        def find(progress: Progress) -> _Found:
            sought = goal_seek(scenario, input, target, chance, progress, template)
            return _Found(sought, break_evens(scenario, target, template), target, unit)

        return find

    @override
    def show_found(self, found: _Found) -> None:
        self._found = found
        self.answer.setText(goal_sentence(found.sought, found.target, found.unit))
        self.sure.setText(how_sure(found.sought))
        self.use.setVisible(found.sought.value is not None)
        rows = [break_even_words(each) for each in found.alone]
        header = ("", "Unit", "Now", "Would have to be", "The goal")
        self.alone.show_rows(header, rows, (2, 3), wide=(0, 4))

    def _typed(self) -> None:
        for field in (self.chance, self.limit):
            if field.isModified():
                field.setModified(False)
                self.ask()

    def _output_chosen(self) -> None:
        self._suggest()
        self.ask()

    def _suggest(self) -> None:
        """The middle of what was found, as the value to reach: a place to begin."""
        if self.result is None:
            return
        output = self.result.outputs[self.output.chosen]
        middle = output.p50 if output.p50 is not None else output.p5
        self.unit.setText("" if output.unit in ("date", "1") else output.unit)
        for place, words in enumerate(_WAYS["date" if output.unit == "date" else "number"]):
            self.way.setItemText(place, words)
        if middle is not None:
            day = output.unit == "date"
            self.limit.setText(number_text(middle, "date") if day else number(middle, 3))

    def _use(self) -> None:
        if self._found is None or self._found.sought.value is None or self.result is None:
            return
        sought = self._found.sought
        scenario = self.result.scenario
        inputs = tuple(
            set_input(each, f"{sought.value:.6g}") if each.name == sought.input else each
            for each in scenario.inputs
        )
        session = self.context.session
        changed = edits.with_scenario(session.workspace, replace(scenario, inputs=inputs))
        session.edit(f"Use {sought.label.lower()} from the goal", changed)


def _field(text: str, name: str, width: int) -> QLineEdit:
    made = QLineEdit(text)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setFixedWidth(width)
    return made
