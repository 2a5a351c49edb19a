"""Small pictures of the charts for their list, drawn in threads and kept until they change."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from models.charts.drawing import prepare
from models.charts.outcome import Chart
from models.charts.spec import ChartSpec, Size
from models.datasets.dataset import Dataset
from models.errors import SalientError
from models.progress import Progress, silent
from models.tables.query import TableRef
from models.workspace import edits
from ui.charts.picture import image_of
from ui.context import Context
from ui.theme import Theme

WIDTH, HEIGHT = 204, 116
"""Pixels of the list that a picture takes."""

DESIGN = (320, 182)
"""The size at which it is laid out, so that letters are smaller than anywhere else."""

LIVE_ROWS = 200_000
"""A picture of more rows is drawn anew only when the chart changes, not with each new row."""


class Thumbnails(QObject):
    """Draws the charts of the workspace, each when it has changed; `drawn` carries its id."""

    drawn = Signal(str)

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: dict[str, tuple[object, ...]] = {}
        self._pictures: dict[str, QImage] = {}
        self._titles: dict[str, str] = {}

    def picture(self, id: str) -> QImage | None:
        """The picture of the chart `id` as last drawn."""
        return self._pictures.get(id)

    def title(self, chart: Chart) -> str:
        """The title that its picture bears, which may follow the data."""
        drawn = self._titles.get(chart.id, "") if "title" in chart.derived else ""
        return drawn or chart.spec.title

    def wish(self, charts: Sequence[Chart], theme: Theme, ratio: float) -> None:
        """Have the charts that changed drawn in the colours of `theme`, where their data are."""
        ids = {chart.id for chart in charts}
        for id in set(self._wanted) - ids:
            del self._wanted[id]
            self._pictures.pop(id, None)
            self._titles.pop(id, None)
        for chart in charts:
            self._wish_one(chart, theme, ratio)

    def _wish_one(self, chart: Chart, theme: Theme, ratio: float) -> None:
        session = self._context.session
        whole = edits.as_looked_at(session.workspace, chart)
        try:
            data = {query.source: session.dataset(query.source) for _, query in whole.queries}
        except SalientError:
            return
        rows = sum(len(dataset.values) for dataset in data.values())
        versions = tuple(data.values()) if rows <= LIVE_ROWS else tuple(data)
        wanted = (_wordless(whole.spec), whole.queries, versions, theme.name, ratio)
        if self._wanted.get(chart.id) == wanted:
            return
        self._wanted[chart.id] = wanted
        work = partial(_drawn, whole, data, theme, ratio)
        done = partial(self._keep, chart.id)
        title = "Drawing the list of charts"
        self._context.jobs.start(f"thumbnail:{chart.id}", title, work, done, self._without)

    def _keep(self, id: str, drawn: tuple[QImage, str] | None) -> None:
        if drawn is None:
            self._pictures.pop(id, None)
            self._titles.pop(id, None)
        elif id in self._wanted:
            self._pictures[id], self._titles[id] = drawn
        self.drawn.emit(id)

    def _without(self, error: Exception) -> None:
        raise error


def _wordless(spec: ChartSpec) -> ChartSpec:
    """The chart without words that are too small to read, so that typing them redraws nothing."""
    return replace(
        spec, title="", subtitle="", note="", scope="", byline="", source="", relay="",
        as_of=None, logo="", notes=(), allowed=(), font_scale=1.0, size=Size(),
    )  # fmt: skip


def _drawn(
    chart: Chart,
    data: dict[TableRef, Dataset],
    theme: Theme,
    ratio: float,
    _progress: Progress = silent,
) -> tuple[QImage, str] | None:
    """The picture and its title, or `None` where the chart cannot be drawn."""
    try:
        outcome = chart.resolve(lambda ref: data[ref])
        tables = {
            name: replace(table, sources=(), steps=(), as_of=None)
            for name, table in outcome.tables.items()
        }
        drawing = prepare(replace(outcome, spec=_wordless(outcome.spec), tables=tables))
        size = Size(*DESIGN, ratio * WIDTH / DESIGN[0])
        image = image_of(drawing, theme, size)
    except SalientError:
        return None
    image.setDevicePixelRatio(ratio)
    return image, outcome.spec.title
