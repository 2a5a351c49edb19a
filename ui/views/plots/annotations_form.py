"""Levels, shaded periods and notes as rows of fields."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.charts.annotations import Annotation, Level, Note, Period
from models.charts.editing import (
    Edit,
    Kind,
    annotations,
    with_added,
    with_fields,
    with_mark_fields,
    with_mark_off,
)
from models.charts.marks import MARKS
from models.charts.spec import ChartSpec
from ui.views.plots.annotation_rows import AnnotationRow, LevelRow, NoteRow, PeriodRow
from ui.views.plots.mark_offers import MarkOffers, Offer
from ui.views.plots.mark_starts import Starts
from ui.widgets.labels import button

_CALLED: dict[Kind, str] = {"levels": "lines", "periods": "shaded stretches", "notes": "notes"}


def lines_across(spec: ChartSpec) -> bool:
    """Whether a value has a place on the plot: not where upwards there are only names."""
    named = {mark.name for mark in MARKS if mark.in_rows and not mark.lying}
    return not any(series.mark in named for series in spec.series)


class AnnotationsForm(QWidget):
    """Edits what is written onto the plot; `changed` as in `MarksForm`."""

    changed = Signal(str, object, str)

    def __init__(self, spec: ChartSpec, starts: Starts, offers: Sequence[Offer]) -> None:
        super().__init__()
        self._starts = starts
        self._begun: Kind | None = None
        self._made: dict[Kind, list[AnnotationRow]] = {
            "levels": [LevelRow(level) for level in spec.levels],
            "periods": [PeriodRow(period) for period in spec.periods],
            "notes": [NoteRow(note, spec.series, starts.days[1]) for note in spec.notes],
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for kind, made in self._made.items():
            if len(made) > 1:
                rows.addWidget(self._all_off(kind, len(made)), 0, Qt.AlignmentFlag.AlignLeft)
            for place, row in enumerate(made):
                row.changed.connect(partial(self._change, kind, place))
                row.removed.connect(partial(self._remove, kind, place))
                rows.addWidget(row)
        rows.addLayout(self._foot(lines_across(spec)))
        from_tables = MarkOffers(offers, across=lines_across(spec))
        from_tables.taken.connect(self._take)
        rows.addWidget(from_tables)

    def shows(self, spec: ChartSpec) -> bool:
        """Whether the fields say what `spec` says: not after an undo."""
        return all(
            tuple(row.mark for row in made) == annotations(spec, kind)
            for kind, made in self._made.items()
        )

    def show_starts(self, starts: Starts) -> None:
        """Begin new marks where the plot is now; the fields stay as they are."""
        self._starts = starts

    def follow(self, before: "AnnotationsForm") -> None:
        """Go on where the form before this one was left: with what it could not read, and with
        the mark that was added.
        """
        for kind, made in self._made.items():
            for mine, row in zip(made, before._made[kind], strict=False):
                if mine.mark == row.mark:
                    mine.take_over(row)
        added = self._made[before._begun] if before._begun else []
        if added:
            added[-1].begin()

    def _all_off(self, kind: Kind, count: int) -> QPushButton:
        """Takes all marks of a kind off, such as those of a whole table."""
        link = button(f"Remove all {count} {_CALLED[kind]}", "link")
        link.clicked.connect(partial(self._remove_all, kind))
        return link

    def _remove_all(self, kind: Kind, *_: object) -> None:
        self._give(f"Remove all {_CALLED[kind]}", with_fields(**{kind: ()}))

    def _foot(self, across: bool) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        line = ("Add a line", "A line across at a value", self._add_level)
        for words, hint, add in (
            *((line,) if across else ()),
            ("Shade days", "A shaded stretch of days", self._add_period),
            ("Add a note", "Words at a point, which move with the data", self._add_note),
        ):
            link = button(words, "link", hint=hint)
            link.clicked.connect(add)
            foot.addWidget(link)
        foot.addStretch(1)
        return foot

    def _add_level(self) -> None:
        self._add("Add a line", "levels", Level(self._starts.value, ""))

    def _add_period(self) -> None:
        first, last = self._starts.days
        third = (last - first) / 3
        self._add("Shade days", "periods", Period(first + third, last - third, ""))

    def _add_note(self) -> None:
        self._add("Add a note", "notes", Note(""))

    def _add(self, title: str, kind: Kind, mark: Annotation) -> None:
        self._begun = kind
        self._give(title, with_added(kind, (mark,)))

    def _take(self, title: str, offer: Offer) -> None:
        self._give(title, with_added(offer.kind, offer.marks, once=True))

    def _remove(self, kind: Kind, place: int) -> None:
        self._give("Take a mark off", with_mark_off(kind, place, self._made[kind][place].mark))

    def _change(self, kind: Kind, place: int, fields: dict[str, object], typed: bool) -> None:
        join = f"{kind} {place}" if typed else ""
        self._give("Change a mark", with_mark_fields(kind, place, **fields), join)

    def _give(self, title: str, edit: Edit, join: str = "") -> None:
        self.changed.emit(title, edit, join)
