"""How the marks stand: one plot or several, which axis, what stands for missing days."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.charts.editing import Edit, with_axis, with_bins, with_fields, with_series_fields
from models.charts.marks import MARKS
from models.charts.spec import ChartSpec
from ui.views.plots.ends_form import EndsForm
from ui.views.plots.fields import Field, FieldRows
from ui.views.plots.typed_fields import CountField
from ui.widgets.labels import label

PANELS = [
    ("one", "All on one plot"),
    ("each", "Small plots, one scale"),
    ("each, own scale", "Small plots, own scales"),
]
NAMES = [("beside", "At line ends, if they fit"), ("above", "In a row above")]
SCALES = [(False, "Even steps"), (True, "Log scale")]
GAPS = [("open", "Leave them open"), ("joined", "Join across them"), ("zero", "Draw zeros")]
SIDES = [("left", "Left"), ("right", "A second, at the right")]
MOST_SERIES = 12
"""Series that have fields of their own; more would make the form endless."""

MOST_BINS = 60

_BY_NAME = {mark.name: mark for mark in MARKS}


class MarksForm(QWidget):
    """Edits how marks are laid out; `changed` carries words for the step, an `Edit`, and
    what joins it with the steps before. `numbered`: numbers run along the axis, not days.
    """

    changed = Signal(str, object, str)

    def __init__(self, spec: ChartSpec, *, numbered: bool = False) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        form = FieldRows()
        rows.addLayout(form)
        marks = [_BY_NAME[series.mark] for series in spec.series if series.mark in _BY_NAME]
        in_rows = any(mark.in_rows for mark in marks)
        numbers = all(mark.coloured or not mark.in_rows for mark in marks)
        several = len(spec.series) > 1 or any(each.split is not None for each in spec.series)
        if several and not in_rows:
            self._add(form, "Plots", PANELS, spec.panels, self._panels)
            if spec.panels == "one":
                self._add(form, "Names", NAMES, spec.names, self._names)
        if numbers and not any(mark.from_zero for mark in marks):
            self._add(form, "Scale", SCALES, spec.y.log, self._scale)
            if numbered:
                self._add(form, "Along", SCALES, spec.x.log, self._scale_along)
        self._ends = EndsForm(spec, dated=not numbered) if numbers else None
        if self._ends is not None:
            self._ends.changed.connect(self.changed)
            rows.addWidget(self._ends)
            form = FieldRows()
            rows.addLayout(form)
        if any(mark.counts for mark in marks):
            bins = CountField("Number of bins", "as many as fit the data", MOST_BINS)
            bins.show_value(max(series.bins for series in spec.series) or None)
            bins.given.connect(self._bins)
            form.add("Bins", bins)
        for place in range(min(len(spec.series), MOST_SERIES)):
            self._add_series(rows, spec, place)

    def _add(
        self,
        form: FieldRows,
        words: str,
        choices: list[tuple[object, str]] | list[tuple[str, str]] | list[tuple[bool, str]],
        value: object,
        chosen: Callable[[Field], None],
    ) -> None:
        field = Field(words, list(choices), value)
        field.activated.connect(partial(self._chosen, chosen, field))
        form.add(words, field)

    def _chosen(self, chosen: Callable[[Field], None], field: Field, _row: int) -> None:
        chosen(field)

    def _add_series(self, rows: QVBoxLayout, spec: ChartSpec, place: int) -> None:
        series = spec.series[place]
        mark = _BY_NAME.get(series.mark)
        if mark is None or not (mark.gapped or len(spec.series) > 1):
            return
        if mark.in_rows or mark.counts or (not mark.gapped and spec.panels != "one"):
            return
        if len(spec.series) > 1:
            rows.addWidget(label(series.label or series.y, "caption", wrap=True))
        form = FieldRows()
        if mark.gapped:
            self._add(form, "Gaps", GAPS, series.gaps, partial(self._gaps, place))
        if len(spec.series) > 1 and spec.panels == "one":
            self._add(form, "Axis", SIDES, series.side, partial(self._side, place))
        rows.addLayout(form)

    def _panels(self, field: Field) -> None:
        self._give("Lay out the plots", with_fields(panels=field.value))

    def _names(self, field: Field) -> None:
        self._give("Place the names", with_fields(names=field.value))

    def _scale(self, field: Field) -> None:
        self._give("Change the scale", with_axis("y", log=bool(field.value)))

    def _scale_along(self, field: Field) -> None:
        self._give("Change the scale along", with_axis("x", log=bool(field.value)))

    def _bins(self, value: int | None) -> None:
        self._give("Change the bins", with_bins(value or 0))

    def _gaps(self, place: int, field: Field) -> None:
        self._give("Change a series", with_series_fields(place, gaps=field.value))

    def _side(self, place: int, field: Field) -> None:
        self._give("Change a series", with_series_fields(place, side=field.value))

    def _give(self, title: str, edit: Edit) -> None:
        self.changed.emit(title, edit, "")

    def follow(self, before: "MarksForm") -> None:
        """Go on where the form before this one was left, with what it could not read."""
        if self._ends is not None and before._ends is not None:
            self._ends.follow(before._ends)

    def show_spec(self, spec: ChartSpec) -> None:
        """Keep up with what changed elsewhere; what is being typed stays."""
        if self._ends is not None:
            self._ends.show_spec(spec)
