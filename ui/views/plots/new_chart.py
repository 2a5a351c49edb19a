"""A new chart, made in place: from which table, of which column."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from models.errors import QueryError
from models.tables import TableRef
from models.workspace import edits
from models.workspace.register_files import REGISTER_FILES
from ui.context import Context
from ui.guard import guarded
from ui.plotting import can_plot, plot
from ui.selection import current_ref, ref_of, selected
from ui.views.plots.fields import Field
from ui.widgets.labels import button, label, set_role


class NewChart(QWidget):
    """A button that opens two choices, a table and one of its columns, and makes a chart of them.

    In front are the table and the column that the Data tab shows.
    """

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.opener = button("New chart…")
        self.opener.clicked.connect(self.open)
        self.table = Field("Table", [(None, "–")], None)
        self.table.activated.connect(self._table_chosen)
        self.column = Field("Column", [(None, "–")], None)
        self.hint = label("", "caption", wrap=True)
        self.make = button("Make the chart", "primary")
        self.make.clicked.connect(self._make)
        self.cancel = button("Cancel")
        self.cancel.clicked.connect(self.close_form)
        self.form = QWidget()
        self.form.installEventFilter(self)
        self._build()
        self.form.hide()
        context.session.changed.connect(self._refresh)
        context.tables.made.connect(self._refresh)

    def open(self) -> None:
        """Offer the tables that are loaded and the columns that can be drawn."""
        self._offer_tables(self._in_front(), again=True)
        self.form.show()
        self.opener.hide()
        self.table.setFocus()

    def show_as(self, *, first: bool) -> None:
        """Show the button as the first thing to do, or as one of several."""
        set_role(self.opener, "primary" if first else "")

    def close_form(self) -> None:
        """Put the choices away without a chart."""
        had_focus = self.form.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        self.form.hide()
        self.opener.show()
        if had_focus:
            self.opener.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.close_form()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                leave = self.cancel.hasFocus() or not self.make.isEnabled()
                (self.close_form if leave else self._make)()
                return True
        return super().eventFilter(watched, event)

    def _refresh(self, *_: object) -> None:
        if self.form.isVisible():
            chosen = self.table.value
            self._offer_tables(chosen if isinstance(chosen, TableRef) else None)

    def _in_front(self) -> TableRef | None:
        return current_ref(self._context, self._context.navigation.at("data").item)

    def _offer_tables(self, wished: TableRef | None, *, again: bool = False) -> None:
        offered = _tables(self._context)
        self.table.offer(offered or [(None, "–")])
        self.table.show_value(wished)
        self.table.setEnabled(bool(offered))
        self._offer_columns(again=again)

    def _table_chosen(self, *_: object) -> None:
        self._offer_columns(again=True)

    def _offer_columns(self, *, again: bool) -> None:
        """Offer what can be drawn of the table; `again`: also where its rows were cancelled."""
        ref = self.table.value
        names: list[tuple[object, str]] = []
        wished, problem = "", "Open a file first: a chart is drawn from the column of a table."
        if isinstance(ref, TableRef):
            problem = "This table has no numbers to draw, and no names beside days."
            place = self._context.navigation.at("data")
            part = place.part if ref_of(place.item) == ref else ""
            if again:
                query = edits.query_of(self._context.session.workspace, ref)
                self._context.tables.try_again(query, self._context.session.dataset(ref))
            try:
                found = selected(self._context, ref, part)
            except QueryError as error:
                found, problem = None, str(error)
            if found is not None:
                wished = found.column.name
                can = [each for each in found.table.columns if can_plot(found.table, each)]
                can.sort(key=lambda each: each.kind != "number")
                names = [(each.name, each.name) for each in can]
        self.column.offer(names or [(None, "–")])
        self.column.show_value(wished)
        self.column.setEnabled(bool(names))
        self.make.setEnabled(bool(names))
        self.hint.setText("" if names else problem)
        self.hint.setVisible(not names)

    def _make(self) -> None:
        if guarded(self._context, self._plot):
            self.close_form()

    def _plot(self) -> None:
        ref, name = self.table.value, self.column.value
        if isinstance(ref, TableRef) and isinstance(name, str):
            found = selected(self._context, ref, name)
            if found is not None:
                plot(self._context, found)

    def _build(self) -> None:
        inside = QVBoxLayout(self.form)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        for words, field in (("Table", self.table), ("Column", self.column)):
            inside.addWidget(label(words, "muted"))
            inside.addWidget(field)
        inside.addWidget(self.hint)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 4, 0, 0)
        foot.addWidget(self.cancel)
        foot.addWidget(self.make, 1)
        inside.addLayout(foot)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.opener)
        rows.addWidget(self.form)


def _tables(context: Context) -> list[tuple[object, str]]:
    """Every loaded table with its name, and its file's where tables of several share one."""
    session = context.session
    found = [
        (TableRef(file.id, dataset.name), dataset)
        for file in (*session.workspace.files, *REGISTER_FILES)
        for dataset in session.tables(file.id)
    ]
    names = [dataset.name for _, dataset in found]
    return [
        (ref, name if names.count(name) == 1 else f"{name} ({Path(dataset.provenance.path).name})")
        for (ref, dataset), name in zip(found, names, strict=True)
    ]
