"""A window that compares two versions of a table row by row."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from models.counted import counted
from models.datasets.dataset import Dataset
from models.datasets.versions import Difference, compare
from models.errors import QueryError
from models.progress import Progress
from models.tables.differences import differences
from models.tables.table import Table
from ui.context import Context
from ui.widgets.labels import button
from ui.widgets.list_window import ListWindow

Find = Callable[[Progress], Dataset]
"""Gives a table, off the main thread."""


class Comparison(ListWindow):
    """What `now` has that `before` has not: a sentence, and a row for each value and each row."""

    def __init__(
        self, context: Context, before: Find, now: Dataset, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, now.name, "Comparing …", QSize(900, 560), parent)
        self.setWindowTitle(f"What changed in {now.name}")
        self.list.setAccessibleName("What changed, row by row")
        self.copy = button("Copy the list", hint="As text with tabs, for a spreadsheet")
        self.copy.clicked.connect(self._copy)
        self.copy.setVisible(False)
        self.foot.addStretch(1)
        self.foot.addWidget(self.copy)

        def work(progress: Progress) -> tuple[Dataset, Difference, Table]:
            old = before(progress)
            found = compare(old, now)
            return old, found, differences(old, now, found)

        def done(result: tuple[Dataset, Difference, Table]) -> None:
            self._show(now, *result)

        topic, title = f"compare: {now.provenance.path}", f"Comparing versions of {now.name}"
        self.work_out(topic, title, work, done)

    def _show(self, now: Dataset, old: Dataset, found: Difference, table: Table) -> None:
        sentence = found.sentence
        listed = len(table.values)
        every = found.added + found.removed + found.revised
        if listed < every:
            sentence += f"; the first {listed:,} of {every:,} are listed"
        self.sentence.setText(sentence[:1].upper() + sentence[1:] + ".")
        self.about.setText(f"Before: {_version(old)}. Now: {_version(now)}.")
        self.show_list(table)
        self.copy.setVisible(listed > 0)

    def _copy(self) -> None:
        from PySide6.QtGui import QGuiApplication

        columns, rows = range(self.model.columnCount()), range(self.model.rowCount())
        names = [str(self.model.headerData(c, Qt.Orientation.Horizontal)) for c in columns]
        cells = [[str(self.model.index(r, c).data() or "") for c in columns] for r in rows]
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in [names, *cells]))


def of_file(path: Path, name: str) -> Find:
    """Reads the file at `path` and takes its table `name`, or its only one."""

    def find(progress: Progress) -> Dataset:
        from models.answers.open_any import open_any  # the readers come when they are needed

        tables = open_any(path, progress)
        named = [table for table in tables if table.name == name] or [*tables]
        if len(named) > 1:
            raise QueryError(f"{path.name} has {len(named)} tables, none of them called “{name}”.")
        return named[0]

    return find


def _version(dataset: Dataset) -> str:
    """“losses.csv, 1,626 rows, version 1f88c6da47ef”."""
    about = dataset.provenance
    name, rows = Path(about.path).name, len(dataset.values)
    return f"{name}, {counted(rows, 'row')}, version {about.sha256[:12]}"
