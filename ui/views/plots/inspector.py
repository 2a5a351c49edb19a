"""What makes a chart: its series, its words, its size."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox

from models.charts.outcome import Chart, Outcome
from models.charts.spec import ChartSpec, EventMark, Series, Size
from models.figures import register
from ui.views.plots.series_form import SeriesForm
from ui.views.plots.text_form import TextForm
from ui.widgets.fold import Fold
from ui.widgets.labels import label
from ui.widgets.panes import Inspector

SIZES = {
    "Wide, 1200 × 675": Size(1200, 675),
    "Square, 1080 × 1080": Size(1080, 1080),
    "Full HD, 1920 × 1080": Size(1920, 1080),
    "Wide, sharp, 2400 × 1350": Size(1200, 675, 2.0),
}


class ChartInspector(Inspector):
    """Edits one chart.

    `edited` carries the chart's id, the words for the step, the spec as it should be, and what
    joins it with the steps before (empty: nothing).
    """

    edited = Signal(str, str, object, str)

    def __init__(self) -> None:
        super().__init__()
        self._id = ""
        self._spec = ChartSpec()
        self._words: TextForm | None = None
        self._shown: tuple[object, ...] = ()

    def show_chart(self, chart: Chart, outcome: Outcome | None) -> None:
        """Show `chart`; while only its words change, the form stays, cursor and all."""
        spec = chart.spec
        tables = outcome.tables if outcome is not None else {}
        columns = tuple(table.columns for table in tables.values())
        shown = (chart.id, spec.series, bool(spec.events), spec.size, columns)
        self._id, self._spec = chart.id, spec
        if shown == self._shown and self._words is not None:
            self._words.show_words(spec)
            return
        self._shown = shown
        self.clear()
        self.add(self._data_fold(spec, outcome))
        self.add(self._text_fold(spec))
        self.add(self._size_fold(spec))

    def _data_fold(self, spec: ChartSpec, outcome: Outcome | None) -> Fold:
        fold = Fold("Data")
        only = len(spec.series) == 1
        for place, series in enumerate(spec.series):
            table = outcome.tables.get(series.table) if outcome is not None else None
            form = SeriesForm(place, series, table, only=only)
            form.changed.connect(self._series_changed)
            form.removed.connect(self._series_removed)
            fold.add(form)
        events = QCheckBox("Mark the towns taken")
        events.setToolTip("Days on which settlements were taken, from the bundled register")
        events.setChecked(bool(spec.events))
        events.toggled.connect(self.mark_events)
        fold.add(events)
        hint = "To lay another series over it: choose a column on Data, “Add to last chart”."
        fold.add(label(hint, "caption", wrap=True))
        return fold

    def _text_fold(self, spec: ChartSpec) -> Fold:
        fold = Fold("Text")
        self._words = TextForm(spec)
        self._words.typed.connect(self._word_typed)
        fold.add(self._words)
        return fold

    def _size_fold(self, spec: ChartSpec) -> Fold:
        fold = Fold("Size and export")
        choice = QComboBox()
        choice.setAccessibleName("Size of the picture")
        choice.addItems(list(SIZES))
        names = [name for name, size in SIZES.items() if size == spec.size]
        choice.setCurrentText(names[0] if names else "")
        choice.textActivated.connect(self._size_chosen)
        fold.add(choice)
        hint = "The picture carries its sources and its data, and opens again."
        fold.add(label(hint, "caption", wrap=True))
        return fold

    def _series_changed(self, place: int, series: Series) -> None:
        every = list(self._spec.series)
        every[place] = series
        self._emit("Change a series", replace(self._spec, series=tuple(every)))

    def _series_removed(self, place: int) -> None:
        series = self._spec.series[:place] + self._spec.series[place + 1 :]
        self._emit("Remove a series", replace(self._spec, series=series))

    def mark_events(self, wanted: bool) -> None:
        """Draw the towns of the register on the chart, or take them off."""
        events = event_marks() if wanted else ()
        self._emit("Mark events", replace(self._spec, events=events))

    def _word_typed(self, name: str, text: str) -> None:
        spec = replace(self._spec, **{name: text})
        self._emit("Change the words of a chart", spec, f"{self._id} {name}")

    def _emit(self, title: str, spec: ChartSpec, join: str = "") -> None:
        self.edited.emit(self._id, title, spec, join)

    def _size_chosen(self, name: str) -> None:
        self._emit("Change the size of a chart", replace(self._spec, size=SIZES[name]))


def event_marks() -> tuple[EventMark, ...]:
    """The towns of the register, each on the first day that anybody said it was taken."""
    marks: list[EventMark] = []
    for event in register().events:
        days = event.days()
        if days:
            kind, word = days[0]
            marks.append(EventMark(word.day, f"{event.settlement} ({kind})", event.relay))
    return tuple(marks)
