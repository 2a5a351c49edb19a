"""The sections below the answer, each folded until somebody wants it."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from models.scenarios import Result, Scenario, Template
from ui.context import Context
from ui.session import Change
from ui.theme import Theme
from ui.views.scenario.panels.compare import ComparePanel
from ui.views.scenario.panels.goal import GoalPanel
from ui.views.scenario.panels.locked import LockedPanel
from ui.views.scenario.panels.moves import MovesPanel
from ui.views.scenario.panels.panel import Panel
from ui.views.scenario.panels.tested import TestedPanel
from ui.views.scenario.panels.two_inputs import TwoInputsPanel
from ui.views.scenario.panels.windows import WindowsPanel
from ui.widgets.parts import Group

_Parts = tuple[
    MovesPanel, TwoInputsPanel, GoalPanel, ComparePanel, TestedPanel, WindowsPanel, LockedPanel
]


class Panels(Group):
    """Hands each section the result in front, and the scenarios and files around it."""

    tested = Signal(str)
    """What the past says of the method, to stand beside the answer."""

    def __init__(self, context: Context, parts: _Parts) -> None:
        super().__init__()
        self.moves, self.two_inputs, self.goal, self.compare = parts[:4]
        self.past, self.windows, self.locked = parts[4:]
        self.every: tuple[Panel, ...] = parts
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(4)
        for panel in self.every:
            rows.addWidget(panel)
        self._context = context
        self.past.told.connect(self.tested)
        context.session.changed.connect(self._session_changed)

    @classmethod
    def in_pieces(cls, context: Context) -> "Iterator[Panels | None]":
        """Make the sections; `None` between the pieces, which together would be felt."""
        moves, two_inputs = MovesPanel(context), TwoInputsPanel(context)
        yield None
        goal, compare = GoalPanel(context), ComparePanel(context)
        yield None
        past = TestedPanel(context)
        yield None
        windows, locked = WindowsPanel(context), LockedPanel(context)
        yield None
        yield cls(context, (moves, two_inputs, goal, compare, past, windows, locked))

    def show_result(self, result: Result, template: Template) -> Iterator[None]:
        """Have every section work for `result` from now on, each in a piece."""
        for panel in self.every:
            panel.show_result(result, template)
            yield

    def show_around(self, scenarios: Sequence[Scenario], front: str, theme: Theme) -> None:
        """Show what is around the scenario in front, in the colours of `theme`."""
        self.compare.show_scenarios(scenarios, front)
        self.locked.show_forecasts(self._context.session.workspace.forecasts)
        for panel in self.every:
            panel.dress(theme)

    def _session_changed(self, change: Change) -> None:
        if change.touches("files", "data", "series"):
            for panel in (self.compare, self.past, self.windows, self.locked):
                panel.series.refresh()
