"""What makes a chart, in four folds: its data, its marks, its words, its size and export."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from models.charts.annotations import EventMark
from models.charts.changing import own_label
from models.charts.drawing import Drawing
from models.charts.lint import Remark, allowing
from models.charts.outcome import Chart, Outcome
from models.charts.sizes import SIZES
from models.charts.spec import ChartSpec, Series
from models.charts.walking import Walk, walked
from models.figures import register
from models.tables.calendar import day_of
from ui.views.plots.annotations_form import AnnotationsForm, Offer
from ui.views.plots.marks_form import MarksForm
from ui.views.plots.remarks_list import RemarksList
from ui.views.plots.series_form import SeriesForm
from ui.views.plots.size_form import SizeForm
from ui.views.plots.text_form import TextForm
from ui.widgets.fold import Fold
from ui.widgets.labels import label
from ui.widgets.panes import Inspector

FORMS_AT_MOST = 12
"""Series that have a form; of more, the others are counted."""


class ChartInspector(Inspector):
    """Edits one chart.

    `edited` carries the chart's id, the words for the step, the spec as it should be, and what
    joins it with the steps before (empty: nothing).
    """

    edited = Signal(str, str, object, str)

    def __init__(self, offers: Callable[[ChartSpec], Sequence[Offer]]) -> None:
        super().__init__()
        self._id = ""
        self._spec = ChartSpec()
        self._offers = offers
        self._outcome: Outcome | None = None
        self._walk: Walk | None = None
        self._words: TextForm | None = None
        self._written: AnnotationsForm | None = None
        self._forms: tuple[MarksForm | AnnotationsForm | SizeForm, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._folded: dict[str, bool] = {}
        self._export = Fold("")
        self.remarks = RemarksList()
        self.remarks.answered.connect(self._answered)

    def show_chart(
        self,
        chart: Chart,
        outcome: Outcome | None,
        drawing: Drawing | None = None,
        found: Sequence[Remark] = (),
    ) -> None:
        """Show `chart`; while only words and values change, the forms stay, cursor and all."""
        # Words that follow the data stand in the outcome.
        spec = outcome.spec if outcome is not None else chart.spec
        tables = outcome.tables if outcome is not None else {}
        columns = tuple(table.columns for table in tables.values())
        shown = (chart.id, _structure(spec), columns)
        self._id, self._spec, self._outcome = chart.id, spec, outcome
        self.remarks.show_remarks(found)
        stale = self._written is not None and not self._written.shows(spec)
        if shown == self._shown and self._words is not None and not stale:
            self._words.show_words(spec)
            for form in self._forms:
                form.show_spec(spec)
            return
        self._shown = shown
        self._rebuild(spec, outcome, drawing)

    def mark_events(self, wanted: bool) -> None:
        """Draw the towns of the register on the chart, or take them off."""
        events = event_marks() if wanted else ()
        self._emit("Mark events", replace(self._spec, events=events))

    def show_remarks(self) -> None:
        """Bring what the check before export found into sight."""
        self._export.set_open(True)
        self.ensureWidgetVisible(self.remarks)
        self.remarks.setFocus()

    def _rebuild(self, spec: ChartSpec, outcome: Outcome | None, drawing: Drawing | None) -> None:
        scroll = self.verticalScrollBar().value()
        self.remarks.setParent(self)
        self.clear()
        marks = MarksForm(spec, numbered=drawing is not None and not drawing.dated)
        written = AnnotationsForm(spec, _days_of(drawing), self._offers(spec))
        size = SizeForm(spec)
        self._words = TextForm(spec)
        self._words.typed.connect(self._word_typed)
        self._written = written
        self._forms = (marks, written, size)
        for form in self._forms:
            form.changed.connect(self._emit)
        self.add(self._data_fold(spec, outcome))
        fold = self._fold("Marks")
        for part in (marks, written, self._events_box(spec)):
            fold.add(part)
        self.add(fold)
        fold = self._fold("Text")
        fold.add(self._words)
        self.add(fold)
        fold = self._export = self._fold("Size and export")
        fold.add(size)
        fold.add(label("Before you publish", "muted"))
        fold.add(self.remarks)
        self.remarks.show()
        hint = "The picture carries its sources and its data, and opens again."
        fold.add(label(hint, "caption", wrap=True))
        self.add(fold)
        self.verticalScrollBar().setValue(scroll)

    def _fold(self, title: str) -> Fold:
        made = Fold(title, opened=self._folded.get(title, True))
        made.toggled.connect(lambda opened: self._folded.update({title: opened}))
        return made

    def _data_fold(self, spec: ChartSpec, outcome: Outcome | None) -> Fold:
        fold = self._fold("Data")
        only = len(spec.series) == 1
        for place, series in enumerate(spec.series[:FORMS_AT_MOST]):
            table = outcome.tables.get(series.table) if outcome is not None else None
            form = SeriesForm(place, series, table, only=only)
            form.changed.connect(self._series_changed)
            form.remarked.connect(self._series_remarked)
            form.removed.connect(self._series_removed)
            fold.add(form)
        more = len(spec.series) - FORMS_AT_MOST
        if more > 0:
            fold.add(label(f"{more:,} more series have no form here.", "caption", wrap=True))
        hint = "To lay another series over it: choose a column on Data, “Add to last chart”."
        fold.add(label(hint, "caption", wrap=True))
        return fold

    def _events_box(self, spec: ChartSpec) -> QCheckBox:
        box = QCheckBox("Mark the towns taken")
        box.setToolTip("Days on which settlements were taken, from the bundled register")
        box.setChecked(bool(spec.events))
        box.toggled.connect(self.mark_events)
        return box

    def _series_changed(self, place: int, series: Series) -> None:
        every = list(self._spec.series)
        before = every[place]
        if series.label == before.label == own_label(before):
            series = replace(series, label=own_label(series))
        every[place] = series
        self._emit("Change a series", replace(self._spec, series=tuple(every)))

    def _series_remarked(self, place: int, mark: str) -> None:
        tables = self._outcome.tables if self._outcome is not None else {}
        spec, self._walk = walked(self._walk, self._id, self._spec, place, mark, tables)
        self._emit("Change a mark", spec)

    def _series_removed(self, place: int) -> None:
        series = self._spec.series[:place] + self._spec.series[place + 1 :]
        notes = tuple(
            replace(note, series=note.series - (note.series > place))
            for note in self._spec.notes
            if note.series != place
        )
        self._emit("Remove a series", replace(self._spec, series=series, notes=notes))

    def _word_typed(self, name: str, text: str) -> None:
        spec = replace(self._spec, **{name: (text or None) if name == "as_of" else text})
        self._emit("Change the words of a chart", spec, f"{self._id} {name}")

    def _answered(self, rule: str, why: str | None) -> None:
        title = "Let a remark stand" if why is not None else "Take a remark up again"
        self._emit(title, allowing(self._spec, rule, why))

    def _emit(self, title: str, spec: ChartSpec, join: str = "") -> None:
        self.edited.emit(self._id, title, spec, join)


def event_marks() -> tuple[EventMark, ...]:
    """The towns of the register, each on the first day that anybody said it was taken."""
    marks: list[EventMark] = []
    for event in register().events:
        days = event.days()
        if days:
            kind, word = days[0]
            marks.append(EventMark(word.day, f"{event.settlement} ({kind})", event.relay))
    return tuple(marks)


def _structure(spec: ChartSpec) -> tuple[object, ...]:
    """What the forms are made of; when only something else changes, they can stay."""
    notes = tuple((note.anchor, note.series) for note in spec.notes)
    counts = (len(spec.levels), len(spec.periods), notes, bool(spec.events), bool(spec.logo))
    axis = (spec.x.log, spec.y.log, spec.y.low, spec.y.high)
    return (spec.series, counts, axis, spec.panels, spec.names, spec.size, spec.font_scale)


def _days_of(drawing: Drawing | None) -> tuple[date, date]:
    """The first and the last day of the chart, or those of the year of the worked example."""
    if drawing is None or not drawing.dated:
        return date(2024, 1, 1), date(2024, 12, 31)
    low, high = drawing.full.x
    return day_of(int(max(low, -700_000))), day_of(int(min(high, 2_900_000)) - 1)


__all__ = ["SIZES", "ChartInspector", "event_marks"]
