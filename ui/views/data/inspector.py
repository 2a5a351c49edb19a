"""What is known of the table in front: the chosen column, all columns, the file."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from models.counted import counted
from models.datasets.dataset import Column, Dataset
from models.errors import QueryError
from models.quantity.written import number
from models.tables import Computed, FiguresAlike, RollingMean
from models.tables.means import mean_of
from models.tables.table import Table, missing_in
from models.tables.transforms.figures_alike import is_of_figures, kinds_in
from ui.table_model import nature
from ui.views.data.change_form import ChangeForm
from ui.views.data.compute_form import ComputeForm
from ui.views.data.figures_form import FiguresForm
from ui.views.data.histogram import Histogram
from ui.widgets.facts import Facts
from ui.widgets.fold import Fold
from ui.widgets.labels import button, label
from ui.widgets.mean_form import MeanForm
from ui.widgets.panes import Inspector

Action = tuple[str, str, Callable[[], None], bool]
"""The verb on a button, its hint, what it does, and whether it can be done now."""

_FORMULA, _MEAN = "New column by a formula", "Mean over days"

_HALF = 128
"""Pixels that a button has where two share a line."""


class DataInspector(Inspector):
    """Folds for the column, its change over a period, a new column, and the file.

    `computed` carries the step that adds a column; `averaged` the place of a button (a column
    more, or a chart) and a `RollingMean` like which the mean of the column should be; `figures`
    which of the published figures should be drawn.
    """

    computed = Signal(object)
    averaged = Signal(int, object)
    figures = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._period = ("2024", "2024")
        self._formula = ("", "")
        self._open = {_FORMULA: False, _MEAN: False}
        self._mean = RollingMean("")
        self._kinds: tuple[Table, Sequence[tuple[FiguresAlike, int]]] | None = None

    def show_table(
        self,
        table: Table,
        dataset: Dataset,
        column: Column,
        actions: list[Action],
        of_file: list[Action],
        why: str = "",
    ) -> Iterator[None]:
        """Describe `column` of `table` and the file it was read from, each with its actions.

        Every section is a piece. `why`: why there are few actions for the column.
        """
        self.clear()
        yield
        fold = Fold("Column")
        self.add(fold)  # first, so that each thing in it is dressed by itself
        yield from _describe(fold, table, column, actions, why)
        if is_of_figures(table):
            self._add_figures(table)
            yield
        if column.kind == "number" and column.basis in ("cumulative", "level"):
            self.add(self._change_fold(table, column))
            yield
        if _has_days(table, column) and not is_of_figures(table):
            self.add(self._mean_fold())
            yield
        if any(each.kind == "number" for each in table.columns):
            self.add(self._compute_fold(table))
            yield
        self.add(_file_fold(dataset, of_file))
        self.give_focus_back()

    def _change_fold(self, table: Table, column: Column) -> Fold:
        change = ChangeForm(self._period)
        change.stated.connect(self._keep_period)
        change.show_column(table, column)
        fold = Fold("Change over a period")
        fold.add(change)
        return fold

    def _compute_fold(self, table: Table) -> Fold:
        self.compute = ComputeForm(self._formula)
        self.compute.stated.connect(self._keep_formula)
        self.compute.wanted.connect(self._add_computed)
        self.compute.show_table(table)
        return self._kept_fold(_FORMULA, self.compute)

    def _add_figures(self, table: Table) -> None:
        if self._kinds is None or self._kinds[0] is not table:
            try:
                self._kinds = (table, kinds_in(table))
            except QueryError:
                self._kinds = (table, ())  # of somebody else, with our names and other cells
        if self._kinds[1]:
            form = FiguresForm(self._kinds[1])
            form.wanted.connect(self.figures)
            fold = Fold("Plot figures of one kind")
            fold.add(form)
            self.add(fold)

    def _mean_fold(self) -> Fold:
        self.mean = MeanForm(
            self._mean,
            (
                ("Add the column", "A step of this table, to be taken back like any"),
                ("Plot with it", "A new chart: each day’s values pale, the mean over them"),
            ),
        )
        self.mean.stated.connect(self._keep_mean)
        self.mean.wanted.connect(self.averaged)
        return self._kept_fold(_MEAN, self.mean)

    def _kept_fold(self, title: str, form: QWidget) -> Fold:
        """A fold that stays open or closed as it was left, whatever column is in front."""
        fold = Fold(title, opened=self._open[title])
        fold.toggled.connect(partial(self._keep_open, title))
        fold.add(form)
        return fold

    def _keep_formula(self, name: str, formula: str) -> None:
        self._formula = (name, formula)

    def _keep_open(self, title: str, opened: bool) -> None:
        self._open[title] = opened

    def _keep_mean(self, mean: RollingMean) -> None:
        self._mean = mean

    def _add_computed(self, step: Computed) -> None:
        self._formula = ("", "")
        self.computed.emit(step)

    def _keep_period(self, start: str, end: str) -> None:
        """Remember what was typed: the form goes with the column, the period stays."""
        self._period = (start, end)


def _has_days(table: Table, column: Column) -> bool:
    """Whether it holds numbers by day of which a mean can be taken."""
    dated = any(each.kind in ("date", "datetime") for each in table.columns)
    return column.kind == "number" and dated and mean_of(column.name) is None


def _describe(
    fold: Fold, table: Table, column: Column, actions: list[Action], why: str
) -> Iterator[None]:
    """Put into `fold` what is known of `column`; every look at all of its values is a piece."""
    fold.add(label(column.name, "section", wrap=True))
    fold.add(_pairs(actions))
    if why:
        fold.add(label(why, "caption", wrap=True))
    yield
    if column.kind == "number":
        fold.add(Histogram(table.values.numbers(column.name)))
        yield
    missing = missing_in(table, column.name)
    yield
    span = _range(table, column)
    yield
    sums = _sums(table, column, missing)
    yield
    fold.add(
        Facts(
            [
                ("Is a", nature(column)),
                ("Missing", f"{missing:,} of {len(table.values):,}"),
                ("Range", span),
                *sums,
                ("Why", column.reason),
            ]
        )
    )
    yield


def _sums(table: Table, column: Column, missing: int) -> list[tuple[str, str]]:
    """What the rows shown add up to, where adding them means something, and their mean."""
    if column.kind != "number" or column.basis in ("cumulative", "level"):
        return []
    if is_of_figures(table):
        return []  # areas, casualties and shares do not add up
    values = table.values.numbers(column.name)
    if missing:
        values = values[~np.isnan(values)]
    if not len(values):
        return []
    total, mean = float(values.sum()), float(values.mean())
    return [("Sum", number(total, 9)), ("Mean", number(mean, 6))]


def _file_fold(dataset: Dataset, actions: list[Action]) -> Fold:
    about = dataset.provenance
    fold = Fold("File")
    fold.add(
        Facts(
            [
                ("Source", about.source),
                ("Licence", about.licence),
                ("As of", about.as_of or ""),
                ("Path", about.path),
                ("Size", counted(about.size, "byte")),
                ("Read as", _how(dataset)),
                ("Read at", about.read_at[:16].replace("T", " ") + " UTC"),
                ("Decided", _decided(dataset)),
                ("Version", f"{about.sha256[:12]} (SHA-256)"),
            ]
        )
    )
    fold.add(_pairs(actions))
    return fold


def _decided(dataset: Dataset) -> str:
    """What was decided for the reader, in a few words."""
    chosen = dataset.provenance.overrides
    parts = [
        word
        for word, held in (
            ("encoding", chosen.encoding),
            ("delimiter", chosen.delimiter),
            ("line of the names", chosen.header_line is not None),
            ("missing codes", chosen.missing),
        )
        if held
    ]
    return ", ".join([*parts, *(one.name for one in chosen.columns)])


def _pairs(actions: list[Action]) -> QWidget:
    """The actions as buttons, two a line where both have room."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 2, 0, 6)
    grid.setSpacing(6)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    row, place = 0, 0
    for verb, hint, run, possible in actions:
        made = button(verb, hint=hint)
        made.setEnabled(possible)
        made.clicked.connect(run)
        span = 2 if made.sizeHint().width() > _HALF else 1
        if place + span > 2:
            row, place = row + 1, 0
        grid.addWidget(made, row, place, 1, span)
        place += span
    return holder


def _how(dataset: Dataset) -> str:
    about = dataset.provenance
    names = {",": "comma", ";": "semicolon", "\t": "tab", "|": "vertical bar"}
    parts = [about.reader.upper(), about.encoding or ""]
    if about.delimiter:
        parts.append(f"{names.get(about.delimiter, about.delimiter)} between cells")
    if about.header_line:
        parts.append(f"names on line {about.header_line:,}")
    return ", ".join(part for part in parts if part)


def _range(table: Table, column: Column) -> str:
    from models.tables.display import text

    if column.kind in ("text", "flag"):
        return ""
    values = table.values.array(column.name)
    if not len(values):
        return ""
    low, high = np.fmin.reduce(values), np.fmax.reduce(values)  # what is missing is passed over
    if np.isnan(low) if column.kind == "number" else np.isnat(low):
        return ""
    if column.places is not None:  # computed: it has more decimals than it deserves
        return f"{number(float(low))} to {number(float(high))}"
    return f"{text(low, column)} to {text(high, column)}"
