"""Tested on the past: how often each method's range held what came, and the report's projection."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from models.charts.outcome import Outcome
from models.counted import counted
from models.errors import SalientError
from models.frozen import frozen
from models.progress import Progress
from models.quantity.written import number
from models.scenarios import Result, Template
from models.scenarios.hindcast import (
    Against,
    Hindcast,
    against,
    beside_forecast,
    by_horizon,
    by_month,
    caveat,
    coverage_chart,
    errors_by_horizon,
    forecast_chart,
    hindcast,
    method_of,
    pace_of,
    reported,
    scores_by_horizon,
    verdict,
)
from ui.context import Context
from ui.jobs import Work
from ui.views.scenario.panels.choosing import KeyChoice, SeriesChoice, in_row
from ui.views.scenario.panels.panel import Panel
from ui.widgets.figures_grid import FiguresGrid
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import label, word

_NO_SERIES = (
    "Open a file with a level or a running total by day, such as an area held, and every method is "
    "tried on its past. The report’s own projection is scored below."
)


@frozen(eq=False)
class _Found:
    key: str
    tested: Hindcast | None
    against: tuple[Against, ...]
    coverage: Outcome | None
    why_not: str


class TestedPanel(Panel):
    """Works even while folded, once there is a series: its sentence stands beside the answer."""

    title = "Tested on the past"
    hint = "Hindcast: forecasts from every past month as if nothing after it were known"
    told = Signal(str)
    """The sentence that belongs beside the forecast; empty where there is none."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.series = SeriesChoice(context, "tested", monthly=True)
        self.series.changed.connect(self.ask)
        self.add(in_row("On", self.series))
        self.beside = label("", wrap=True)
        self.caveat = label("", "muted", wrap=True)
        self.table, self.errors, self.scores = FiguresGrid(), FiguresGrid(), FiguresGrid()
        self.errors_title = label("Mean error, and in brackets the bias", "muted")
        self.scores_title = label("CRPS and interval score; less is better", "muted")
        self.coverage, self.coverage_card = self.chart()
        self.forecasts, self.forecasts_card = self.chart()
        self.method, self.ahead = KeyChoice("Method"), KeyChoice("Months ahead")
        for choice in (self.method, self.ahead):
            choice.activated.connect(self._show_forecasts)
        self.chosen = QWidget()
        row = FlowLayout(self.chosen)
        for widget in (word("What"), self.method, word("said"), self.ahead, word("before")):
            row.addWidget(widget)
        self.report = label("", wrap=True)
        self.scored = label("", "muted", wrap=True)
        self.lay_out(
            self.beside,
            self.caveat,
            self.table,
            self.coverage_card,
            self.errors_title,
            self.errors,
            self.scores_title,
            self.scores,
            self.chosen,
            self.forecasts_card,
            label("The report’s own projection", "section"),
            self.report,
            self.scored,
        )
        self._of_series: tuple[QWidget, ...] = (
            self.beside, self.table, self.coverage_card, self.errors_title, self.errors,
            self.scores_title, self.scores, self.chosen, self.forecasts_card,
        )  # fmt: skip
        self._tested: dict[str, Hindcast] = {}
        """What was found, by series and version: no scenario changes it."""

    @override
    def work(self, result: Result, template: Template) -> Work | None:
        series, key = self.series.series, self.series.key
        scenario, known = result.scenario, self._tested.get(self.series.key)

        def find(progress: Progress) -> _Found:
            tested, why_not = known, _NO_SERIES
            scored = against(scenario, reported(), progress, template)
            if tested is None and series is not None:
                try:
                    tested = hindcast(by_month(*series), progress=progress)
                except SalientError as error:
                    why_not = str(error)
            coverage = coverage_chart(tested) if tested is not None else None
            return _Found(key, tested, scored, coverage, why_not)

        return find

    @override
    def show_found(self, found: _Found) -> None:
        tested = found.tested
        if tested is not None and found.coverage is not None:
            self._tested = {found.key: tested}
            self.caveat.setText(caveat(tested))
            self._show_tables(tested)
            self.coverage.show_outcome(found.coverage)
            self._offer(tested)
            self._show_forecasts()
        for part in self._of_series:
            part.setVisible(tested is not None)
        if tested is None:
            self.caveat.setText("")
            self.say(found.why_not, offer_file=True)
        self.caveat.setVisible(tested is not None)
        words = beside_forecast(tested, self.template) if tested and self.template else ""
        self.beside.setText(words)
        self.told.emit(words)
        self.report.setText(verdict(reported()))
        self.scored.setText(" ".join(_scored(each) for each in found.against))
        self.scored.setVisible(bool(found.against))

    def _offer(self, tested: Hindcast) -> None:
        """Offer what was tested; the method of the scenario in front is there at first."""
        names = dict.fromkeys(each.method.name for each in tested.tested)
        horizons = sorted({each.horizon for each in tested.tested})
        own = method_of(pace_of(self.template)) if self.template is not None else None
        first = own.name if own is not None else next(iter(names))
        self.method.fill([(name, name) for name in names], first)
        words = {each: counted(each, "month") for each in horizons}
        middle = horizons[min(1, len(horizons) - 1)]
        self.ahead.fill([(str(each), words[each]) for each in horizons], str(middle))

    def _show_forecasts(self) -> None:
        tested = next(iter(self._tested.values()), None)
        if tested is None or not self.ahead.chosen:
            return
        shown = tested.of(self.method.chosen, int(self.ahead.chosen))
        if shown is not None:
            self.forecasts.show_outcome(forecast_chart(tested, shown))

    def _show_tables(self, tested: Hindcast) -> None:
        header, rows = by_horizon(tested)
        numbers = range(1, len(header))
        unit = f", {tested.series.unit}" if tested.series.unit else ""
        self.table.show_rows(header, rows, numbers)
        self.errors_title.setText(f"Mean error, and in brackets the bias{unit}")
        self.errors.show_rows(header, errors_by_horizon(tested), numbers)
        self.scores_title.setText(f"CRPS and interval score{unit}; less is better")
        self.scores.show_rows(header, scores_by_horizon(tested), numbers)

    @property
    @override
    def _wanted(self) -> bool:
        return self.isVisible() and (self.is_open or self.series.series is not None)


def _scored(each: Against) -> str:
    unit = reported().unit
    inside = "inside" if each.inside else "outside"
    return (
        f"This scenario leaves {number(each.low, 4)} to {number(each.high, 4)} {unit} on "
        f"{each.day} in 8 paths of 10; {number(each.seen, 4)} {unit} lies {inside} that range, and "
        f"{100 * each.no_more:.0f} % of the paths leave no more. CRPS {number(each.crps, 3)} "
        f"{unit}."
    )
