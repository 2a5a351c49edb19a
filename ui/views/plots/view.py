"""The Plots tab: the charts of the workspace, one of them as it will be published."""

from dataclasses import replace

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.charts.outcome import Chart, Outcome
from models.charts.spec import ChartSpec
from models.errors import SalientError
from models.workspace import edits
from ui.charts import ChartWidget
from ui.commands import giver
from ui.context import Context
from ui.selection import REGISTER
from ui.session import Part
from ui.view import View
from ui.views.plots.inspector import ChartInspector
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import button, label
from ui.widgets.panes import Panes
from ui.widgets.thing_list import Thing, ThingList


class PlotsView(View):
    """Shows one chart, which follows its data, its filters and the file on disk."""

    tab = "plots"
    shows: tuple[Part, ...] = ("charts", "data", "files")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.things = ThingList("Charts", "Search charts")
        self.things.picked.connect(self._picked)
        self.setFocusProxy(self.things.items)
        self.inspector = ChartInspector()
        self.inspector.edited.connect(self._edit)
        self.chart = ChartWidget()
        self.export = button("Export PNG", "primary")
        self.export.clicked.connect(giver(context, "export-png"))
        self.size_words = label("", "muted")
        self.problem = label("", "bad", wrap=True)
        self.empty = EmptyState(
            "No chart yet",
            "A chart starts from a column of a table: open the data, choose a column and press "
            "“Plot this”.",
            [("Go to the data", self._go_to_data)],
        )
        self._outcome: Outcome | None = None
        self._build()
        context.loading.failed.connect(self._file_failed)

    @property
    def outcome(self) -> Outcome | None:
        """The chart in front with its data, or `None` where it cannot be drawn."""
        return self._outcome

    @override
    def draw(self) -> None:
        theme = self.context.themes.current
        charts = self.context.session.workspace.charts
        chart = edits.find(charts, self.place.item)
        things = [Thing(each.id, _title(each.spec), _caption(each)) for each in charts]
        self.things.show_things(things, chart.id if chart else "", theme)
        self.full.setVisible(chart is not None)
        self.inspector.setVisible(chart is not None)
        self.empty.setVisible(chart is None)
        self.chart.set_theme(theme)
        self._outcome = self._resolve(chart) if chart is not None else None
        if chart is None:
            self.say_state("")
            return
        size = chart.spec.size
        pixels = f"{round(size.width * size.scale)} × {round(size.height * size.scale)}"
        self.export.setText(f"Export PNG {pixels}")
        self.export.setEnabled(self._outcome is not None)
        if self._outcome is not None:
            self.chart.show_outcome(self._outcome)
            rows = sum(len(table.frame) for table in self._outcome.tables.values())
            self.say_state(f"{rows:,} rows drawn")
        self.inspector.show_chart(chart, self._outcome)

    def _resolve(self, chart: Chart) -> Outcome | None:
        """The chart with its data; what stands in the way is said where the chart would be."""
        session = self.context.session
        bundled = {file.id: file for file, _, _ in REGISTER}
        there = {file.id for file in session.workspace.files} | set(bundled)
        files = [query.source.file for _, query in chart.queries]
        if not there.issuperset(files):
            self._say_problem("The file of this chart is not part of the workspace any more.")
            return None
        waiting = [file for file in files if not session.tables(file)]
        if waiting:
            if waiting[0] in bundled:
                self.context.loading.ensure(bundled[waiting[0]])
            failed = self.context.loading.failure(waiting[0])
            self._say_problem(failed or "Reading the data …")
            return None
        try:
            outcome = chart.resolve(self.context.session.dataset)
        except SalientError as error:
            self._say_problem(str(error))
            return None
        self._say_problem("")
        return outcome

    def _say_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.chart.setVisible(not words)

    def _file_failed(self, _file: str, _sentence: str) -> None:
        self.mark_dirty()

    def _edit(self, id: str, title: str, spec: ChartSpec, join: str) -> None:
        """Give the chart `id` another spec; it may not be the one in front any more."""
        charts = self.context.session.workspace.charts
        chart = next((each for each in charts if each.id == id), None)
        if chart is not None:
            session = self.context.session
            used = {series.table for series in spec.series}
            queries = tuple(query for query in chart.queries if query[0] in used)
            changed = replace(chart, spec=spec, queries=queries)
            session.edit(title, edits.with_chart(session.workspace, changed), join=join)

    def _picked(self, key: str) -> None:
        self.context.navigation.note(self.tab, key)

    def _go_to_data(self) -> None:
        self.context.navigation.go("data")

    def _build(self) -> None:
        add = button("New chart from data")
        add.clicked.connect(self._go_to_data)
        self.things.foot.addWidget(add)
        self.card = QFrame()
        self.card.setProperty("role", "card")
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(16, 16, 16, 12)
        inside.addWidget(self.chart)
        inside.addWidget(self.problem)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.export)
        self.full = QWidget()
        rows = QVBoxLayout(self.full)
        rows.setContentsMargins(20, 20, 20, 12)
        rows.setSpacing(12)
        rows.addWidget(self.card, 1)
        rows.addLayout(foot)
        centre = QWidget()
        layers = QVBoxLayout(centre)
        layers.setContentsMargins(0, 0, 0, 0)
        layers.addWidget(self.full)
        layers.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Panes(self.things, centre, self.inspector))


def _title(spec: ChartSpec) -> str:
    return spec.title or spec.subtitle or "Untitled chart"


def _caption(chart: Chart) -> str:
    marks = sorted({series.mark for series in chart.spec.series})
    return f"{', '.join(marks)} · {len(chart.spec.series)} series"
