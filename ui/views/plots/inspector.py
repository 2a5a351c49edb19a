"""What makes a chart, in four folds: its data, its marks, its words, its size and export."""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from models.charts.averaging import MARKS as AVERAGED
from models.charts.drawing import Drawing
from models.charts.editing import Edit, with_fields
from models.charts.lint import Remark, allowing
from models.charts.spec import ChartSpec
from models.charts.towns import town_marks
from models.frozen import frozen
from models.tables import RollingMean
from models.tables.table import Table
from ui.views.plots.annotations_form import AnnotationsForm
from ui.views.plots.mark_offers import Offer
from ui.views.plots.mark_starts import starts_on
from ui.views.plots.marks_form import MarksForm
from ui.views.plots.remarks_list import RemarksList
from ui.views.plots.series_forms import SeriesForms
from ui.views.plots.size_form import SizeForm
from ui.views.plots.text_form import TextForm
from ui.widgets.fold import Fold
from ui.widgets.labels import label
from ui.widgets.mean_form import MeanForm
from ui.widgets.panes import Inspector

_MEAN = "Mean over days"


@frozen
class _Forms:
    """The forms of one chart."""

    series: SeriesForms
    marks: MarksForm
    annotations: AnnotationsForm
    size: SizeForm
    words: TextForm

    def show(self, spec: ChartSpec, tables: Mapping[str, Table], drawing: Drawing | None) -> None:
        """Keep up with what changed elsewhere, cursor and all."""
        self.series.show_tables(tables)
        self.marks.show_spec(spec)
        self.annotations.show_starts(starts_on(drawing))
        self.words.show_words(spec)

    def follow(self, before: "_Forms") -> None:
        """Go on where the forms before these were left."""
        self.series.follow(before.series)
        self.marks.follow(before.marks)
        self.annotations.follow(before.annotations)


class ChartInspector(Inspector):
    """Edits one chart.

    `edited` carries the chart's id, the words for the step, an `Edit` of its spec as it is then,
    and what joins it with the steps before (empty: nothing). What is shown is never built on: it
    may lag behind the chart. `averaged` carries the `RollingMean` like which means should be laid
    over its series.
    """

    edited = Signal(str, str, object, str)
    averaged = Signal(object)

    def __init__(self, offers: Callable[[ChartSpec], Sequence[Offer]]) -> None:
        super().__init__()
        self._id = ""
        self._offers = offers
        self._forms: _Forms | None = None
        self._shown: tuple[object, ...] = ()
        self._folded: dict[str, bool] = {_MEAN: False}
        self._mean = RollingMean("")
        self._export = Fold("")
        self.remarks = RemarksList()
        self.remarks.answered.connect(self._answered)

    def show_chart(
        self,
        id: str,
        spec: ChartSpec,
        tables: Mapping[str, Table],
        drawing: Drawing | None = None,
        found: Sequence[Remark] = (),
    ) -> Iterator[None]:
        """Show the chart `id`, which is `spec` now, in pieces; `tables` and `drawing` may be older.

        While only words and values change, the forms stay, cursor and all.
        """
        numbered = drawing is not None and not drawing.dated
        shown = (id, _structure(spec), _offered(tables), numbered)
        self._id = id
        self.remarks.show_remarks(found)
        before = self._forms if self._shown[:1] == (id,) else None
        if before is not None and shown == self._shown and before.annotations.shows(spec):
            before.show(spec, tables, drawing)
            return
        words = before.words if before is not None else self._words_of_another()
        scroll = self.verticalScrollBar().value() if before is not None else 0
        gone = self.take_out()
        yield
        self._forms = yield from self._rebuilt(spec, tables, drawing, words)
        self._shown = shown
        self.verticalScrollBar().setValue(scroll)
        self.give_focus_back()
        if before is not None:
            self._forms.follow(before)
        for section in gone:
            section.deleteLater()

    def mark_events(self, wanted: bool) -> None:
        """Draw the towns of the register on the chart, or take them off."""
        self._emit("Mark events", with_fields(events=town_marks() if wanted else ()))

    def show_remarks(self) -> None:
        """Bring what the check before export found into sight."""
        self._export.set_open(True)
        self.ensureWidgetVisible(self.remarks)
        self.remarks.setFocus()

    def _rebuilt(
        self, spec: ChartSpec, tables: Mapping[str, Table], drawing: Drawing | None, words: TextForm
    ) -> Generator[None, None, _Forms]:
        # They stay, with the cursor and with what was typed.
        for kept in (self.remarks, words):
            kept.setParent(self)
        fold = self._fold("Data")
        self.add(fold)  # first, so that what comes into it is dressed by itself
        yield
        series = SeriesForms(self._id, spec, tables)
        self.narrow(series)
        fold.add(series)
        yield
        if any(each.mark in AVERAGED for each in spec.series):
            fold = self._fold(_MEAN)
            fold.add(self._mean_form())
            self.add(fold)
            yield
        marks = MarksForm(spec, numbered=drawing is not None and not drawing.dated)
        yield
        annotations = AnnotationsForm(spec, starts_on(drawing), self._offers(spec))
        fold = self._fold("Marks")
        for part in (marks, annotations, self._events_box(spec)):
            fold.add(part)
        self.add(fold)
        yield
        words.show_words(spec)
        fold = self._fold("Text")
        fold.add(words)
        words.show()
        self.add(fold)
        yield
        size = SizeForm(spec)
        for form in (series, marks, annotations, size):
            form.changed.connect(self._emit)
        fold = self._export = self._fold("Size and export")
        self.add(fold)
        yield
        self.narrow(size)
        fold.add(size)
        yield
        fold.add(label("Before you publish", "muted"))
        fold.add(self.remarks)
        self.remarks.show()
        hint = "The picture carries its sources and its data, and opens again."
        fold.add(label(hint, "caption", wrap=True))
        return _Forms(series, marks, annotations, size, words)

    def _mean_form(self) -> MeanForm:
        verbs = (("Add to this chart", "The daily values step back behind the mean"),)
        self.mean = MeanForm(self._mean, verbs)
        self.mean.stated.connect(self._keep_mean)
        self.mean.wanted.connect(self._average)
        return self.mean

    def _keep_mean(self, mean: RollingMean) -> None:
        self._mean = mean

    def _average(self, _place: int, mean: RollingMean) -> None:
        self.averaged.emit(mean)

    def _fold(self, title: str) -> Fold:
        made = Fold(title, opened=self._folded.get(title, True))
        made.toggled.connect(lambda opened: self._folded.update({title: opened}))
        return made

    def _events_box(self, spec: ChartSpec) -> QCheckBox:
        box = QCheckBox("Mark the towns taken")
        box.setToolTip("Days on which settlements were taken, from the bundled register")
        box.setChecked(bool(spec.events))
        box.toggled.connect(self.mark_events)
        return box

    def _words_of_another(self) -> TextForm:
        words = TextForm()
        words.typed.connect(self._word_typed)
        return words

    def _word_typed(self, name: str, text: str) -> None:
        edit = with_fields(**{name: (text or None) if name == "as_of" else text})
        self._emit("Change the words of a chart", edit, name)

    def _answered(self, remark: Remark, why: str | None) -> None:
        title = "Let a remark stand" if why is not None else "Take a remark up again"
        self._emit(title, partial(allowing, remark=remark, why=why))

    def _emit(self, title: str, edit: Edit, join: str = "") -> None:
        self.edited.emit(self._id, title, edit, f"{self._id} {join}" if join else "")


def _structure(spec: ChartSpec) -> tuple[object, ...]:
    """What the forms are made of; when only something else changes, they can stay."""
    notes = tuple((note.anchor, note.series) for note in spec.notes)
    counts = (len(spec.levels), len(spec.periods), notes, bool(spec.events), bool(spec.logo))
    axis = (spec.x.log, spec.y.log)
    picture = (spec.size, spec.font_scale, spec.colours, spec.chart_file)
    return (spec.series, counts, axis, spec.panels, spec.names, picture)


def _offered(tables: Mapping[str, Table]) -> tuple[object, ...]:
    """The columns to choose from; how many values they have changes with every row of a file."""
    return tuple(
        tuple(replace(each, missing=0, reason="", places=None) for each in table.columns)
        for table in tables.values()
    )
