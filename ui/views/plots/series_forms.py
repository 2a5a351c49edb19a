"""What a chart is drawn from: the forms of its series, one below the other."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.charts.changing import with_every_mark, without_series
from models.charts.editing import Edit, with_series_fields
from models.charts.marks import MARKS
from models.charts.spec import ChartSpec
from models.charts.walking import Walk, walked
from models.counted import counted
from models.tables.table import Table
from ui.views.plots.fields import Field, FieldRows
from ui.views.plots.series_form import SeriesForm
from ui.widgets.labels import label

FORMS_AT_MOST = 12
"""Series that have a form; of more, the others are counted."""


class SeriesForms(QWidget):
    """Edits the series of the chart `id`; `changed` as in `MarksForm`."""

    changed = Signal(str, object, str)

    def __init__(self, id: str, spec: ChartSpec, tables: Mapping[str, Table]) -> None:
        super().__init__()
        self._id, self._tables = id, tables
        self._walk: Walk | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        self.forms: list[SeriesForm] = []
        only = len(spec.series) == 1
        if len(spec.series) > 1:
            rows.addLayout(self._every(spec))
        for place, series in enumerate(spec.series[:FORMS_AT_MOST]):
            form = SeriesForm(place, series, tables.get(series.table), only=only)
            form.changed.connect(self._series_changed)
            form.remarked.connect(self._remarked)
            form.removed.connect(self._removed)
            rows.addWidget(form)
            self.forms.append(form)
        more = len(spec.series) - FORMS_AT_MOST
        if more > 0:
            words = counted(more, "more series has", "more series have")
            rows.addWidget(label(f"{words} no form here.", "caption", wrap=True))
        hint = "To lay another series over it: choose a column on Data, “Add to last chart”."
        rows.addWidget(label(hint, "caption", wrap=True))

    def _every(self, spec: ChartSpec) -> FieldRows:
        """The choice of a mark for all series at once."""
        marks = {each.mark for each in spec.series}
        choices: list[tuple[object, str]] = [(each.name, each.words) for each in MARKS]
        if len(marks) > 1:
            choices.insert(0, (None, "each its own"))
        self.every = Field("Mark of all series", choices, marks.pop() if len(marks) == 1 else None)
        for row, each in enumerate(MARKS, len(choices) - len(MARKS)):
            self.every.setItemData(row, each.hint, Qt.ItemDataRole.ToolTipRole)
        self.every.activated.connect(self._remark_all)
        form = FieldRows()
        form.add("All as", self.every)
        return form

    def _remark_all(self, _row: int) -> None:
        if isinstance(self.every.value, str):
            edit = partial(with_every_mark, name=self.every.value, tables=self._tables)
            self._give("Change all marks", edit)

    def follow(self, before: "SeriesForms") -> None:
        """Know the way back that the forms before these had."""
        self._walk = before._walk
        for form, other in zip(self.forms, before.forms, strict=False):
            form.follow(other)

    def show_tables(self, tables: Mapping[str, Table]) -> None:
        """Take the columns of a mark chosen from now on from `tables`; the fields stay."""
        self._tables = tables

    def _series_changed(self, place: int, fields: dict[str, object]) -> None:
        self._give("Change a series", with_series_fields(place, **fields))

    def _remarked(self, place: int, mark: str) -> None:
        self._give("Change a mark", partial(self._walked, place, mark))

    def _walked(self, place: int, mark: str, spec: ChartSpec) -> ChartSpec:
        if place < len(spec.series) and spec.series[place].mark != mark:
            spec, self._walk = walked(self._walk, self._id, spec, place, mark, self._tables)
        return spec

    def _removed(self, place: int) -> None:
        self._give("Remove a series", partial(without_series, place=place))

    def _give(self, title: str, edit: Edit) -> None:
        self.changed.emit(title, edit, "")
