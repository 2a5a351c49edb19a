"""Windows: the pace by every stretch of days that could have been chosen."""

from collections.abc import Sequence
from datetime import date

import numpy as np
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from models.charts.outcome import Outcome
from models.errors import ScenarioError
from models.frozen import frozen
from models.progress import Progress
from models.quantity.written import number
from models.scenarios import Result, Template
from models.scenarios.summary import percentile
from models.scenarios.windows import (
    Windows,
    answers_at,
    pace_input,
    place_of_choice,
    window_chart,
    windows,
)
from ui.context import Context
from ui.jobs import Work
from ui.views.scenario.panels.choosing import SeriesChoice
from ui.views.scenario.panels.panel import Panel
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label, word

_NO_SERIES = (
    "Open a file with a level or a running total by day, such as an area held, and the pace of "
    "every window in it is shown, with the published one marked."
)


@frozen(eq=False)
class _Found:
    words: str
    answers: str
    outcome: Outcome


class WindowsPanel(Panel):
    """A row a length, a cell a first day, and the sentence where the published choice lies."""

    title = "Windows that could have been chosen"
    hint = "Window audit: the headline pace over every start and length"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.series = SeriesChoice(context, "windows")
        self.series.changed.connect(self.ask)
        self.first = _day("2024-12-01", "First day of the published window")
        self.last = _day("2024-12-31", "Last day of the published window")
        self.earliest = _day("2024-01-01", "The earliest day that could have been chosen")
        form = QWidget()
        flow = FlowLayout(form)
        for widget in (
            word("Of"), self.series, word("published"), self.first, word("to"), self.last,
            word("out of all from"), self.earliest,
        ):  # fmt: skip
            flow.addWidget(widget)
        self.add(form)
        for field in (self.first, self.last, self.earliest):
            field.editingFinished.connect(self._typed)
        self.words = label("", wrap=True)
        self.answers = label("", "muted", wrap=True)
        self.map, card = self.chart()
        self.map.setMinimumHeight(440)
        self.lay_out(self.words, self.answers, card)

    @override
    def work(self, result: Result, template: Template) -> Work | None:
        series = self.series.series
        if series is None:
            self.say(_NO_SERIES, offer_file=True)
            return None
        table, column = series
        first, last, earliest = (
            _read(field.text()) for field in (self.first, self.last, self.earliest)
        )

        def find(progress: Progress) -> _Found:
            found = windows(table, column, first, last, earliest)
            progress(0.5, "Looking at every window")
            return _Found(
                place_of_choice(found),
                _answers(found, result, template),
                window_chart(found, table.sources),
            )

        return find

    @override
    def show_found(self, found: _Found) -> None:
        self.words.setText(found.words)
        self.answers.setText(found.answers)
        self.answers.setVisible(bool(found.answers))
        self.map.show_outcome(found.outcome)

    def _typed(self) -> None:
        fields: Sequence[QLineEdit] = (self.first, self.last, self.earliest)
        if any(field.isModified() for field in fields):
            for field in fields:
                field.setModified(False)
            self.ask()


def _answers(found: Windows, result: Result, template: Template) -> str:
    """What this scenario would answer over all windows, where one of its inputs is such a pace."""
    input = pace_input(result.scenario, found.unit) if found.unit else None
    if input is None:
        return ""
    answers = np.sort(answers_at(result.scenario, input, found.every, found.unit, template))
    low, high = (percentile(answers, chance) for chance in (0.05, 0.95))
    output = result.outputs[template.sensitivity]
    ends = ["never" if end is None else number(end, 3) for end in (low, high)]
    unit = "" if output.unit == "1" else f" {output.unit}"
    return (
        f"With “{input.label or input.name}” from 9 windows in 10, and the other inputs at their "
        f"middle, “{output.label}” lies from {ends[0]} to {ends[1]}{unit}."
    )


def _day(text: str, name: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setFixedWidth(108)
    return made


def _read(text: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise ScenarioError(f"“{text}” is no day; write one such as 2024-12-31.") from None
