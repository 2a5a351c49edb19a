"""Every chart to a file: first what would be written, then the writing."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from models.counted import counted
from models.errors import SalientError
from models.exports.naming import FIELDS, TEMPLATE, Planned, plan
from ui import paths
from ui.context import Context
from ui.export_report import ExportReport
from ui.exporting import Wanted, outcome_or_error, write
from ui.jobs import Job
from ui.table_model import TableModel
from ui.widgets.ask_path import ask_folder
from ui.widgets.export_listing import (
    LookedOver,
    in_the_way,
    look_over,
    not_looked_at,
    table_of,
    told,
    verb,
)
from ui.widgets.job_progress import JobProgress
from ui.widgets.labels import button, label

_WIDTHS = (76, 200, 72, 220)
_WRAPPED = 200
"""Rows up to which each is as high as its words; of more the rows are not measured."""

FORMS = {
    "PNG, with the data inside": ".png",
    "SVG, with the data inside": ".svg",
    "PDF": ".pdf",
    "Data, as CSV": ".csv",
}


class ExportAll(QWidget):
    """Lists each file that would be written, and why some cannot be; nothing is replaced that the
    list does not name, and what is can be put back.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        context.themes.dress(self)
        self.context = context
        self.planned: tuple[Planned, ...] = ()
        self._looked: dict[str, LookedOver] = {}
        self._closed = False
        self._looking = f"export:look:{id(self)}"  # each window has a job of its own
        self.setWindowTitle("Export all charts")
        self.resize(940, 520)
        self.folder = QLineEdit(str(_start(context)))
        self.folder.setAccessibleName("Folder to write to")
        self.template = QLineEdit(TEMPLATE)
        self.template.setAccessibleName("Template for the names")
        self.form = QComboBox()
        self.form.setAccessibleName("Form of the files")
        self.form.addItems(list(FORMS))
        self.sentence = label("", "muted", wrap=True)
        self.model = TableModel()
        self.list = QTableView()
        self.give = button("Write the files", "primary")
        self.choose = button("Choose…")
        self.work = JobProgress(context.jobs, "The files written by then stay")
        self._build()
        self.folder.textChanged.connect(self.refresh)
        self.template.textChanged.connect(self.refresh)
        self.form.currentIndexChanged.connect(self.refresh)
        context.session.changed.connect(self._look)
        self._look()

    def refresh(self, *_: object) -> None:
        """List what would be written now."""
        if self.work.job is not None:
            return
        charts = [
            self._looked[each.id].named(each) if each.id in self._looked else each
            for each in self.context.session.workspace.charts
        ]
        named = self.folder.text().strip() or "."
        try:
            folder = Path(named).expanduser()
            problem = in_the_way(folder)
            ending = FORMS[self.form.currentText()]
            problems = {id: each.problem(ending) for id, each in self._looked.items()}
            self.planned = plan(charts, folder, self.template.text(), ending, problems)
        except SalientError as error:
            self.planned, problem = (), str(error)
        except (OSError, RuntimeError, ValueError) as error:
            self.planned, problem = (), not_looked_at(named, error)
        self.model.show_table(table_of(self.planned, self._looked))
        for place, wide in enumerate(_WIDTHS):
            self.list.setColumnWidth(place, wide)
        self._fit_rows()
        looking = self.context.jobs.is_running(self._looking)
        self.sentence.setText(problem or told(self.planned, self._looked.values(), looking=looking))
        self.give.setText(verb(self.planned))
        # Until the charts were looked over some names may be those of before.
        some = any(each.files for each in self.planned)
        self.give.setEnabled(some and not problem and not looking)

    def write(self) -> None:
        """Write what the list names; the window stays to say how far that is."""
        charts = {each.id: each for each in self.context.session.workspace.charts}
        wanted = [
            Wanted(each.path, outcome_or_error(self.context, charts[each.chart.id]))
            for each in self.planned
            if not each.problem
        ]
        out = len(self.planned) - len(wanted)
        note = f" {counted(out, 'chart was', 'charts were')} left out." if out else ""
        job = write(self.context, wanted, new_folder=True, done=self._wrote, note=note)
        self._show_writing(job)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._closed = True
        self.context.jobs.cancel(self._looking)
        super().closeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    def _fit_rows(self) -> None:
        if self.model.rowCount() <= _WRAPPED:
            self.list.resizeRowsToContents()

    def _wrote(self, came: ExportReport) -> None:
        if came.files:
            paths.remember_folder(str(came.files[0].parent))
        if self._closed:
            return
        self._show_writing(None)
        if came.complete:
            self.close()
            return
        self.refresh()
        self.sentence.setText(came.sentence)

    def _show_writing(self, job: Job | None) -> None:
        for each in (self.folder, self.choose, self.template, self.form):
            each.setEnabled(job is None)
        for each in (self.sentence, self.give):
            each.setVisible(job is None)
        self.work.follow(job)

    def _look(self, *_: object) -> None:
        """List what is known, and look over the charts as they are now in the background."""
        if self._closed:
            return  # it is there until the event loop comes by, and a job would outlive it

        def done(found: dict[str, LookedOver]) -> None:
            self._looked = found
            self.refresh()

        look_over(self.context, self._looking, done, self.refresh)
        self.refresh()

    def _choose(self) -> None:
        name = ask_folder("Write to", self.folder.text(), self)
        if name:
            self.folder.setText(name)

    def _build(self) -> None:
        self.choose.clicked.connect(self._choose)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.folder, 1)
        place.addWidget(self.choose)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(label("Folder", "muted"), place)
        form.addRow(label("Names", "muted"), self.template)
        form.addRow(label("As", "muted"), self.form)
        fields = " ".join(f"{{{name}}}" for name in FIELDS)
        self.template.setToolTip(f"A name may hold {fields}")
        hint = label(f"A name may hold {fields}.", "caption")
        self.list.setModel(self.model)
        self.list.setAccessibleName("Files that would be written")
        self.list.setShowGrid(False)
        self.list.verticalHeader().hide()
        self.list.horizontalHeader().setStretchLastSection(True)
        self.list.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.give.clicked.connect(self.write)
        foot = QHBoxLayout()
        foot.addWidget(self.sentence, 1)
        foot.addWidget(self.give)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(12)
        rows.addLayout(form)
        rows.addWidget(hint)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.work)
        rows.addLayout(foot)


def _start(context: Context) -> Path:
    """The folder of the workspace, or the one where the user was last."""
    path = context.session.path
    return Path(path).parent if path else paths.last_folder()
