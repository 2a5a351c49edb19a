"""The Plots tab: the charts of the workspace, one of them as it will be published."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from models.charts.lint import open_remarks
from models.charts.listing import listed
from models.charts.outcome import Chart, Outcome
from models.workspace import edits
from ui.commands import giver
from ui.context import Context
from ui.opened_pictures import picture_behind
from ui.session import Part
from ui.view import View
from ui.views.plots.card import ChartCard
from ui.views.plots.hand import Hand
from ui.views.plots.in_front import ChartInFront
from ui.views.plots.inspector import ChartInspector
from ui.views.plots.mark_offers import marks_at_hand
from ui.views.plots.new_chart import NewChart
from ui.views.plots.thumbnails import Thumbnails
from ui.widgets.empty_state import EmptyState
from ui.widgets.thing_list import Thing, ThingList


class PlotsView(View):
    """Shows one chart, which follows its data, its filters and the file on disk."""

    tab = "plots"
    shows: tuple[Part, ...] = ("charts", "data", "files", "views")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.things = ThingList("Charts", "Search charts")
        self.things.picked.connect(self._picked)
        self.setFocusProxy(self.things.items)
        self.thumbnails = Thumbnails(context, self)
        self.thumbnails.drawn.connect(self._thumbnail_drawn)
        self.inspector = ChartInspector(partial(marks_at_hand, context.session))
        self.card = ChartCard(
            [
                ("Go to its data", self._go_to_its_data),
                ("Open files…", giver(context, "open")),
                ("Remove the chart", giver(context, "remove-chart")),
            ]
        )
        self.chart, self.export = self.card.chart, self.card.export
        self.problem, self.checked = self.card.problem, self.card.checked
        self.export.clicked.connect(giver(context, "export-png"))
        self.checked.clicked.connect(self.inspector.show_remarks)
        self.new = NewChart(context)
        self.empty = EmptyState(
            "No chart yet",
            "A chart starts from a column of a table: choose one here, or on the Data tab with "
            "“Plot this”.",
            [("Go to the data", self._go_to_data)],
            first=False,
        )
        self.front = ChartInFront(context, self.card, self)
        self.front.came.connect(self.mark_dirty)
        self.hand = Hand(context, self.front, self.chart, self._chart, self)
        self.card.publish.clicked.connect(self.hand.publish)
        self.inspector.edited.connect(self.hand.edit)
        self.inspector.averaged.connect(self.hand.average)
        self.inspector.remarks.asked.connect(self.hand.go_to_remarked)
        self._build()
        context.loading.failed.connect(self._file_failed)

    @property
    def outcome(self) -> Outcome | None:
        """The chart in front with its data, or `None` where it cannot be drawn."""
        return self.front.outcome

    @override
    def draw(self) -> Iterator[None]:
        theme = self.context.themes.current
        charts = self.context.session.workspace.charts
        chart = edits.find(charts, self.place.item)
        self.things.show_things(self._things(charts), chart.id if chart else "", theme)
        self.thumbnails.wish(charts, theme, self.devicePixelRatioF())
        focused = self._has_focus()
        self.card.setVisible(chart is not None)
        self.inspector.setVisible(chart is not None)
        self.empty.setVisible(chart is None)
        self._place_new(empty=chart is None)
        if focused and not self._has_focus():
            self.things.items.setFocus()  # what had it is gone; else it is out of this tab
        self.card.set_theme(theme, chart.spec.colours if chart is not None else "light")
        if chart is None:
            self.front.forget()
            self.say_state("")
            return
        self.card.show_published(chart.spec)
        yield
        yield from self.front.show_chart(chart, self._title(chart))
        self.say_state(self.front.state)
        self.export.setEnabled(self.front.drawing is not None)
        found = self.front.remarks()
        self.card.count(open_remarks(found))
        yield
        # While the chart is worked out its form waits too, rather than being built twice.
        if not self.front.is_awaited:
            outcome, spec = self.front.outcome, self.front.spec_of(chart)
            tables = outcome.tables if outcome is not None else {}
            drawing = self.front.drawing
            yield from self.inspector.show_chart(chart.id, spec, tables, drawing, found)

    def _things(self, charts: Sequence[Chart]) -> list[Thing]:
        workspace = self.context.session.workspace
        whole = [edits.as_looked_at(workspace, each) for each in charts]
        opened = {each.id for each in charts if picture_behind(self.context.session, each)}
        told = listed(whole, [self._title(each) for each in charts], opened)
        return [
            Thing(each.id, said.name, said.caption, picture=self.thumbnails.picture(each.id))
            for each, said in zip(charts, told, strict=True)
        ]

    def _title(self, chart: Chart) -> str:
        if self.front.outcome_of(chart) is not None:
            return self.front.spec_of(chart).title
        return self.thumbnails.title(chart)

    def _chart(self) -> Chart | None:
        return edits.find(self.context.session.workspace.charts, self.place.item)

    def _thumbnail_drawn(self, _id: str) -> None:
        self.mark_dirty()

    def _file_failed(self, _file: str, _sentence: str) -> None:
        self.mark_dirty()

    def _picked(self, key: str) -> None:
        self.context.navigation.note(self.tab, key)

    def _go_to_data(self) -> None:
        self.context.navigation.go("data")

    def _go_to_its_data(self) -> None:
        """Go where the file of the chart can be read again or found."""
        chart = self._chart()
        sources = [query.source for _, query in chart.queries] if chart is not None else []
        self.context.navigation.go("data", sources[0].file if sources else "")

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _place_new(self, *, empty: bool) -> None:
        """Have the form for a new chart below the list, or in the middle while there is none."""
        place = self.empty.held if empty else self.things.foot
        if place.indexOf(self.new) < 0:
            self.new.show_as(first=empty)
            place.addWidget(self.new)

    def _build(self) -> None:
        self._place_new(empty=False)  # while the tab is not dressed yet, which costs less
        centre = QWidget()
        layers = QVBoxLayout(centre)
        layers.setContentsMargins(0, 0, 0, 0)
        layers.addWidget(self.card)
        layers.addWidget(self.empty)
        self.lay_out(self.things, centre, self.inspector)
