"""How the answer is computed: the way of drawing, the seed, how sure it is, and more trials."""

from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from models.counted import counted
from models.errors import PrintedError
from models.quantity.typed import typed_number
from models.scenarios import Result, Scenario
from models.scenarios.scenario import Sampling
from models.scenarios.sentence import sureness
from ui.widgets.choice import Choice
from ui.widgets.explained import explain
from ui.widgets.fold import Fold
from ui.widgets.labels import button, label

MANY = 1_000_000
LARGEST_SEED = 2**31 - 1
"""The largest number that a signal of Qt carries."""

_WAYS = (("latin hypercube", "Latin hypercube"), ("monte carlo", "Plain Monte Carlo"))


class Trials(Fold):
    """Edits sampling and seed of a scenario; `many_wanted` asks for a million trials once."""

    sampling_chosen = Signal(str)
    seed_typed = Signal(int)
    many_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("How it is computed")
        self._seed = 1
        self.sampling = Choice("How trials are drawn", _WAYS)
        explain(self.sampling, "Latin hypercube; Monte Carlo")
        self.sampling.activated.connect(self._chosen)
        self.seed = QLineEdit()
        self.seed.setAccessibleName("Seed")
        explain(self.seed, "seed")
        self.seed.setMaximumWidth(90)
        self.seed.editingFinished.connect(self._typed)
        self.counted = label("", "muted", wrap=True)
        self.error = label("", "bad", wrap=True)
        self.error.hide()
        self.many = button(f"Run {MANY:,} trials", hint="Once, for these assumptions")
        self.many.clicked.connect(self.many_wanted)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(label("seed", "muted"))
        row.addWidget(self.seed)
        row.addStretch(1)
        self.add(self.sampling)
        self.rows.addLayout(row)
        for widget in (self.error, self.counted, self.many):
            self.add(widget)

    def show_scenario(self, scenario: Scenario) -> None:
        """Show how `scenario` is drawn."""
        self._seed = scenario.seed
        self.error.hide()
        self.sampling.show_value(scenario.sampling)
        if not (self.seed.hasFocus() and self.seed.isModified()):
            self.seed.setText(str(scenario.seed))

    def show_result(self, result: Result, answer: str) -> None:
        """Say how many trials `result` rests on and how sure its `answer` is."""
        trials = result.scenario.trials
        words = f"{counted(trials, 'trial')}. {sureness(result.outputs[answer])}".strip()
        self.counted.setText(words)
        self.many.setEnabled(trials < MANY)

    def show_error(self, sentence: str) -> None:
        """Say what is wrong with the seed or the trials."""
        self.error.setText(sentence)
        self.error.show()

    def _chosen(self) -> None:
        self.sampling_chosen.emit(cast("Sampling", self.sampling.value))

    def _typed(self) -> None:
        self.seed.setModified(False)
        try:
            seed = typed_number(self.seed.text())
        except PrintedError:
            seed = -1
        if not isinstance(seed, int) or not 0 <= seed <= LARGEST_SEED:
            self.show_error(f"The seed must be a whole number from 0 to {LARGEST_SEED:,}.")
            return
        self.error.hide()
        if seed != self._seed:
            self.seed_typed.emit(seed)
