"""Levels, shaded periods and notes as rows of fields."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from models.charts.annotations import Level, Note, Period
from models.charts.marks import MARKS
from models.charts.spec import ChartSpec
from ui.views.plots.fields import DayField, Field, NumberField
from ui.widgets.labels import button, label

ANCHORS = [
    ("last", "at the last value"), ("first", "at the first"), ("highest", "at the highest"),
    ("lowest", "at the lowest"), ("day", "on a day"),
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Offer:
    """The lines or the stretches of days that the rows of a table are, by the table's title."""

    title: str
    marks: tuple[Level, ...] | tuple[Period, ...]

    @property
    def kind(self) -> str:
        """The field of a spec that holds such marks."""
        return "levels" if isinstance(self.marks[0], Level) else "periods"


def lines_across(spec: ChartSpec) -> bool:
    """Whether a value has a place on the plot: not where upwards there are only names."""
    named = {mark.name for mark in MARKS if mark.in_rows and not mark.lying}
    return not any(series.mark in named for series in spec.series)


class AnnotationsForm(QWidget):
    """Edits what is written onto the plot; `changed` as in `MarksForm`."""

    changed = Signal(str, object, str)

    def __init__(self, spec: ChartSpec, around: tuple[date, date], offers: Sequence[Offer]) -> None:
        super().__init__()
        self._spec, self._around = spec, around
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for place, level in enumerate(spec.levels):
            rows.addWidget(self._level_row(place, level))
        for place, period in enumerate(spec.periods):
            rows.addWidget(self._period_row(place, period))
        for place, note in enumerate(spec.notes):
            rows.addWidget(self._note_row(place, note))
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        across = lines_across(spec)
        for words, hint, add in (
            *((("Add a line", "A line across at a value", self._add_level),) if across else ()),
            ("Shade days", "A shaded stretch of days", self._add_period),
            ("Add a note", "Words at a point, which move with the data", self._add_note),
        ):
            link = button(words, "link", hint=hint)
            link.clicked.connect(add)
            foot.addWidget(link)
        foot.addStretch(1)
        rows.addLayout(foot)
        for words, kind in (
            ("Lines from a table…", "levels"),
            ("Shade days from a table…", "periods"),
        ):
            fitting = [offer for offer in offers if offer.kind == kind]
            fitting = fitting if across or kind != "levels" else []
            if fitting:
                link = button(words, "link")
                menu = QMenu(link)
                for offer in fitting:
                    title = f"{offer.title} ({len(offer.marks)})"
                    menu.addAction(title, partial(self._take, words.removesuffix("…"), offer))
                link.setMenu(menu)
                rows.addWidget(link)

    def shows(self, spec: ChartSpec) -> bool:
        """Whether the fields say what `spec` says: not after an undo."""
        mine = (self._spec.levels, self._spec.periods, self._spec.notes)
        return mine == (spec.levels, spec.periods, spec.notes)

    def show_spec(self, spec: ChartSpec) -> None:
        """Keep up with what changed elsewhere; the fields stay as they are."""
        self._spec = spec

    def _level_row(self, place: int, level: Level) -> QWidget:
        value = NumberField("Value of the line", "value", needed=True)
        value.show_value(level.value)
        value.given.connect(lambda given: self._replace("levels", place, {"value": given}))
        words = self._words("Words at the line", level.text, "levels", place)
        return self._row("Line at", (value, words), "levels", place)

    def _period_row(self, place: int, period: Period) -> QWidget:
        first, last = (
            self._day(words, day, "periods", place, name)
            for words, name, day in (
                ("First shaded day", "first", period.first),
                ("Last shaded day", "last", period.last),
            )
        )
        words = self._words("Words in the shaded days", period.text, "periods", place)
        return self._row("Shaded", (first, last), "periods", place, below=words)

    def _note_row(self, place: int, note: Note) -> QWidget:
        where = Field("Where the note stands", list(ANCHORS), note.anchor)
        where.activated.connect(lambda _: self._anchor(place, str(where.value)))
        fields: list[QWidget] = [where]
        if note.anchor == "day":
            day = note.day or self._around[1]
            fields.append(self._day("Day of the note", day, "notes", place, "day"))
        if len(self._spec.series) > 1:
            names = [
                (number, series.label or series.y)
                for number, series in enumerate(self._spec.series[:50])
            ]
            series = Field("Series of the note", names, note.series)
            series.activated.connect(
                lambda _: self._replace("notes", place, {"series": series.value})
            )  # fmt: skip
            fields.append(series)
        words = self._words("Words of the note", note.text, "notes", place)
        return self._row("Note", fields, "notes", place, below=words)

    def _row(
        self,
        title: str,
        fields: Sequence[QWidget],
        kind: str,
        place: int,
        below: QWidget | None = None,
    ) -> QWidget:
        made = QWidget()
        rows = QVBoxLayout(made)
        rows.setContentsMargins(0, 0, 0, 4)
        rows.setSpacing(3)
        head = QHBoxLayout()
        head.addWidget(label(title, "muted"))
        head.addStretch(1)
        remove = button("Remove", "link")
        remove.clicked.connect(partial(self._remove, kind, place))
        head.addWidget(remove)
        rows.addLayout(head)
        line = QHBoxLayout()
        line.setSpacing(4)
        for field in fields:
            line.addWidget(field, 1)
        rows.addLayout(line)
        if below is not None:
            rows.addWidget(below)
        return made

    def _words(self, name: str, text: str, kind: str, place: int) -> QLineEdit:
        field = QLineEdit(text, placeholderText="words")
        field.setAccessibleName(name)
        field.textEdited.connect(
            lambda typed: self._replace(kind, place, {"text": typed}, f"{kind} {place}")
        )
        return field

    def _day(self, name: str, day: date, kind: str, place: int, field: str) -> DayField:
        made = DayField(name)
        made.show_value(day)
        made.given.connect(lambda given: self._replace(kind, place, {field: given}))
        return made

    def _anchor(self, place: int, anchor: str) -> None:
        day = self._spec.notes[place].day or self._around[1]
        self._replace("notes", place, {"anchor": anchor, "day": day if anchor == "day" else None})

    def _add_level(self) -> None:
        self._give("Add a line", {"levels": (*self._spec.levels, Level(0.0, ""))})

    def _add_period(self) -> None:
        first, last = self._around
        third = (last - first) / 3
        period = Period(first + third, last - third, "")
        self._give("Shade days", {"periods": (*self._spec.periods, period)})

    def _add_note(self) -> None:
        self._give("Add a note", {"notes": (*self._spec.notes, Note("Note"))})

    def _take(self, title: str, offer: Offer) -> None:
        there = getattr(self._spec, offer.kind)
        new = (mark for mark in offer.marks if mark not in there)
        self._give(title, {offer.kind: (*there, *new)})

    def _remove(self, kind: str, place: int) -> None:
        every = getattr(self._spec, kind)
        self._give("Take a mark off", {kind: (*every[:place], *every[place + 1 :])})

    def _replace(self, kind: str, place: int, fields: dict[str, object], join: str = "") -> None:
        every = list(getattr(self._spec, kind))
        every[place] = replace(every[place], **fields)
        self._give("Change a mark", {kind: tuple(every)}, join)

    def _give(self, title: str, fields: dict[str, object], join: str = "") -> None:
        spec = replace(self._spec, **fields)
        if spec != self._spec:
            self._spec = spec
            self.changed.emit(title, spec, join)
