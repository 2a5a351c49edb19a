"""A row of fields for each thing written onto a plot: a level, a shaded period, a note."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.charts.annotations import Annotation, Level, Note, Period
from models.charts.spec import Series
from ui.views.plots.fields import Field
from ui.views.plots.typed_fields import DayField, NumberField, TypedField
from ui.widgets.labels import button, label

ANCHORS = [
    ("last", "at the last value"), ("first", "at the first"), ("highest", "at the highest"),
    ("lowest", "at the lowest"), ("day", "on a day"),
]  # fmt: skip


class AnnotationRow(QWidget):
    """Edits one mark; `changed` carries the fields that get other values, by their names, and
    whether they are words, which come letter by letter.
    """

    changed = Signal(object, bool)
    removed = Signal()

    def __init__(self, mark: Annotation, title: str) -> None:
        super().__init__()
        self.mark = mark
        """What the fields say."""
        self._typed: dict[str, TypedField] = {}
        """The fields of values and days, by what of the mark they tell."""
        self._words: QLineEdit | None = None
        remove = button("Remove", "link")
        remove.clicked.connect(self.removed)
        head = QHBoxLayout()
        head.addWidget(label(title, "muted"))
        head.addStretch(1)
        head.addWidget(remove)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 4)
        self._rows.setSpacing(3)
        self._rows.addLayout(head)

    def take_over(self, before: "AnnotationRow") -> None:
        """Go on where the row before this one, for the same mark, was left; fields that only one of
        them has, as the day of a note that stood elsewhere, are as the mark has them.
        """
        for name, field in before._typed.items():
            if name in self._typed:
                self._typed[name].take_over(field)
        if self._words is not None and before._words is not None:
            self._words.setCursorPosition(before._words.cursorPosition())

    def begin(self) -> None:
        """Put the cursor where a new mark is told: its value, its first day or its words."""
        first = next(iter(self._typed.values()), None)
        line = first.line if first is not None else self._words
        if line is not None:
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            line.selectAll()

    def _line(self, *fields: QWidget) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        for field in fields:
            line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self._rows.addLayout(line)

    def _words_field(self, name: str, hint: str = "words") -> QLineEdit:
        field = self._words = QLineEdit(self.mark.text, placeholderText=hint)
        field.setAccessibleName(name)
        field.textEdited.connect(self._words_typed)
        return field

    def _words_typed(self, text: str) -> None:
        self._give(typed=True, text=text)

    def _day_field(self, name: str, day: date, field: str) -> DayField:
        made = DayField(name)
        made.show_value(day)
        made.given.connect(lambda given: self._give(**{field: given}))
        self._typed[field] = made
        return made

    def _give(self, *, typed: bool = False, **fields: object) -> None:
        self.mark = replace(self.mark, **fields)
        self.changed.emit(fields, typed)


class LevelRow(AnnotationRow):
    """The value of a line across, and its words."""

    def __init__(self, level: Level) -> None:
        super().__init__(level, "Line at")
        value = NumberField("Value of the line", "value", needed=True)
        value.show_value(level.value)
        value.given.connect(lambda given: self._give(value=given))
        self._typed["value"] = value
        self._line(value, self._words_field("Words at the line"))


class PeriodRow(AnnotationRow):
    """The first and the last day that are shaded, and their words."""

    def __init__(self, period: Period) -> None:
        super().__init__(period, "Shaded")
        first = self._day_field("First shaded day", period.first, "first")
        self._line(first, self._day_field("Last shaded day", period.last, "last"))
        self._rows.addWidget(self._words_field("Words in the shaded days"))


class NoteRow(AnnotationRow):
    """Where a note stands, its series where there are several, and its words."""

    def __init__(self, note: Note, series: Sequence[Series], day: date) -> None:
        super().__init__(note, "Note")
        self._day = note.day or day
        self._where = Field("Where the note stands", list(ANCHORS), note.anchor)
        self._where.activated.connect(self._anchored)
        fields: list[QWidget] = [self._where]
        if note.anchor == "day":
            fields.append(self._day_field("Day of the note", self._day, "day"))
        if len(series) > 1:
            names = [(place, each.label or each.y) for place, each in enumerate(series[:50])]
            self._series = Field("Series of the note", names, note.series)
            self._series.activated.connect(self._moved)
            fields.append(self._series)
        self._line(*fields)
        hint = "words; without them nothing is drawn"
        self._rows.addWidget(self._words_field("Words of the note", hint))

    def _anchored(self, _row: int) -> None:
        anchor = self._where.value
        self._give(anchor=anchor, day=self._day if anchor == "day" else None)

    def _moved(self, _row: int) -> None:
        self._give(series=self._series.value)
