"""Every chart to a file: first what would be written, then the writing."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
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
from ui.exporting import Wanted, outcome_of, write
from ui.table_model import TableModel
from ui.widgets.ask_path import ask_folder
from ui.widgets.export_listing import LookedOver, look_over, remarks_words, table_of
from ui.widgets.labels import button, label

_WIDTHS = (72, 330, 90)

FORMS = {
    "PNG, with the data inside": ".png",
    "SVG, with the data inside": ".svg",
    "PDF": ".pdf",
    "Data, as CSV": ".csv",
}


class ExportAll(QWidget):
    """Lists each file that would be written; nothing is replaced that the list does not name."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        context.themes.dress(self)
        self.context = context
        self.planned: tuple[Planned, ...] = ()
        self._looked: dict[str, LookedOver] = {}
        self._looking = f"export:look:{id(self)}"  # each window has a job of its own
        self.setWindowTitle("Export all charts")
        self.resize(760, 520)
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
        self._build()
        self.folder.textChanged.connect(self.refresh)
        self.template.textChanged.connect(self.refresh)
        self.form.currentIndexChanged.connect(self.refresh)
        context.session.changed.connect(self._look)
        self._look()

    def refresh(self, *_: object) -> None:
        """List what would be written now."""
        charts = [
            self._looked[each.id].chart if each.id in self._looked else each
            for each in self.context.session.workspace.charts
        ]
        folder = Path(self.folder.text().strip() or ".").expanduser()
        problem = "" if folder.is_dir() else f"There is no folder {folder}; choose another."
        try:
            self.planned = plan(
                charts, folder, self.template.text(), FORMS[self.form.currentText()]
            )
        except SalientError as error:
            self.planned, problem = (), str(error)
        files = [file for each in self.planned for file in each.files]
        replaced = {file for each in self.planned for file in each.replaced}
        self.model.show_table(table_of(self.planned, replaced, self._looked))
        for place, wide in enumerate(_WIDTHS):
            self.list.setColumnWidth(place, wide)
        new = len(files) - len(replaced)
        words = [f"{new:,} new" if new else "", f"{len(replaced):,} replaced" if replaced else ""]
        words.append(remarks_words(self._looked.values()))
        told = ", ".join(word for word in words if word)
        self.sentence.setText(problem or f"{told}. Nothing is written yet." if files else problem)
        self.give.setText(_verb(new, len(replaced)))
        self.give.setEnabled(bool(files) and not problem)

    def write(self) -> None:
        """Write what the list names."""
        wanted: list[Wanted] = []
        charts = {each.id: each for each in self.context.session.workspace.charts}
        for each in self.planned:
            try:
                chart = charts[each.chart.id]
                wanted.append(Wanted(each.path, outcome_of(self.context, chart)))
            except SalientError as error:
                self.context.messages.fail(str(error))
                self.sentence.setText(str(error))
                return
        paths.remember_folder(str(wanted[0].path.parent))
        write(self.context, wanted)
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.context.jobs.cancel(self._looking)
        super().closeEvent(event)

    def _look(self, *_: object) -> None:
        """List what is known, and look over the charts as they are now in the background."""
        self.refresh()

        def done(found: dict[str, LookedOver]) -> None:
            self._looked = found
            self.refresh()

        look_over(self.context, self._looking, done)

    def _choose(self) -> None:
        name = ask_folder("Write to", self.folder.text(), self)
        if name:
            self.folder.setText(name)

    def _build(self) -> None:
        choose = button("Choose…")
        choose.clicked.connect(self._choose)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.folder, 1)
        place.addWidget(choose)
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
        rows.addLayout(foot)


def _verb(new: int, replaced: int) -> str:
    """“Write 3 files”, “Replace 2 files”, “Replace 2, write 3 more”."""
    if new and replaced:
        return f"Replace {replaced:,}, write {new:,} more"
    count = new or replaced
    return f"{'Replace' if replaced else 'Write'} {counted(count, 'file')}"


def _start(context: Context) -> Path:
    """The folder of the workspace, or the one where the user was last."""
    path = context.session.path
    return Path(path).parent if path else paths.last_folder()
