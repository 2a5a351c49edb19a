"""Levels, shaded periods and notes as rows of fields."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.charts.annotations import Level, Note, Period
from models.charts.marks import MARKS
from models.charts.spec import ChartSpec
from ui.views.plots.mark_offers import MarkOffers, Offer
from ui.views.plots.written_rows import LevelRow, NoteRow, PeriodRow, Written, WrittenRow
from ui.widgets.labels import button


def lines_across(spec: ChartSpec) -> bool:
    """Whether a value has a place on the plot: not where upwards there are only names."""
    named = {mark.name for mark in MARKS if mark.in_rows and not mark.lying}
    return not any(series.mark in named for series in spec.series)


class AnnotationsForm(QWidget):
    """Edits what is written onto the plot; `changed` as in `MarksForm`."""

    changed = Signal(str, object, str)

    def __init__(
        self, spec: ChartSpec, around: tuple[date, date], middle: float, offers: Sequence[Offer]
    ) -> None:
        """`around`: the days that are drawn; `middle`: a value in the middle of the plot."""
        super().__init__()
        self._spec, self._around, self._middle = spec, around, middle
        self._begun = ""
        self._made: dict[str, list[WrittenRow]] = {
            "levels": [LevelRow(level) for level in spec.levels],
            "periods": [PeriodRow(period) for period in spec.periods],
            "notes": [NoteRow(note, spec.series, around[1]) for note in spec.notes],
        }
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for kind, made in self._made.items():
            for place, row in enumerate(made):
                row.changed.connect(partial(self._replace, kind, place))
                row.removed.connect(partial(self._remove, kind, place))
                rows.addWidget(row)
        rows.addLayout(self._foot())
        from_tables = MarkOffers(offers, across=lines_across(spec))
        from_tables.taken.connect(self._take)
        rows.addWidget(from_tables)

    def shows(self, spec: ChartSpec) -> bool:
        """Whether the fields say what `spec` says: not after an undo."""
        mine = (self._spec.levels, self._spec.periods, self._spec.notes)
        return mine == (spec.levels, spec.periods, spec.notes)

    def show_spec(self, spec: ChartSpec) -> None:
        """Keep up with what changed elsewhere; the fields stay as they are."""
        self._spec = spec

    def follow(self, before: "AnnotationsForm") -> None:
        """Go on where the form before this one was left: with what it could not read, and with
        the mark that was added.
        """
        known = {row.mark: row for made in before._made.values() for row in made}
        for row in (row for made in self._made.values() for row in made):
            if row.mark in known:
                row.take_over(known[row.mark])
        added = self._made.get(before._begun)
        if added:
            added[-1].begin()

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        line = ("Add a line", "A line across at a value", self._add_level)
        for words, hint, add in (
            *((line,) if lines_across(self._spec) else ()),
            ("Shade days", "A shaded stretch of days", self._add_period),
            ("Add a note", "Words at a point, which move with the data", self._add_note),
        ):
            link = button(words, "link", hint=hint)
            link.clicked.connect(add)
            foot.addWidget(link)
        foot.addStretch(1)
        return foot

    def _add_level(self) -> None:
        self._add("Add a line", "levels", Level(self._middle, ""))

    def _add_period(self) -> None:
        first, last = self._around
        third = (last - first) / 3
        self._add("Shade days", "periods", Period(first + third, last - third, ""))

    def _add_note(self) -> None:
        self._add("Add a note", "notes", Note(""))

    def _add(self, title: str, kind: str, mark: Written) -> None:
        self._begun = kind
        self._give(title, {kind: (*getattr(self._spec, kind), mark)})

    def _take(self, title: str, offer: Offer) -> None:
        there = getattr(self._spec, offer.kind)
        new = (mark for mark in offer.marks if mark not in there)
        self._give(title, {offer.kind: (*there, *new)})

    def _remove(self, kind: str, place: int) -> None:
        every = getattr(self._spec, kind)
        self._give("Take a mark off", {kind: (*every[:place], *every[place + 1 :])})

    def _replace(self, kind: str, place: int, mark: Written, typed: bool) -> None:
        every = list(getattr(self._spec, kind))
        every[place] = mark
        join = f"{kind} {place}" if typed else ""
        self._give("Change a mark", {kind: tuple(every)}, join)

    def _give(self, title: str, fields: dict[str, object], join: str = "") -> None:
        spec = replace(self._spec, **fields)
        if spec != self._spec:
            self._spec = spec
            self.changed.emit(title, spec, join)
