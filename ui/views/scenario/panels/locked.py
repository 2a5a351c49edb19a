"""Locked forecasts: written down with a hash and a date, scored when it is known what came."""

from datetime import timedelta

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import SalientError, ScenarioError
from models.progress import Progress
from models.quantity.calendar import day_of, number_of
from models.quantity.written import number
from models.scenarios import Result, Template
from models.scenarios.comparing import observed_left
from models.scenarios.ended import range_ended_on
from models.scenarios.locking import Forecast
from models.scenarios.locking.lock import lock, lock_left
from models.scenarios.locking.observed import Came, came_by, last_words
from models.workspace import edits
from ui.context import Context
from ui.jobs import Work
from ui.views.scenario.panels.choosing import SeriesChoice, in_row
from ui.views.scenario.panels.forecast_card import ForecastCard, today
from ui.views.scenario.panels.panel import Panel
from ui.views.scenario.panels.typed import read_value
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, label, word
from ui.widgets.number_text import number_text

_NONE = (
    "No forecast is locked yet. Lock one before it is known what comes: its hash, published "
    "elsewhere, proves later that nothing was changed."
)


class LockedPanel(Panel):
    """A form to lock the answer in front, and a card for each forecast of the workspace."""

    title = "Locked forecasts"
    hint = "Pre-registration, with Brier score, CRPS and interval score"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.limit = QLineEdit()
        self.limit.setAccessibleName("Day or value that the chance is about")
        self.limit.setToolTip("Day or value that the chance is about")
        self.limit.setFixedWidth(120)
        self.unit = word("")
        self.lock = button("Lock this forecast")
        self.lock.clicked.connect(self._lock)
        form = QWidget()
        flow = FlowLayout(form)
        for widget in (word("The answer, and the chance by"), self.limit, self.unit, self.lock):
            flow.addWidget(widget)
        self.add(form)
        self.day, self.most = QLineEdit(), QLineEdit()
        self.stock = word("")
        self.lock_left = button("Lock what is left")
        self.lock_left.clicked.connect(self._lock_left)
        self._left = QWidget()
        flow = FlowLayout(self._left)
        for field, name in ((self.day, "Day"), (self.most, "Value that the chance is about")):
            field.setAccessibleName(name)
            field.setToolTip(name)
            field.setFixedWidth(120)
        for widget in (
            word("Or what is left on"), self.day, word("and the chance of at most"), self.most,
            self.stock, self.lock_left,
        ):  # fmt: skip
            flow.addWidget(widget)
        self.add(self._left)
        self.ended = label("", "section", wrap=True)
        self.ended.hide()
        self.add(self.ended)
        self.series = SeriesChoice(context, "locked")
        self.series.changed.connect(self.ask)
        self._from = in_row("What came, by", self.series)
        self._from.hide()
        self.add(self._from)
        self.cards: dict[str, ForecastCard] = {}
        self._holder = QWidget()
        self._rows = QVBoxLayout(self._holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self.add(self._holder)
        self._for = ""
        self._shown: tuple[Forecast, ...] = ()
        self.say(_NONE)

    @override
    def begin(self, result: Result, template: Template) -> None:
        answer = result.outputs[template.answer]
        self.unit.setText("" if answer.unit in ("1", "date") else answer.unit)
        self._left.setVisible(template.path is not None)
        self.stock.setText(result.fan.spec.y.unit or "")
        if self._for != result.scenario.id:
            self._for = result.scenario.id
            self.day.setText((today() + timedelta(days=365)).isoformat())
            middle = answer.p50
            if answer.unit == "date":
                middle = max(middle or 0.0, number_of(today()) + 365)
            text = number_text(middle, "date") if answer.unit == "date" else ""
            self.limit.setText(text or ("" if middle is None else number(middle, 3)))

    @override
    def work(self, result: Result, template: Template) -> Work | None:
        return None

    @override
    def compute_now(self) -> None:
        """Compare what has ended with what came; nothing takes long here."""
        if self._due and self._wanted:
            self._due = False
            self._compare()

    def show_forecasts(self, forecasts: tuple[Forecast, ...]) -> None:
        """Show a card for each of `forecasts`, the last locked on top."""
        if forecasts == self._shown and (forecasts or not self.cards):
            return
        self._shown = forecasts
        for card in self.cards.values():
            self._rows.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {}
        for each in reversed(forecasts):
            card = ForecastCard(self.context, each, self._came)
            self._rows.addWidget(card)
            self.cards[each.id] = card
        self._from.setVisible(bool(forecasts) or not self.ended.isHidden())
        self.say("" if forecasts else _NONE)

    def _compare(self) -> None:
        """Say of what has ended before today what came, as far as the chosen series tells."""
        for card in self.cards.values():
            card.compare()
        if self.result is None or self.template is None:
            return
        ended = range_ended_on(self.result.outputs[self.template.answer], today())
        self.ended.setVisible(ended is not None)
        self._from.setVisible(bool(self.cards) or ended is not None)
        if ended is None:
            return
        words = (
            f"The range of this scenario ended on {ended}, before today: nothing is left to lock."
        )
        series = self.series.series
        try:
            came = last_words(observed_left(*series, self.result)) if series is not None else ""
        except SalientError as error:
            came = str(error)
        self.ended.setText(f"{words} What came: {came or 'open a file with an area held.'}")

    def _came(self, forecast: Forecast) -> Came:
        """What the chosen series says came, set to the stock of the scenario in front."""
        if self.result is None or self.result.scenario.title != forecast.scenario:
            raise ScenarioError(
                f"Bring “{forecast.scenario}” to the front: the series is set to what it leaves on "
                "its first day."
            )
        series = self.series.series
        if series is None:
            raise ScenarioError("Open a file with an area held or a running total to read it off.")
        return came_by(forecast, observed_left(*series, self.result))

    def _lock(self) -> None:
        if self.result is None or self.template is None:
            return
        try:
            unit = self.result.outputs[self.template.answer].unit
            limit = read_value(self.limit.text(), unit)
            made = lock(self.result, self.template, limit, today(), self._fresh_id())
        except SalientError as error:
            self.say(str(error))
        else:
            self._keep(made)

    def _lock_left(self) -> None:
        if self.result is None or self.template is None:
            return
        scenario, template = self.result.scenario, self.template
        try:
            day = day_of(read_value(self.day.text(), "date"))
            most = read_value(self.most.text(), self.stock.text() or "1")
        except SalientError as error:
            self.say(str(error))
            return
        assert day is not None  # it was read as a day
        now, id = today(), self._fresh_id()

        def work(progress: Progress) -> Forecast:
            return lock_left(scenario, template, day, most, now, id, progress)

        self.context.jobs.start(
            "scenario lock", "Locking what is left", work, self._keep, self._failed
        )

    def _fresh_id(self) -> str:
        return edits.fresh_id("forecast", self.context.session.workspace.forecasts)

    def _keep(self, made: Forecast) -> None:
        self.say("")
        workspace = self.context.session.workspace
        self.context.session.edit("Lock a forecast", edits.with_forecast(workspace, made))
