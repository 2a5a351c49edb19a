"""What follows from the assumptions: a sentence, the fan, the finishing dates, what matters."""

from collections.abc import Iterator

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from models.scenarios import Result, Template
from models.scenarios.ended import range_ended_on
from ui.charts import ChartWidget
from ui.theme import Theme
from ui.views.scenario.panels.forecast_card import today
from ui.views.scenario.tornado import Tornado
from ui.widgets.choice import Choice
from ui.widgets.labels import label
from ui.widgets.parts import Group, Scroller

_ENDED = (
    "This range ended on {}, before today: it says what the first day’s figures led to, and is no "
    "forecast. “Compare scenarios” below draws it over what came."
)
_WAYS = (("bars", "How often each comes"), ("chance", "The chance of that or less"))


_SIDE_BY_SIDE = 580
"""Narrower than this the two charts stand one below the other."""


class Answer(Scroller):
    """Shows one `Result`."""

    def __init__(self, panels: QWidget) -> None:
        super().__init__()
        self.panels = panels
        self.question = label("", "muted", wrap=True)
        self.sentence = label("", "answer", wrap=True)
        self.reach = label("", "muted", wrap=True)
        self.ended = label("", "section", wrap=True)
        self.ended.hide()
        self.tested = label("", "muted", wrap=True)
        self.tested.hide()
        self.stale = label("", "bad", wrap=True)
        self.stale.hide()
        self.fan = ChartWidget()
        self.finish = ChartWidget()
        self.fan.on_a_page = self.finish.on_a_page = True
        self.way = Choice("What is shown of the answer", _WAYS)
        self.way.activated.connect(self._show_way)
        self._result: Result | None = None
        self.tornado = Tornado()
        self.is_answered = False
        """Whether an answer is shown, however old."""
        self._results = Group()
        self._charts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.viewport().width() < _SIDE_BY_SIDE
        way = QBoxLayout.Direction
        self._charts.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def ask(self, template: Template, theme: Theme) -> None:
        """Show the question, in the colours of `theme`."""
        self.question.setText(template.question)
        for chart in (self.fan, self.finish):
            chart.set_theme(theme)

    def show_result(self, result: Result, template: Template, theme: Theme) -> Iterator[None]:
        """Show the answer, which is of the assumptions as they are now, in pieces."""
        self.is_answered = True
        self._results.show()
        self.stale.hide()
        self.sentence.setText(result.sentence)
        self.reach.setText(_reach(result, template))
        ended = range_ended_on(result.outputs[template.answer], today())
        self.ended.setText(_ENDED.format(ended) if ended else "")
        self.ended.setVisible(ended is not None)
        yield
        self.fan.show_outcome(result.fan)
        yield
        self._result = result
        # A question without a path has the distribution where others have their fan.
        self.way.setVisible(result.fan is not result.distribution)
        self._show_way()
        yield
        self.tornado.show_swings(result.sensitivity, theme)

    def _show_way(self) -> None:
        """Show the answer as bars, or as the chance that it is no later or no more."""
        result = self._result
        if result is not None:
            bars = self.way.value == "bars" or result.fan is result.distribution
            self.finish.show_outcome(result.finish if bars else result.distribution)

    def say_tested(self, words: str) -> None:
        """Say beside the answer what the past says of its method; nothing with the empty text."""
        self.tested.setText(words)
        self.tested.setVisible(bool(words))

    def clear(self) -> None:
        """Show no answer: the one before was to another question."""
        self.is_answered = False
        self.stale.hide()
        self.sentence.setText("…")
        self.reach.setText("")
        self.ended.hide()
        self._results.hide()

    def mark_stale(self) -> None:
        """Say that the answer shown is not of the assumptions as they are now."""
        if self.is_answered:
            self.stale.setText("This is the last result that could be computed.")
        else:
            self.sentence.setText("No answer yet")
            self.stale.setText("Nothing could be computed from these assumptions.")
        self.stale.show()

    def _lay_out(self) -> None:
        page = QWidget()
        rows = QVBoxLayout(page)
        rows.setContentsMargins(24, 20, 24, 24)
        rows.setSpacing(8)
        for widget in (
            self.question,
            self.sentence,
            self.reach,
            self.ended,
            self.tested,
            self.stale,
        ):
            rows.addWidget(widget)
        rows.addWidget(self._results, 1)
        self.setWidget(page)
        rows = QVBoxLayout(self._results)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(8)
        charts = self._charts
        charts.setSpacing(12)
        for chart in (self.fan, self.finish):
            chart.setMinimumHeight(300)
        charts.addWidget(_card(self.fan), 3)
        charts.addWidget(_card(self.way, self.finish), 2)
        rows.addLayout(charts, 1)
        rows.addSpacing(8)
        rows.addWidget(label("What moves the answer", "section"))
        how = "Each input from its low to its high tenth, the others at their middle."
        rows.addWidget(label(how, "muted", wrap=True))
        rows.addWidget(self.tornado)
        rows.addWidget(self.panels)


def _reach(result: Result, template: Template) -> str:
    """What the range in the answer means."""
    answer = result.outputs[template.answer]
    paths = "paths" if template.path is not None else "trials"
    if answer.p10 is None:
        return "Every path was followed to the end; the assumptions decide."
    if answer.p10 == answer.p90:
        return "Every input is one value, so there is one answer."
    if answer.p90 is None:
        return "1 path in 10 gets there earlier, if the assumptions hold."
    return f"8 {paths} in 10 lie in this range, if the assumptions hold."


def _card(*widgets: QWidget) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    rows = QVBoxLayout(card)
    rows.setContentsMargins(12, 12, 12, 12)
    for widget in widgets:
        rows.addWidget(widget, 1 if isinstance(widget, ChartWidget) else 0)
    return card
