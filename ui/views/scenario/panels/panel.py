"""A folding section that works something out about the answer, while it is open and in sight."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import SalientError
from models.scenarios import Result, Template
from ui.charts import ChartWidget
from ui.commands import giver
from ui.context import Context
from ui.jobs import Work
from ui.theme import Theme
from ui.views.scenario.panels.exporting import export_chart
from ui.widgets.fold import Fold
from ui.widgets.labels import button, label

_SETTLE_MS = 250  # a knob that moves asks many times; the last one counts
_CHART_HEIGHT = 320


class Panel(Fold):
    """Shows what `work` finds for the result in front.

    A subclass says in `work` what to compute, off the main thread, and shows it in `show_found`.
    Newer work replaces older; nothing is computed while the section is folded or out of sight.
    """

    title = ""
    hint = ""

    def __init__(self, context: Context) -> None:
        super().__init__(self.title, opened=False)
        self.explain(self.hint)
        self.context = context
        self.result: Result | None = None
        self.template: Template | None = None
        self.charts: list[ChartWidget] = []
        self.state = label("", "muted", wrap=True)
        self.add(self.state)
        self.open_file = button("Open a file…")
        self.open_file.clicked.connect(giver(context, "open"))
        self.open_file.hide()
        self.rows.addWidget(self.open_file, 0, Qt.AlignmentFlag.AlignLeft)
        self.content = QWidget()
        self.content.hide()
        self._due = False
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._soon.timeout.connect(self.compute_now)
        self.toggled.connect(self._toggled)

    def work(self, result: Result, template: Template) -> Work | None:
        """What to compute, with everything it needs in hand; `None` if there is nothing to do."""
        raise NotImplementedError(type(self).__name__)

    def show_found(self, found: Any) -> None:  # noqa: ANN401 -- each section finds its own
        """Show what `work` gave."""
        raise NotImplementedError(type(self).__name__)

    def begin(self, result: Result, template: Template) -> None:
        """Prepare fields for another result."""

    def show_result(self, result: Result, template: Template) -> None:
        """Work for `result` from now on."""
        if result is self.result:
            return
        self.result, self.template = result, template
        self.begin(result, template)
        self.ask()

    def ask(self) -> None:
        """Work again soon: a field changed, or the data did."""
        self._due = True
        self.context.jobs.cancel(self._topic)
        if self._wanted:
            self._soon.start()

    def compute_now(self) -> None:
        """Start what is due, at once."""
        if not (self._due and self._wanted and self.result and self.template):
            return
        self._due = False
        try:
            work = self.work(self.result, self.template)
        except SalientError as error:
            self._failed(error)
            return
        if work is None:
            self.content.hide()
            return
        if self.content.isHidden():
            self.say("Working it out …")
        self.context.jobs.start(self._topic, self.title, work, self._done, self._failed)

    def say(self, words: str, *, offer_file: bool = False) -> None:
        """Say `words` above the content, nothing with the empty text; and offer to open a file."""
        self.open_file.setVisible(offer_file)
        self.state.setText(words)
        self.state.setVisible(bool(words))

    def dress(self, theme: Theme) -> None:
        """Draw the charts in the colours of `theme`."""
        for chart in self.charts:
            chart.set_theme(theme)

    def chart(self) -> tuple[ChartWidget, QFrame]:
        """A chart of this section, and the card that it stands on."""
        made = ChartWidget()
        made.on_a_page = True
        made.setMinimumHeight(_CHART_HEIGHT)
        made.set_theme(self.context.themes.current)
        self.charts.append(made)
        card = QFrame()
        card.setProperty("role", "card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(12, 12, 12, 8)
        rows.setSpacing(4)
        rows.addWidget(made)
        exports = QHBoxLayout()
        exports.addStretch(1)
        for words, ending in (("Export PNG…", ".png"), ("Export data…", ".csv")):
            pressed = button(words, "link")
            pressed.clicked.connect(partial(self._export, made, ending))
            exports.addWidget(pressed)
        rows.addLayout(exports)
        return made, card

    def _export(self, chart: ChartWidget, ending: str) -> None:
        if chart.drawing is not None:
            export_chart(self.context, chart.drawing.given, ending)

    def lay_out(self, *widgets: QWidget) -> None:
        """Put `widgets` below each other; they are hidden until something was found."""
        rows = QVBoxLayout(self.content)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(8)
        for widget in widgets:
            rows.addWidget(widget)
        self.add(self.content)

    @property
    def _topic(self) -> str:
        return f"scenario {type(self).__name__}"

    @property
    def _wanted(self) -> bool:
        return self.is_open and self.isVisible()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._due and self.is_open:
            self._soon.start()

    def _toggled(self, opened: bool) -> None:
        if opened and self._due:
            self._soon.start()

    def _done(self, found: object) -> None:
        self.say("")
        self.content.show()
        self.show_found(found)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        kept = "" if self.content.isHidden() else " Below is the last that could be worked out."
        self.say(f"{error}{kept}")
