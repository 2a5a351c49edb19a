"""What a chart is drawn from: the forms of its series, one below the other."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.charts.changing import with_series, without_series
from models.charts.spec import ChartSpec, Series
from models.charts.walking import Walk, walked
from models.counted import counted
from models.tables.table import Table
from ui.views.plots.series_form import SeriesForm
from ui.widgets.labels import label

FORMS_AT_MOST = 12
"""Series that have a form; of more, the others are counted."""


class SeriesForms(QWidget):
    """Edits the series of the chart `id`; `changed` as in `MarksForm`."""

    changed = Signal(str, object, str)

    def __init__(self, id: str, spec: ChartSpec, tables: Mapping[str, Table]) -> None:
        super().__init__()
        self._id, self._spec, self._tables = id, spec, tables
        self._walk: Walk | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        only = len(spec.series) == 1
        for place, series in enumerate(spec.series[:FORMS_AT_MOST]):
            form = SeriesForm(place, series, tables.get(series.table), only=only)
            form.changed.connect(self._series_changed)
            form.remarked.connect(self._remarked)
            form.removed.connect(self._removed)
            rows.addWidget(form)
        more = len(spec.series) - FORMS_AT_MOST
        if more > 0:
            words = counted(more, "more series has", "more series have")
            rows.addWidget(label(f"{words} no form here.", "caption", wrap=True))
        hint = "To lay another series over it: choose a column on Data, “Add to last chart”."
        rows.addWidget(label(hint, "caption", wrap=True))

    def follow(self, before: "SeriesForms") -> None:
        """Know the way back that the forms before these had."""
        self._walk = before._walk

    def show_spec(self, spec: ChartSpec, tables: Mapping[str, Table]) -> None:
        """Keep up with what changed elsewhere; the fields stay as they are."""
        self._spec, self._tables = spec, tables

    def _series_changed(self, place: int, series: Series) -> None:
        self._give("Change a series", with_series(self._spec, place, series))

    def _remarked(self, place: int, mark: str) -> None:
        spec, self._walk = walked(self._walk, self._id, self._spec, place, mark, self._tables)
        self._give("Change a mark", spec)

    def _removed(self, place: int) -> None:
        self._give("Remove a series", without_series(self._spec, place))

    def _give(self, title: str, spec: ChartSpec) -> None:
        self.changed.emit(title, spec, "")
