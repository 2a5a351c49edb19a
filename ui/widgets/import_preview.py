"""The import preview: the first rows as text and as read, and what may be decided otherwise."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models import bundled
from models.datasets.dataset import Dataset, names
from models.datasets.first_lines import first_lines
from models.datasets.overrides import AS_READ, ColumnOverride, Overrides
from models.errors import SalientError
from models.progress import Progress
from models.tables.table import whole
from models.workspace import FileRef, edits
from ui import paths
from ui.context import Context
from ui.jobs import Job
from ui.table_model import TableModel
from ui.theme import font
from ui.widgets.import_preview_column import ColumnForm
from ui.widgets.import_preview_file import FileForm
from ui.widgets.labels import button, label
from ui.widgets.table_cells import TableCells
from ui.widgets.table_header import TableHeader

_ROWS = 30
_SIZE = (1040, 700)
_TOPIC = "preview"


class ImportPreview(QDialog):
    """Shows `dataset` as it was read; every decision shows at once what it would change.

    `overrides`: what is decided so far. Nothing outside changes before *Read again*.
    """

    def __init__(
        self, context: Context, file: FileRef, dataset: Dataset, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.file = file
        self.dataset = dataset
        self.overrides = dataset.provenance.overrides
        self._column = ""
        self._job: Job | None = None
        self.setWindowTitle("How it was read")
        self.resize(*_SIZE)
        self.file_form = FileForm()
        self.file_form.decided.connect(self.decide)
        self.column_form = ColumnForm()
        self.column_form.decided.connect(self._decide_column)
        self.lines = QListWidget()
        self.lines.setAccessibleName("First lines as text")
        self.lines.setToolTip("Double-click the line that names the columns")
        self.lines.itemActivated.connect(self._line_chosen)
        self.model = TableModel()
        self.header = TableHeader()
        self.table = QTableView()
        self.sentence = label("", "bad", wrap=True)
        self.remember = QCheckBox("Remember for files like this")
        self.again = button("Read again", "primary")
        self.reset = button("Leave all to the reader", "link")
        self._build()
        known = self._profile_path()
        self.remember.setChecked(known.exists())
        self._show()
        context.themes.dress(self)

    def decide(self, overrides: Overrides) -> None:
        """Read the file anew for the preview, as `overrides` say."""
        self.overrides = overrides
        path = bundled.locate(self.file.path)

        def work(progress: Progress) -> tuple[Dataset, ...]:
            from models.answers.open_any import open_any

            return open_any(path, progress, overrides)

        self.again.setEnabled(False)
        title = f"Reading {path.name}"
        self._job = self.context.jobs.start(_TOPIC, title, work, self._take, self._fail)

    def read_again(self) -> None:
        """Keep what was decided, with the file and, if wished, for files like it."""
        try:
            forgotten = self._keep_profile()
        except SalientError as error:
            self._say(str(error))
            return
        session = self.context.session
        before = session.workspace
        changed = edits.with_overrides(before, self.file.id, self.overrides)
        session.edit(f"Read {self.file.id} as decided", changed)
        if forgotten and changed == before:
            self.context.loading.read(self.file)
        self.accept()

    @override
    def done(self, arg__1: int) -> None:
        if self._job is not None:
            self.context.jobs.give_up(self._job)
        super().done(arg__1)

    def _take(self, datasets: tuple[Dataset, ...]) -> None:
        named = {dataset.name: dataset for dataset in datasets}
        self.dataset = named.get(self.dataset.name, datasets[0])
        self._say("")
        self.again.setEnabled(True)
        self._show()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, SalientError):
            raise error
        self._say(str(error))

    def _decide_column(self, column: ColumnOverride) -> None:
        self.decide(self.overrides.with_column(column))

    def _reset(self) -> None:
        self.remember.setChecked(False)
        self.decide(AS_READ)

    def _keep_profile(self) -> bool:
        """Remember or forget; whether something was forgotten."""
        from models.datasets.profiles import Profile, write_profile

        path = self._profile_path()
        if self.remember.isChecked() and self.overrides.any:
            title = f"Files like {self.dataset.name}"
            write_profile(Profile(title, names(self.dataset.columns), reading=self.overrides), path)
            return False
        there = path.exists()
        path.unlink(missing_ok=True)
        return there

    def _profile_path(self) -> Path:
        from models.datasets.profiles import remembered_in

        return remembered_in(paths.profiles_folder(), names(self.dataset.columns))

    def _show(self) -> None:
        self.file_form.show_file(self.dataset.provenance, self.overrides)
        self._show_lines()
        self.model.show_table(whole(self.dataset))
        for place in range(self.model.columnCount()):
            wide = self.header.sectionSizeFromContents(place).width()
            for row in range(min(self.model.rowCount(), _ROWS)):
                text = str(self.model.index(row, place).data() or "")
                wide = max(wide, self.fontMetrics().horizontalAdvance(text[:40]) + 28)
            self.header.resizeSection(place, wide)
        self._show_column(self._column)

    def _show_lines(self) -> None:
        about = self.dataset.provenance
        self.lines.clear()
        if about.reader not in ("csv", "json", "geojson"):
            texts = self._raw_rows()
        else:
            path = bundled.locate(self.file.path)
            texts = list(enumerate(first_lines(path, about.encoding or "utf-8"), start=1))
        for line, text in texts:
            item = QListWidgetItem(f"{line:>4}   {text}".replace("\t", " → "))
            item.setData(Qt.ItemDataRole.UserRole, line)
            item.setFont(font(13, strong=line == about.header_line))
            self.lines.addItem(item)

    def _raw_rows(self) -> list[tuple[int, str]]:
        width = len(self.dataset.columns)
        rows: list[tuple[int, str]] = []
        for row, line in enumerate(self.dataset.lines[:_ROWS].tolist()):
            cells = [self.dataset.raw.cell(row, place) or "" for place in range(width)]
            rows.append((line, " | ".join(cells)))
        return rows

    def _show_column(self, name: str) -> None:
        columns = {column.name: column for column in self.dataset.columns}
        column = columns.get(name) or self.dataset.columns[0]
        self._column = column.name
        self.header.chosen = list(columns).index(column.name)
        self.header.viewport().update()
        self.column_form.show_column(column, self.overrides.stated(column.name))

    def _column_clicked(self, place: int) -> None:
        self._show_column(self.dataset.columns[place].name)

    def _cell_clicked(self, index: QModelIndex) -> None:
        self._column_clicked(index.column())

    def _line_chosen(self, item: QListWidgetItem) -> None:
        if self.dataset.provenance.delimiter is not None:
            self.file_form.choose_header(int(item.data(Qt.ItemDataRole.UserRole)))

    def _say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))

    def _build(self) -> None:
        self.header.theme = self.context.themes.current
        self.table.setModel(self.model)
        self.table.setItemDelegate(TableCells(self.table))
        self.table.setAccessibleName("First rows as read")
        self.table.setHorizontalHeader(self.header)
        self.table.setShowGrid(False)
        self.table.verticalHeader().setDefaultSectionSize(26)
        self.table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.header.sectionClicked.connect(self._column_clicked)
        self.table.clicked.connect(self._cell_clicked)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(label("As text", "section"))
        left.addWidget(_card(self.lines), 2)
        left.addWidget(label("As read", "section"))
        left.addWidget(_card(self.table), 3)
        side = _card(self.column_form, 16)
        side.setFixedWidth(288)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addLayout(left, 1)
        middle.addWidget(side)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 16)
        rows.setSpacing(10)
        rows.addWidget(label(f"How “{bundled.locate(self.file.path).name}” was read", "title"))
        rows.addWidget(
            label(
                "Choose a column to decide otherwise. The text stays as it is; every decision "
                "can be changed later.",
                "muted",
                wrap=True,
            )
        )
        rows.addWidget(self.file_form)
        rows.addLayout(middle, 1)
        rows.addWidget(self.sentence)
        rows.addLayout(self._foot())
        self._say("")

    def _foot(self) -> QHBoxLayout:
        self.reset.clicked.connect(self._reset)
        cancel = button("Leave as it is")
        cancel.clicked.connect(self.reject)
        self.again.clicked.connect(self.read_again)
        self.again.setDefault(True)
        for each in (self.reset, cancel):
            each.setAutoDefault(False)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.remember)
        row.addWidget(self.reset)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.again)
        return row


def _card(widget: QWidget, margin: int = 1) -> QFrame:
    card = QFrame()
    card.setProperty("role", "card")
    rows = QVBoxLayout(card)
    rows.setContentsMargins(margin, margin, margin, margin)
    rows.addWidget(widget)
    return card
