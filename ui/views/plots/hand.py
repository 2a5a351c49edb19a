"""What is done to the chart in front: by a hand on it, and by its inspector."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from models.charts.averaging import tidied
from models.charts.brushed import ends
from models.charts.editing import Edit, with_axis
from models.charts.lint import Where
from models.charts.outcome import Chart
from models.charts.scale import Span
from models.charts.wording import still_derived
from models.tables import RollingMean
from models.workspace import edits
from ui.averaging import lay_over_chart
from ui.charts import ChartWidget
from ui.charts.menu import Offer
from ui.context import Context
from ui.guard import guarded
from ui.views.plots import by_hand
from ui.views.plots.in_front import ChartInFront


class Hand(QObject):
    """Changes the chart in front, and the table behind it, as somebody asks for it."""

    def __init__(
        self,
        context: Context,
        front: ChartInFront,
        chart: ChartWidget,
        current: Callable[[], Chart | None],
        parent: QObject,
    ) -> None:
        """`current` gives the chart in front as it is now, which may not be drawn yet."""
        super().__init__(parent)
        self._current = current
        self._context, self._front, self._chart = context, front, chart
        chart.picked.connect(self._point_picked)
        chart.brushed.connect(self._brushed)
        chart.offered = self._offers

    def edit(self, id: str, title: str, edit: Edit, join: str) -> None:
        """Edit the chart `id` as it is now; it may not be the one in front any more."""
        session = self._context.session
        chart = next((each for each in session.workspace.charts if each.id == id), None)
        if chart is None:
            return
        before = self._front.spec_of(chart)
        spec = edit(before)
        if spec != before:
            used = {series.table for series in spec.series}
            queries = tuple(query for query in chart.queries if query[0] in used)
            derived = still_derived(chart.derived, before, spec)
            changed = tidied(replace(chart, spec=spec, queries=queries, derived=derived))
            session.edit(title, edits.with_chart(session.workspace, changed), join=join)

    def go_to_remarked(self, where: Where) -> None:
        """Go to the column and the row that a remark speaks of."""
        chart = self._front.drawn
        if chart is not None:
            by_hand.go_to_remarked(self._context, chart, where)

    def publish(self) -> None:
        """Have the chart show no more than is in sight."""
        drawing, chart, seen = self._chart.drawing, self._current(), self._chart.zoomed
        if drawing is not None and chart is not None and seen is not None:
            low, high = ends(drawing, seen)
            self.edit(chart.id, "Publish what is in sight", with_axis("x", low=low, high=high), "")
            self._chart.show_window(None)

    def average(self, like: RollingMean) -> None:
        """Lay a mean such as `like` over the daily values of the chart in front."""
        chart = self._current()
        if chart is not None:
            guarded(self._context, partial(lay_over_chart, self._context, chart, like))

    def _point_picked(self, series: int, point: int) -> None:
        drawing, chart = self._front.drawing, self._front.drawn
        if drawing is not None and chart is not None:
            by_hand.go_to_row(self._context, chart, drawing, series, point)

    def _brushed(self, span: Span) -> None:
        drawing, chart = self._front.drawing, self._front.drawn
        if drawing is not None and chart is not None:
            keep = partial(by_hand.keep_rows, self._context, chart, drawing, span)
            guarded(self._context, keep)

    def _offers(self) -> Sequence[Offer]:
        window = self._chart.window_shown
        keep = partial(self._brushed, window.x) if window is not None else None
        return by_hand.offers(self._context, keep, self._publisher())

    def _publisher(self) -> Callable[[], None] | None:
        """What has the chart show no more than is in sight; nothing where it shows no more."""
        drawing = self._chart.drawing
        can = drawing is not None and self._chart.zoomed is not None and not drawing.lying
        return self.publish if can else None
