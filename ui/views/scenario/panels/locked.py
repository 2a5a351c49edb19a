"""Locked forecasts: written down with a hash and a date, scored when it is known what came."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import SalientError
from models.quantity.written import number
from models.scenarios import Result, Template
from models.scenarios.calendar import number_of
from models.scenarios.locking import (
    Forecast,
    lock,
    scores,
    untouched,
    with_outcome,
    without_outcome,
)
from models.workspace import edits
from ui.context import Context
from ui.jobs import Work
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
        if self._for != result.scenario.id:
            self._for = result.scenario.id
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
        """Nothing takes long here."""

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
            card = ForecastCard(self.context, each)
            self._rows.addWidget(card)
            self.cards[each.id] = card
        self.say("" if forecasts else _NONE)

    def _lock(self) -> None:
        if self.result is None or self.template is None:
            return
        workspace = self.context.session.workspace
        id = edits.fresh_id("forecast", workspace.forecasts)
        try:
            unit = self.result.outputs[self.template.answer].unit
            limit = read_value(self.limit.text(), unit)
            made = lock(self.result, self.template, limit, today(), id)
        except SalientError as error:
            self.say(str(error))
            return
        self.say("")
        changed = edits.with_forecast(workspace, made)
        self.context.session.edit("Lock a forecast", changed)


class ForecastCard(QFrame):
    """One locked forecast: what was said, its hash, what came, and the scores."""

    def __init__(self, context: Context, forecast: Forecast) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._context, self._forecast = context, forecast
        self.came = QLineEdit()
        self.came.setAccessibleName("What came")
        self.came.setToolTip("The day or the value that came")
        self.came.setFixedWidth(120)
        self.error = label("", "bad", wrap=True)
        self.error.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 10, 12, 10)
        rows.setSpacing(4)
        rows.addWidget(label(_said(forecast), "section", wrap=True))
        rows.addWidget(label(f"Assumed: {forecast.assumed}.", "muted", wrap=True))
        rows.addWidget(label(_hash(forecast), "caption", wrap=True))
        self.scores = label(_scored(forecast), wrap=True)
        rows.addWidget(self.scores)
        self.scores.setVisible(forecast.scored)
        rows.addLayout(self._buttons())
        rows.addWidget(self.error)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        self.score = button("Score", hint="Score the forecast against what came")
        self.score.clicked.connect(self._score)
        self.not_by = button("Not by then", hint="It had not come by the day, or it was more")
        self.not_by.clicked.connect(self._not_by)
        self.again = button("Take the outcome back")
        self.again.clicked.connect(self._take_back)
        self.copy = button("Copy the hash", hint="The date and the hash, to publish elsewhere")
        self.copy.clicked.connect(self._copy)
        self.remove = button("Remove", "link")
        self.remove.clicked.connect(self._remove)
        open_ = not self._forecast.scored
        for widget in (label("What came", "muted"), self.came, self.score, self.not_by):
            line.addWidget(widget)
            widget.setVisible(open_)
        self.again.setVisible(not open_)
        for widget in (self.again, self.copy, self.remove):
            line.addWidget(widget)
        line.addStretch(1)
        return line

    def _score(self) -> None:
        def told() -> Forecast:
            value = read_value(self.came.text(), self._forecast.unit)
            return with_outcome(self._forecast, value, today())

        self._tell(told)

    def _not_by(self) -> None:
        self._tell(lambda: with_outcome(self._forecast, None, today()))

    def _take_back(self) -> None:
        self._tell(lambda: without_outcome(self._forecast))

    def _tell(self, change: Callable[[], Forecast]) -> None:
        try:
            changed = change()
        except SalientError as error:
            self.error.setText(str(error))
            self.error.show()
            return
        session = self._context.session
        session.edit("Score a forecast", edits.with_forecast(session.workspace, changed))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._forecast.locked} {self._forecast.sha256}")
        self._context.messages.inform("The date and the hash are on the clipboard.")

    def _remove(self) -> None:
        session = self._context.session
        workspace = edits.without_forecast(session.workspace, self._forecast.id)
        session.edit("Remove a forecast", workspace)
        self._context.messages.inform("The forecast was removed.", "Undo", session.undo)


def today() -> date:
    """The day now, in UTC."""
    return datetime.now(UTC).date()


def _said(forecast: Forecast) -> str:
    limit = number_text(forecast.limit, forecast.unit)
    unit = "" if forecast.unit in ("1", "date") else f" {forecast.unit}"
    way = "by" if forecast.unit == "date" else "at most"
    chance = f"{100 * forecast.chance:.0f} %"
    return f"{forecast.output}: {chance} {way} {limit}{unit} · locked {forecast.locked}"


def _hash(forecast: Forecast) -> str:
    state = "unchanged since" if untouched(forecast) else "CHANGED since it was locked"
    return f"{forecast.scenario} · SHA-256 {forecast.sha256} · {state}"


def _scored(forecast: Forecast) -> str:
    found = scores(forecast)
    if found is None:
        return ""
    came = (
        "Not by then"
        if forecast.came is None
        else f"Came: {number_text(forecast.came, forecast.unit)}"
    )
    return (
        f"{came}. Brier score {number(found.brier, 3)}, CRPS {number(found.crps, 3)} {found.unit}, "
        f"interval score {number(found.interval, 3)} {found.unit}; "
        f"{'inside' if found.inside else 'outside'} the range for 8 in 10. Less is better."
    )
