"""The Plots tab: the charts of the workspace, one of them as it will be published."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.charts.outcome import Chart, Outcome
from models.charts.spec import ChartSpec, EventMark, Series, Size
from models.errors import SalientError
from models.workspace import edits
from ui.charts import ChartWidget
from ui.commands import giver
from ui.context import Context
from ui.session import Part
from ui.view import View
from ui.views.plots.series_form import SeriesForm
from ui.views.plots.text_form import TextForm
from ui.widgets.empty_state import EmptyState
from ui.widgets.fold import Fold
from ui.widgets.labels import button, label
from ui.widgets.panes import Inspector, Panes
from ui.widgets.thing_list import Thing, ThingList

SIZES = {
    "Wide, 1200 × 675": Size(1200, 675),
    "Square, 1080 × 1080": Size(1080, 1080),
    "Full HD, 1920 × 1080": Size(1920, 1080),
    "Wide, sharp, 2400 × 1350": Size(1200, 675, 2.0),
}


class PlotsView(View):
    """Shows one chart, which follows its data, its filters and the file on disk."""

    tab = "plots"
    shows: tuple[Part, ...] = ("charts", "data", "files")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.things = ThingList("Charts", "Search charts")
        self.things.picked.connect(self._picked)
        self.setFocusProxy(self.things.items)
        self.inspector = Inspector()
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
        self._inspected: tuple[Any, ...] = ()
        self._build()

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
        self._draw_inspector(chart)

    def _resolve(self, chart: Chart) -> Outcome | None:
        """The chart with its data; what stands in the way is said where the chart would be."""
        loaded = self.context.session.library
        waiting = [q.source.file for _, q in chart.queries if not loaded.tables(q.source.file)]
        if waiting:
            failed = self.context.loading.failures.get(waiting[0])
            there = {file.id for file in self.context.session.workspace.files}
            gone = waiting[0] not in there
            words = "The file of this chart is not part of the workspace any more."
            self._say_problem(words if gone else failed or "Reading the data …")
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

    def _draw_inspector(self, chart: Chart) -> None:
        columns = tuple(
            table.columns for table in (self._outcome.tables.values() if self._outcome else ())
        )
        inspected = (chart, columns)
        if inspected == self._inspected:
            return
        self._inspected = inspected
        self.inspector.clear()
        self.inspector.add(self._data_fold(chart))
        self.inspector.add(self._text_fold(chart))
        self.inspector.add(self._size_fold(chart))

    def _data_fold(self, chart: Chart) -> Fold:
        fold = Fold("Data")
        only = len(chart.spec.series) == 1
        for place, series in enumerate(chart.spec.series):
            table = self._outcome.tables.get(series.table) if self._outcome else None
            form = SeriesForm(place, series, table, only=only)
            form.changed.connect(self._series_changed)
            form.removed.connect(self._series_removed)
            fold.add(form)
        events = QCheckBox("Mark the towns taken")
        events.setToolTip("Days on which settlements were taken, from the bundled register")
        events.setChecked(bool(chart.spec.events))
        events.toggled.connect(self._events_toggled)
        fold.add(events)
        hint = "To lay another series over it: choose a column on Data, “Add to last chart”."
        fold.add(label(hint, "caption", wrap=True))
        return fold

    def _text_fold(self, chart: Chart) -> Fold:
        fold = Fold("Text")
        form = TextForm(chart.spec)
        form.changed.connect(self._spec_changed)
        fold.add(form)
        return fold

    def _size_fold(self, chart: Chart) -> Fold:
        fold = Fold("Size and export")
        choice = QComboBox()
        choice.setAccessibleName("Size of the picture")
        choice.addItems(list(SIZES))
        names = [name for name, size in SIZES.items() if size == chart.spec.size]
        choice.setCurrentText(names[0] if names else "")
        choice.activated.connect(lambda: self._size_chosen(choice.currentText()))
        fold.add(choice)
        fold.add(
            label(
                "The picture carries its sources and its data, and opens again.",
                "caption",
                wrap=True,
            )
        )
        return fold

    def _series_changed(self, place: int, series: Series) -> None:
        chart = self._chart()
        if chart is not None:
            all_series = list(chart.spec.series)
            all_series[place] = series
            self._edit("Change a series", replace(chart.spec, series=tuple(all_series)))

    def _series_removed(self, place: int) -> None:
        chart = self._chart()
        if chart is not None:
            series = chart.spec.series[:place] + chart.spec.series[place + 1 :]
            self._edit("Remove a series", replace(chart.spec, series=series))

    def _events_toggled(self, wanted: bool) -> None:
        chart = self._chart()
        if chart is not None:
            events = event_marks() if wanted else ()
            self._edit("Mark events", replace(chart.spec, events=events))

    def _spec_changed(self, spec: ChartSpec) -> None:
        self._edit("Change the words of a chart", spec)

    def _size_chosen(self, name: str) -> None:
        chart = self._chart()
        if chart is not None:
            self._edit("Change the size of a chart", replace(chart.spec, size=SIZES[name]))

    def _edit(self, title: str, spec: ChartSpec) -> None:
        chart = self._chart()
        if chart is not None:
            session = self.context.session
            used = {series.table for series in spec.series}
            queries = tuple(query for query in chart.queries if query[0] in used)
            changed = replace(chart, spec=spec, queries=queries)
            session.edit(title, edits.with_chart(session.workspace, changed))

    def _chart(self) -> Chart | None:
        return edits.find(self.context.session.workspace.charts, self.place.item)

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


def event_marks() -> tuple[EventMark, ...]:
    """The towns of the register, each on the first day that anybody said it was taken."""
    from models.figures import register

    marks: list[EventMark] = []
    for event in register().events:
        days = event.days()
        if days:
            kind, word = days[0]
            marks.append(EventMark(word.day, f"{event.settlement} ({kind})", event.relay))
    return tuple(marks)


def _title(spec: ChartSpec) -> str:
    return spec.title or spec.subtitle or "Untitled chart"


def _caption(chart: Chart) -> str:
    marks = sorted({series.mark for series in chart.spec.series})
    return f"{', '.join(marks)} · {len(chart.spec.series)} series"
