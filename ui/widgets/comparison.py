"""A window that compares two versions of a table row by row."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from models.datasets.dataset import Dataset
from models.datasets.versions import Difference, compare
from models.errors import QueryError, SalientError
from models.progress import Progress
from models.tables.differences import differences
from models.tables.table import Table
from ui.context import Context
from ui.table_model import TableModel
from ui.widgets.labels import button, label, set_role
from ui.widgets.table_header import TableHeader

Find = Callable[[Progress], Dataset]
"""Gives a table, off the main thread."""


class Comparison(QWidget):
    """What `now` has that `before` has not: a sentence, and a row for each value and each row."""

    def __init__(
        self, context: Context, before: Find, now: Dataset, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        context.themes.dress(self)
        self._context = context
        self.setWindowTitle(f"What changed in {now.name}")
        self.resize(900, 560)
        self.heading = label(now.name, "section")
        self.sentence = label("Comparing …", wrap=True)
        self.versions = label("", "muted", wrap=True)
        self.model = TableModel()
        self.list = QTableView()
        self.copy = button("Copy the list", hint="As text with tabs, for a spreadsheet")
        self.copy.clicked.connect(self._copy)
        self._build()

        def work(progress: Progress) -> tuple[Dataset, Difference, Table]:
            old = before(progress)
            found = compare(old, now)
            return old, found, differences(old, now, found)

        def done(result: tuple[Dataset, Difference, Table]) -> None:
            self._show(now, *result)

        topic, title = f"compare: {now.provenance.path}", f"Comparing versions of {now.name}"
        context.jobs.start(topic, title, work, done, self._fail)

    def _show(self, now: Dataset, old: Dataset, found: Difference, table: Table) -> None:
        sentence = found.sentence
        listed = len(table.frame)
        counted = found.added + found.removed + found.revised
        if listed < counted:
            sentence += f"; the first {listed:,} of {counted:,} are listed"
        self.sentence.setText(sentence[:1].upper() + sentence[1:] + ".")
        self.versions.setText(f"Before: {_version(old)}. Now: {_version(now)}.")
        self.model.show_table(table)
        self.list.resizeColumnsToContents()
        self.list.setVisible(listed > 0)
        self.copy.setVisible(listed > 0)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        self.sentence.setText(str(error))
        set_role(self.sentence, "bad")

    def _copy(self) -> None:
        from PySide6.QtGui import QGuiApplication

        columns, rows = range(self.model.columnCount()), range(self.model.rowCount())
        names = [str(self.model.headerData(c, Qt.Orientation.Horizontal)) for c in columns]
        cells = [[str(self.model.index(r, c).data() or "") for c in columns] for r in rows]
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in [names, *cells]))

    def _build(self) -> None:
        header = TableHeader()
        header.theme = self._context.themes.current
        self.list.setModel(self.model)
        self.list.setHorizontalHeader(header)
        self.list.setAccessibleName("What changed, row by row")
        self.list.setShowGrid(False)
        self.list.verticalHeader().hide()
        self.list.setVisible(False)
        self.copy.setVisible(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.copy)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(8)
        for each in (self.heading, self.sentence, self.versions):
            rows.addWidget(each)
        rows.addWidget(self.list, 1)
        rows.addStretch(0)
        rows.addLayout(foot)


def of_file(path: Path, name: str) -> Find:
    """Reads the file at `path` and takes its table `name`, or its only one."""

    def find(progress: Progress) -> Dataset:
        from models.answers.open_any import open_any  # pandas takes half a second to import

        tables = open_any(path, progress)
        named = [table for table in tables if table.name == name] or [*tables]
        if len(named) > 1:
            raise QueryError(f"{path.name} has {len(named)} tables, none of them called “{name}”.")
        return named[0]

    return find


def _version(dataset: Dataset) -> str:
    """“losses.csv, 1,626 rows, version 1f88c6da47ef”."""
    about = dataset.provenance
    name, rows = Path(about.path).name, len(dataset.frame)
    return f"{name}, {rows:,} {'row' if rows == 1 else 'rows'}, version {about.sha256[:12]}"
