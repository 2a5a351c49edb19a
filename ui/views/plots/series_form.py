"""A series of a chart as a form: what is drawn, as which mark, under which name."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.charts.marks import MARKS, Mark, mark_named
from models.charts.spec import Series
from models.datasets.overrides import Kind
from models.errors import ChartError
from models.tables.calendar import CALENDAR_KINDS
from models.tables.means import steps_for
from models.tables.table import Table
from ui.views.plots.fields import Field, FieldRows
from ui.views.plots.typed_fields import DayField
from ui.widgets.labels import button, label

NOTHING = "–"
"""Stands for no column at all."""


class SeriesForm(QWidget):
    """Edits one `Series`.

    `changed` carries its place and the fields that get other values, by their names; `remarked`
    its place and the mark that it should be drawn as, because that may change other columns, and
    other series too.
    """

    changed = Signal(int, object)
    remarked = Signal(int, str)
    removed = Signal(int)

    def __init__(self, place: int, series: Series, table: Table | None, *, only: bool) -> None:
        super().__init__()
        self._place = place
        mark = _mark(series)
        self.name_field = QLineEdit(series.label)
        self.name_field.setAccessibleName("Name of the series")
        self.name_field.setCursorPosition(0)
        self.name_field.setToolTip(series.label)
        self.name_field.editingFinished.connect(self._rename)
        self.mark_choice = Field("Mark", [(each.name, each.words) for each in MARKS], mark.name)
        for row, each in enumerate(MARKS):
            self.mark_choice.setItemData(row, each.hint, Qt.ItemDataRole.ToolTipRole)
        self.mark_choice.setToolTip(mark.hint)
        self.mark_choice.activated.connect(self._remark)
        numbers = _named(table, ("number",))
        values = _named(table, mark.values)
        self.columns: dict[str, Field] = {
            "y": _column("Values" if "number" in mark.values else "Names", values, series.y),
            "x": _column("Names" if mark.along == ("text",) else "Across",
                         _named(table, mark.along), series.x),
            "low": _column("From", numbers, series.low, free="low" in mark.takes),
            "high": _column("To", numbers, series.high, free="high" in mark.takes),
            "per": _column("Divided by", numbers, series.per),
            "names": _column("Rows", _named(table, ("text",)), series.names, free=True),
            "split": _column("Split by", _named(table, ("text",)), series.split, free=True),
        }  # fmt: skip
        self.projected = QCheckBox("A projection, not counted")
        self.projected.setToolTip("Drawn unlike data: lines dashed, bars pale")
        self.projected.setChecked(series.role == "forecast")
        if mark.counts or "number" not in mark.values:
            self.projected.hide()
        self.projected.toggled.connect(self._project)
        self.since = DayField("Projected from", "a day on", needed=False)
        self.since.setToolTip("Solid and full before that day; from it on drawn unlike data")
        self.since.show_value(series.projected_from)
        self.since.given.connect(self._project_from)
        dated = table is not None and any(
            each.name == series.x and each.kind in CALENDAR_KINDS for each in table.columns
        )
        self._may_begin = mark.projects and dated and series.role == "data"
        self.faint = QCheckBox("Pale, behind the others")
        self.faint.setToolTip("Thin and pale, such as daily values behind their mean")
        self.faint.setChecked(series.faint)
        if not series.faint and (only or mark.in_rows or mark.counts):
            self.faint.hide()
        self.faint.toggled.connect(self._fade)
        shown = ["y", *(("x",) if not mark.counts else ()), *mark.needs, *mark.takes]
        if mark.splits and (series.split is not None or _named(table, ("text",))):
            shown.append("split")
        self.columns["split"].setToolTip("A series for each word of that column, drawn apart")
        for name, field in self.columns.items():
            field.activated.connect(partial(self._choose, name, field))
        steps = steps_for(table.steps, series.columns) if table else ()
        self._lay_out(steps, shown, only=only)

    def _rename(self) -> None:
        if self.name_field.isModified():
            self.name_field.setModified(False)
            self._give(label=self.name_field.text().strip())

    def _project(self, projected: bool) -> None:
        self._give(role="forecast" if projected else "data")

    def _project_from(self, day: object) -> None:
        self._give(projected_from=day)

    def follow(self, before: "SeriesForm") -> None:
        """Show what was typed into the form before this one and could not be read."""
        self.since.take_over(before.since)

    def _fade(self, faint: bool) -> None:
        self._give(faint=faint)

    def _choose(self, name: str, field: Field, _row: int) -> None:
        self._give(**{name: field.value})

    def _give(self, **fields: object) -> None:
        self.changed.emit(self._place, fields)

    def _remark(self) -> None:
        self.remarked.emit(self._place, str(self.mark_choice.value))

    def _remove(self) -> None:
        self.removed.emit(self._place)

    def _lay_out(self, steps: Sequence[str], shown: Sequence[str], *, only: bool) -> None:
        form = FieldRows()
        form.add("Name", self.name_field)
        form.add("Mark", self.mark_choice)
        self._add_columns(form, shown)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 4)
        rows.setSpacing(4)
        rows.addLayout(form)
        rows.addWidget(self.projected)
        begin = FieldRows()
        begin.add("only from", self.since)
        rows.addLayout(begin)
        begin.setRowVisible(0, self._may_begin)
        rows.addWidget(self.faint)
        for words in steps:
            rows.addWidget(label(words, "caption", wrap=True))
        if not only:
            foot = QHBoxLayout()
            remove = button("Remove this series", "link")
            remove.clicked.connect(self._remove)
            foot.addWidget(remove)
            foot.addStretch(1)
            rows.addLayout(foot)

    def _add_columns(self, form: FieldRows, shown: Sequence[str]) -> None:
        for name, field in self.columns.items():
            if name in shown:
                form.add(field.accessibleName(), field)
            else:
                field.setParent(self)
                field.hide()


def _mark(series: Series) -> Mark:
    try:
        return mark_named(series.mark)
    except ChartError:
        return MARKS[0]


def _named(table: Table | None, kinds: Sequence[Kind]) -> list[str]:
    return [column.name for column in table.columns if column.kind in kinds] if table else []


def _column(words: str, names: Sequence[str], current: str | None, *, free: bool = False) -> Field:
    """A choice among columns; the one in front is there even if the table has it no more."""
    entries: list[tuple[object, str]] = [(name, name) for name in names]
    if current is not None and current not in names:
        entries.insert(0, (current, current))
    if free or current is None:
        entries.insert(0, (None, NOTHING))
    return Field(words, entries, current)
