"""Two inputs at once: the answer over both, as a heat map."""

from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from models.charts.outcome import Outcome
from models.progress import Progress
from models.scenarios import Result, Template
from models.scenarios.understanding import surface, surface_chart
from ui.context import Context
from ui.jobs import Work
from ui.views.scenario.panels.choosing import InputChoice
from ui.views.scenario.panels.panel import Panel
from ui.widgets.labels import label


class TwoInputsPanel(Panel):
    """A cell for each pair of values, the other inputs at their middle."""

    title = "Two inputs at once"
    hint = "A heat map of the answer over two inputs, the others at their middle"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.across, self.down = InputChoice("Across"), InputChoice("Down")
        self.across.activated.connect(self.ask)
        self.down.activated.connect(self.ask)
        choices = QWidget()
        row = QHBoxLayout(choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label("Across", "muted"))
        row.addWidget(self.across, 1)
        row.addWidget(label("Down", "muted"))
        row.addWidget(self.down, 1)
        row.addStretch(1)
        self.add(choices)
        self.map, card = self.chart()
        self.map.setMinimumHeight(380)
        self.lay_out(card)

    @override
    def begin(self, result: Result, template: Template) -> None:
        inputs = result.scenario.inputs
        moved = sorted(inputs, key=lambda each: each.shape == "fixed")
        self.across.offer(inputs, moved[0].name)
        self.down.offer(inputs, moved[1].name if len(moved) > 1 else moved[0].name)

    @override
    def work(self, result: Result, template: Template) -> Work | None:
        scenario, across, down = result.scenario, self.across.chosen, self.down.chosen

        def find(progress: Progress) -> Outcome:
            return surface_chart(surface(scenario, across, down, template), scenario)

        return find

    @override
    def show_found(self, found: Outcome) -> None:
        self.map.show_outcome(found)
