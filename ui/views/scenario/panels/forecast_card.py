"""One locked forecast: what was said, its hash, what came, and the scores."""

from collections.abc import Callable
from datetime import UTC, date, datetime

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from models.errors import SalientError
from models.quantity.written import number
from models.scenarios.locking import Forecast, untouched, with_outcome, without_outcome
from models.scenarios.locking.ended import ended_on
from models.scenarios.locking.observed import Came
from models.scenarios.locking.scored import scores
from models.workspace import edits
from ui.context import Context
from ui.removal import remove
from ui.views.scenario.panels.typed import read_value
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, label, word
from ui.widgets.number_text import number_text


class ForecastCard(QFrame):
    """One locked forecast: what was said, its hash, what came, and the scores.

    `look_up` reads what came off the series that is chosen, or raises why it cannot.
    """

    def __init__(
        self, context: Context, forecast: Forecast, look_up: Callable[[Forecast], Came]
    ) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._context, self._forecast, self._look_up = context, forecast, look_up
        self.came = QLineEdit()
        self.came.setAccessibleName("What came")
        self.came.setToolTip("The day or the value that came")
        self.came.setFixedWidth(120)
        self.error = label("", "bad", wrap=True)
        self.error.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 10, 12, 10)
        rows.setSpacing(4)
        self.said = label(_said(forecast), "section", wrap=True)
        rows.addWidget(self.said)
        rows.addWidget(label(f"Assumed: {forecast.assumed}.", "muted", wrap=True))
        rows.addWidget(label(_hash(forecast), "caption", wrap=True))
        self.scores = label(_scored(forecast), wrap=True)
        rows.addWidget(self.scores)
        self.scores.setVisible(forecast.scored)
        self.read = label("", "muted", wrap=True)
        self.read.hide()
        self._ended = None if forecast.scored else ended_on(forecast, today())
        self.ended = label("", "section", wrap=True)
        self.ended.setVisible(self._ended is not None)
        buttons = QWidget()
        self._fill(FlowLayout(buttons))
        rows.addWidget(self.ended)
        rows.addWidget(buttons)
        rows.addWidget(self.read)
        rows.addWidget(self.error)
        self.compare()

    def compare(self) -> None:
        """Say of a forecast whose period has ended what came, as far as the series tells."""
        if self._ended is None:
            return
        words = f"Its period ended on {self._ended}: it is no forecast any more."
        try:
            came = self._look_up(self._forecast)
        except SalientError as error:
            self.ended.setText(f"{words} What came is not known here yet. {error}")
            return
        self.ended.setText(words)
        if not self.came.text():
            self._offer(came)

    def _fill(self, line: FlowLayout) -> None:
        self.score = button("Score", hint="Score the forecast against what came")
        self.score.clicked.connect(self._score)
        self.not_by = button("Not by then", hint="It had not come by the day, or it was more")
        self.not_by.clicked.connect(self._not_by)
        self.look = button("Look it up", hint="Read what came off the series chosen above")
        self.look.clicked.connect(self._look)
        self.again = button("Take the outcome back")
        self.again.clicked.connect(self._take_back)
        self.copy = button("Copy the hash", hint="The date and the hash, to publish elsewhere")
        self.copy.clicked.connect(self._copy)
        self.remove = button("Remove", "link")
        self.remove.clicked.connect(self._remove)
        open_ = not self._forecast.scored
        for widget in (word("What came"), self.came, self.look, self.score, self.not_by):
            line.addWidget(widget)
            widget.setVisible(open_ and (widget is not self.not_by or self._forecast.open_ended))
        self.again.setVisible(not open_)
        for widget in (self.again, self.copy, self.remove):
            line.addWidget(widget)

    def _look(self) -> None:
        """Offer what the series says; nothing is scored until somebody accepts it."""
        try:
            came = self._look_up(self._forecast)
        except SalientError as error:
            self._say(str(error))
            return
        self._offer(came)

    def _offer(self, came: Came) -> None:
        """Put what came into the field, for somebody to accept."""
        if came.value is not None:
            date = self._forecast.unit == "date"
            self.came.setText(number_text(came.value, "date") if date else number(came.value, 5))
        press = "Score" if came.value is not None else self.not_by.text()
        self.error.hide()
        self.read.setText(f"{came.words} Press {press} to accept it.")
        self.read.show()

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.show()

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
            self._say(str(error))
            return
        session = self._context.session
        session.edit("Score a forecast", edits.with_forecast(session.workspace, changed))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._forecast.locked} {self._forecast.sha256}")
        self._context.messages.inform("The date and the hash are on the clipboard.")

    def _remove(self) -> None:
        workspace = self._context.session.workspace
        remove(self._context, "forecast", edits.without_forecast(workspace, self._forecast.id))


def today() -> date:
    """The day now, in UTC."""
    return datetime.now(UTC).date()


def _said(forecast: Forecast) -> str:
    limit = number_text(forecast.limit, forecast.unit)
    unit = "" if forecast.unit in ("1", "date") else f" {forecast.unit}"
    way = "by" if forecast.unit == "date" else "at most"
    past = ended_on(forecast, today()) is not None
    chance = f"{'it said ' if past else ''}{100 * forecast.chance:.0f} %"
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
