"""Is this picture still true? What a picture carries, beside what its files say today."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget

from models.charts.carried import read_picture
from models.charts.origin import AsShown, Origin
from models.charts.still_true import Revisited, Source, differences, revisit
from models.datasets.dataset import Dataset
from models.errors import SalientError
from models.progress import Progress
from models.workspace.register_files import REGISTER_FILES
from ui.commands import giver
from ui.context import Context
from ui.session import Change
from ui.table_model import TableModel
from ui.widgets.labels import button, label, set_role
from ui.widgets.table_header import TableHeader


class StillTrue(QWidget):
    """Compares the picture at `path` with the files of the workspace, again when they change."""

    def __init__(self, context: Context, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        context.themes.dress(self)
        self.context = context
        self.path = path
        self.found: Revisited | None = None
        self.setWindowTitle("Is this picture still true?")
        self.resize(760, 520)
        self.heading = label(path.name, "section")
        self.sentence = label("Reading …", wrap=True)
        self.sources = label("", "muted", wrap=True)
        self.model = TableModel()
        self.header = TableHeader()
        self.header.theme = context.themes.current
        self.list = QTableView()
        self.opener = button("Open its files…")
        self.opener.clicked.connect(giver(context, "open"))
        self._build()
        context.session.changed.connect(self._session_changed)
        self.compare()

    def compare(self) -> None:
        """Look again, in the background."""
        there = _loaded(self.context)

        def work(_progress: Progress) -> Revisited:
            return revisit(read_picture(self.path), lambda origin: _named(there, origin))

        topic = f"still true: {self.path}"
        title = f"Comparing {self.path.name}"
        self.context.jobs.start(topic, title, work, self._show, self._fail)

    def _show(self, found: Revisited) -> None:
        self.found = found
        self.sentence.setText(found.sentence)
        set_role(self.sentence, "body" if found.holds else "bad")
        self.sources.setText("\n".join(map(_words, found.sources)))
        self.model.show_table(differences(found))
        self.list.resizeColumnsToContents()
        rows = self.model.rowCount()
        self.list.setVisible(rows > 0)
        self.opener.setVisible(any(each.problem for each in found.sources))

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        self.sentence.setText(str(error))
        set_role(self.sentence, "bad")

    def _session_changed(self, change: Change) -> None:
        if change.touches("data", "files"):
            self.compare()

    def _build(self) -> None:
        self.list.setModel(self.model)
        self.list.setHorizontalHeader(self.header)
        self.list.setAccessibleName("Values that are others today")
        self.list.setShowGrid(False)
        self.list.verticalHeader().hide()
        self.list.setVisible(False)
        self.opener.setVisible(False)
        foot = QHBoxLayout()
        foot.addWidget(self.opener)
        foot.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(8)
        rows.addWidget(self.heading)
        rows.addWidget(self.sentence)
        rows.addWidget(self.sources)
        rows.addWidget(self.list, 1)
        rows.addStretch(0)
        rows.addLayout(foot)


def _loaded(context: Context) -> list[Dataset]:
    """The tables that are loaded now, but those that came out of pictures."""
    files = (*context.session.workspace.files, *REGISTER_FILES)
    tables = [table for file in files for table in context.session.tables(file.id)]
    return [table for table in tables if not isinstance(table.raw, AsShown)]


def _named(there: Sequence[Dataset], origin: Origin) -> list[Dataset]:
    """The tables of the file that has the origin's name."""
    return [each for each in there if Path(each.provenance.path).name == origin.file]


def _words(source: Source) -> str:
    if source.problem:
        return f"{source.file}: {source.problem}"
    if source.same:
        return f"{source.file}: the same version as in the picture"
    return f"{source.file}: changed since the picture was made"
