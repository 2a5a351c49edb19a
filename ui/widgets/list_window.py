"""An ordinary window with a sentence and the list that stands behind it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import SalientError
from models.tables.table import Table
from ui.context import Context
from ui.jobs import Job, Work
from ui.table_model import TableModel
from ui.widgets.labels import label, set_role
from ui.widgets.table_cells import TableCells
from ui.widgets.table_header import TableHeader


class ListWindow(QWidget):
    """A heading, a sentence, what it is about in grey, and a list that hides while it is empty.

    `foot` takes what can be done, from left to right.
    """

    def __init__(
        self, context: Context, heading: str, waiting: str, size: QSize, parent: QWidget | None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        context.themes.dress(self)
        self.context = context
        self._job: Job | None = None
        self._closed = False
        self.resize(size)
        self.heading = label(heading, "section")
        self.sentence = label(waiting, wrap=True)
        self.about = label("", "muted", wrap=True)
        self.model = TableModel()
        header = TableHeader()
        header.theme = context.themes.current
        self.list = QTableView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(TableCells(self.list))
        self.list.setHorizontalHeader(header)
        self.list.setShowGrid(False)
        self.list.verticalHeader().hide()
        self.list.setVisible(False)
        self.foot = QHBoxLayout()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(8)
        for each in (self.heading, self.sentence, self.about):
            rows.addWidget(each)
        rows.addWidget(self.list, 1)
        rows.addStretch(0)
        rows.addLayout(self.foot)

    def work_out(self, topic: str, title: str, work: Work, done: Callable[[Any], None]) -> None:
        """Do `work` in the background for `done`, of which nothing is awaited once this closed."""
        if not self._closed:
            self._job = self.context.jobs.start(topic, title, work, done, self.fail)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._closed = True
        if self._job is not None:
            self.context.jobs.give_up(self._job)
        super().closeEvent(event)

    def show_list(self, table: Table) -> None:
        """List the rows of `table`."""
        self.model.show_table(table)
        self.list.resizeColumnsToContents()
        self.list.setVisible(self.model.rowCount() > 0)

    def fail(self, error: Exception) -> None:
        """Say in the sentence why there is no list. What is none of our errors is raised again."""
        if not isinstance(error, SalientError):
            raise error
        self.sentence.setText(str(error))
        set_role(self.sentence, "bad")
