"""What is chosen in the sections: an input, an output, a series."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from models.datasets.dataset import Column, Dataset
from models.scenarios import Input
from models.scenarios.hindcast import is_level
from models.scenarios.template import OutputSpec
from models.tables.query import TableRef
from models.tables.table import Table, whole
from models.workspace import edits
from models.workspace.workspace import Section, SeriesPick
from ui.context import Context
from ui.widgets.explained import explain_choices
from ui.widgets.labels import word

_WIDEST = 300


class KeyChoice(QComboBox):
    """A drop-down whose entries come and go while what was chosen stays, if it is still there."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def fill(self, entries: Sequence[tuple[str, str]], first: str) -> None:
        """Offer `entries` as key and words; `first` is in front unless another was chosen."""
        keys = [key for key, _ in entries]
        if keys == [self.itemData(place) for place in range(self.count())]:
            for place, (_, words) in enumerate(entries):
                self.setItemText(place, words)
            return
        before = self.chosen
        self.clear()
        for key, words in entries:
            self.addItem(words, key)
        explain_choices(self)
        wanted = before if before in keys else first
        self.setCurrentIndex(max(self.findData(wanted), 0) if keys else -1)

    @property
    def chosen(self) -> str:
        """The key in front, empty where nothing is offered."""
        return self.currentData() or ""


class InputChoice(KeyChoice):
    """One of the inputs of a scenario."""

    def offer(self, inputs: Sequence[Input], first: str) -> None:
        """Offer `inputs`, `first` in front."""
        self.fill([(each.name, each.label or each.name) for each in inputs], first)


class OutputChoice(KeyChoice):
    """One of the outputs of a template."""

    def offer(self, outputs: Sequence[OutputSpec], first: str) -> None:
        """Offer `outputs`, `first` in front."""
        self.fill([(each.name, each.label or each.name) for each in outputs], first)


def in_row(words: str, choice: QComboBox) -> QWidget:
    """A word and a choice beside it."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    line.addWidget(word(words))
    line.addWidget(choice, 1)
    line.addStretch(1)
    return row


class _Series(NamedTuple):
    """A column that can be worked on, and where it stands."""

    source: TableRef
    dataset: Dataset
    column: Column


class SeriesChoice(KeyChoice):
    """A column of a loaded file that is a level or a running total; if `monthly`, or a month's.

    Until one is picked the likeliest stays in front, whatever is opened. What is picked is kept in
    the workspace for the `section`, as a step to undo.
    """

    changed = Signal()
    """Another series is in front, or the one in front was read anew."""

    def __init__(
        self, context: Context, section: Section, none: str = "", *, monthly: bool = False
    ) -> None:
        super().__init__("Series")
        self._context = context
        self._section: Section = section
        self._none = none
        self._monthly = monthly
        self._version = ""
        self.activated.connect(self._pick)
        self.refresh()

    @property
    def series(self) -> tuple[Table, str] | None:
        """The table and the name of the column in front."""
        found = self._found().get(self.chosen)
        return (whole(found.dataset), found.column.name) if found is not None else None

    @property
    def key(self) -> str:
        """Names the series in front and the version of its file."""
        return self._version

    def refresh(self) -> None:
        """Offer what is loaded now, and tell if what is in front is another."""
        found = self._found()
        ranked = sorted(found, key=lambda key: -_worth(found[key]))
        entries = [(key, _words(found[key])) for key in ranked]
        if self._none:
            entries.insert(0, ("", self._none))
        likely = "" if self._none else ranked[0] if ranked else ""
        self.fill(entries, likely)
        pick = edits.series_of(self._context.session.workspace, self._section)
        wanted = _key(pick.source, pick.column) if pick is not None else likely
        if entries:
            self.setCurrentIndex(max(self.findData(wanted if wanted in found else likely), 0))
        self.setEnabled(bool(entries))
        shown = found.get(self.chosen)
        version = f"{self.chosen} {shown.dataset.provenance.version}" if shown is not None else ""
        if version != self._version:
            self._version = version
            self.changed.emit()

    def choose(self, place: int) -> None:
        """Bring the series at that place of the list to the front, as if it was picked."""
        self.setCurrentIndex(place)
        self._pick(place)

    def _pick(self, _place: int) -> None:
        found, session = self._found().get(self.chosen), self._context.session
        picked = SeriesPick(self._section, found.source, found.column.name) if found else None
        changed = edits.with_series(session.workspace, self._section, picked)
        session.edit("Choose a series", changed)
        self.refresh()

    def _found(self) -> dict[str, _Series]:
        session = self._context.session
        series = (
            _Series(TableRef(file.id, dataset.name), dataset, column)
            for file in session.workspace.files
            for dataset in session.tables(file.id)
            for column in dataset.columns
            if _may_be(dataset, column, monthly=self._monthly)
        )
        return {_key(each.source, each.column.name): each for each in series}


def _key(source: TableRef, column: str) -> str:
    return f"{source.file}/{source.table}/{column}"


def _may_be(dataset: Dataset, column: Column, *, monthly: bool) -> bool:
    if column.kind != "number" or column.unit in ("%", "days"):
        return False
    if is_level(whole(dataset), column.name):
        return any(each.kind in ("date", "datetime", "period") for each in dataset.columns)
    by_month = any(each.granularity == "month" for each in dataset.columns)
    return monthly and column.basis is None and by_month


def _worth(series: _Series) -> float:
    """Long levels of an area first: they are what paces are of."""
    dataset, column = series.dataset, series.column
    area = column.unit in ("km²", "m²")
    return len(dataset.values) * (10 if area and column.basis != "cumulative" else 1)


def _words(series: _Series) -> str:
    return f"{series.column.name} · {series.dataset.name}"
