"""A series of a chart as a form: what is drawn, as which mark, under which name."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from models.charts.spec import Series
from models.tables.table import Table
from ui.widgets.labels import button, label

MARKS = {"line": "Line", "bar": "Bars", "band": "Band"}


class SeriesForm(QWidget):
    """Edits one `Series`; `changed` carries its place and the series as it should be."""

    changed = Signal(int, object)
    removed = Signal(int)

    def __init__(self, place: int, series: Series, table: Table | None, *, only: bool) -> None:
        super().__init__()
        self._place, self._series = place, series
        numbers = [each.name for each in table.columns if each.kind == "number"] if table else []
        across = [
            each.name
            for each in (table.columns if table else ())
            if each.kind in ("date", "datetime", "period", "number")
        ]
        self.name_field = QLineEdit(series.label)
        self.name_field.setAccessibleName("Name of the series")
        self.name_field.editingFinished.connect(self._give)
        self.mark_choice = _choice(
            "Mark", list(MARKS.values()), MARKS.get(series.mark, series.mark)
        )
        self.y_choice = _choice("Values", numbers or [series.y], series.y)
        self.x_choice = _choice("Across", across or [series.x], series.x)
        self.low_choice = _choice("From", ["–", *numbers], series.low or "–")
        self.high_choice = _choice("To", ["–", *numbers], series.high or "–")
        for choice in (
            self.mark_choice,
            self.y_choice,
            self.x_choice,
            self.low_choice,
            self.high_choice,
        ):
            choice.activated.connect(self._give)
        self._lay_out(series, table, only=only)

    def _give(self) -> None:
        mark = next(key for key, words in MARKS.items() if words == self.mark_choice.currentText())
        low, high = self.low_choice.currentText(), self.high_choice.currentText()
        if mark == "band" and "–" in (low, high):
            # A band needs two bounds; the column itself serves until others are chosen.
            low = high = self.y_choice.currentText()
        series = replace(
            self._series,
            label=self.name_field.text().strip(),
            mark=mark,
            y=self.y_choice.currentText(),
            x=self.x_choice.currentText(),
            low=None if mark != "band" else low,
            high=None if mark != "band" else high,
        )
        if series != self._series:
            self.changed.emit(self._place, series)

    def _remove(self) -> None:
        self.removed.emit(self._place)

    def _lay_out(self, series: Series, table: Table | None, *, only: bool) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(label("Name", "muted"), self.name_field)
        form.addRow(label("Mark", "muted"), self.mark_choice)
        form.addRow(label("Values", "muted"), self.y_choice)
        if series.mark == "band":
            form.addRow(label("From", "muted"), self.low_choice)
            form.addRow(label("To", "muted"), self.high_choice)
        form.addRow(label("Across", "muted"), self.x_choice)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 4)
        rows.setSpacing(4)
        rows.addLayout(form)
        for words in table.steps if table else ():
            rows.addWidget(label(words, "caption", wrap=True))
        if not only:
            foot = QHBoxLayout()
            remove = button("Remove this series", "link")
            remove.clicked.connect(self._remove)
            foot.addWidget(remove)
            foot.addStretch(1)
            rows.addLayout(foot)


def _choice(name: str, entries: list[str], current: str) -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(name)
    made.addItems(entries if current in entries else [current, *entries])
    made.setCurrentText(current)
    made.setMinimumContentsLength(8)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made
