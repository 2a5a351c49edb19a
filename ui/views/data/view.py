"""The Data tab: the list of tables, the table in front, what is known of it."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from models.counted import counted
from models.datasets.dataset import Dataset
from models.tables import Computed, FiguresAlike, Filter, Query, RollingMean, Table, TableRef
from models.tables.out_of_sight import why_no_row
from models.workspace import edits
from ui import selection
from ui.averaging import add_column, plot_with
from ui.commands import giver
from ui.context import Context
from ui.figures import plot_alike
from ui.guard import guarded
from ui.navigation import Place
from ui.session import Part
from ui.view import View
from ui.views.data import actions, steps
from ui.views.data.column_menu import ColumnMenu
from ui.views.data.entries import entries
from ui.views.data.file_menu import FileMenu
from ui.views.data.filters import FilterRow
from ui.views.data.findings import FindingsStrip
from ui.views.data.inspector import DataInspector
from ui.views.data.pages import Pages
from ui.views.data.rows import Rows
from ui.widgets.labels import button
from ui.widgets.thing_list import ThingList


class DataView(View):
    """Shows the table that the list marks, through the query the user built for it."""

    tab = "data"
    shows: tuple[Part, ...] = ("files", "views", "data")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.things = ThingList("Data", "Search data")
        self.things.picked.connect(self._picked)
        self.setFocusProxy(self.things.items)
        self.findings = FindingsStrip()
        self.findings.asked.connect(self._go_to_row)
        self.filters = FilterRow()
        self.filters.added.connect(self._add_filter)
        self.filters.removed.connect(self._remove_step)
        self.table = Rows()
        self.table.described.connect(self._column_clicked)
        self.table.sorted.connect(self._sort)
        self.model, self.header = self.table.rows, self.table.header
        self.inspector = DataInspector()
        self.inspector.computed.connect(self._add_column)
        self.inspector.averaged.connect(self._average)
        self.inspector.figures.connect(self._plot_figures)
        self.pages = Pages(context, self._full())
        self.empty, self.unread = self.pages.empty, self.pages.unread
        self.menu = FileMenu(context, self.things)
        self.column_menu = ColumnMenu(context, self.table.header)
        self.column_menu.chosen.connect(self._column_clicked)
        self._build()
        self._shown: tuple[TableRef, Query, Dataset] | None = None
        self._awaited: tuple[TableRef, Query, Dataset] | None = None
        self._chosen: tuple[TableRef, str] | None = None
        self._gone_to: Place | None = None
        context.loading.failed.connect(self._file_failed)
        context.tables.made.connect(self.mark_dirty)

    @override
    def draw(self) -> Iterator[None]:
        theme = self.context.themes.current
        self.table.set_theme(theme)
        ref = selection.current_ref(self.context, self.place.item)
        key = selection.key_of(ref) if ref is not None else self.place.item
        self.things.show_things(entries(self.context), key, theme)
        if ref is None:
            self._draw_nothing()
            return
        yield
        ref = selection.current_ref(self.context, self.place.item)
        if ref is None:
            return  # it went while others had their turn, which is drawn next
        query = edits.query_of(self.context.session.workspace, ref)
        dataset = self.context.session.dataset(ref)
        asked = (ref, query, dataset)
        if self._shown != asked:
            if self._awaited != asked:
                self.context.tables.try_again(query, dataset)
            self._awaited = asked
            table = steps.table_of(self.context, query, dataset)
            same_table = self._shown is not None and self._shown[0] == ref
            if table is None:
                self._await_rows(dataset, keep_place=same_table)
                return
            self._shown, self._awaited = asked, None
            self._draw_table(table, len(dataset.values), keep_place=same_table)
            yield
            self.filters.show_query(query, table)
            yield
            self.findings.show_issues(dataset)
        self._count_rows(len(dataset.values))
        self.header.viewport().update()
        self._mark_column(ref)
        yield
        yield from self._describe()
        self.pages.show_table()
        asked = self.place
        if asked.row is not None and asked is not self._gone_to:
            self._go_to_row(asked.row)
        self._gone_to = asked

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._shown is not None and self.context.tables.gave_up(*self._shown[1:]):
            self._shown = None  # all rows stand in for those wanted; the next look asks again
            self.mark_dirty()

    def _await_rows(self, dataset: Dataset, *, keep_place: bool) -> None:
        """Leave what is shown of the same table; of another one there is nothing to show yet."""
        self.say_state("working out the rows …")
        if not keep_place:
            self.pages.say_busy("Working out the rows …", dataset.name)

    def _draw_table(self, table: Table, total: int, *, keep_place: bool) -> None:
        self.table.show_table(table, keep_place=keep_place)
        shown = len(table.values)
        if total and not shown:
            self.context.messages.inform(
                "The only row does not fit; take a step back to see it."
                if total == 1
                else f"None of {total:,} rows fits; take a step back to see them.",
                "Undo",
                self.context.session.undo,
            )

    def _count_rows(self, total: int) -> None:
        shown, every = self.model.rowCount(), counted(total, "row")
        of = f"{shown:,} of {every}" if shown != total else every
        self.say_state(of)

    def _mark_column(self, ref: TableRef) -> None:
        table = self.model.table
        column = selection.chosen_column(table, self.place.part) if table is not None else None
        if table is None or column is None:
            return
        self.header.chosen = table.columns.index(column)
        if self._chosen != (ref, column.name):
            self._chosen = (ref, column.name)
            self.filters.choose(column.name)
            # What nobody chose does not push the names at the left out of sight.
            if column.name == self.place.part:
                self.table.show_column(table.columns.index(column))

    def _describe(self) -> Iterator[None]:
        """Show in the inspector what is known of the column in front, in pieces."""
        table = self.model.table
        column = selection.chosen_column(table, self.place.part) if table is not None else None
        if table is None or column is None or self._shown is None:
            return
        dataset = self._shown[2]
        on_column = actions.on_column(self.context, column)
        why = actions.why_few(table, column)
        on_file = actions.on_file(self.context)
        yield from self.inspector.show_table(table, dataset, column, on_column, on_file, why)

    def _draw_nothing(self) -> None:
        self._shown = None
        self.model.show_table(None)
        self.inspector.clear()
        self.say_state("")
        file = selection.file_of(self.context, self.place.item)
        if file is None:
            self.pages.say_empty()
        elif self.context.loading.failure(file.id):
            self.pages.say_unread(self.context.loading.failure(file.id))
        else:
            self.pages.say_busy("Reading …", file.path)
            self.context.loading.ensure(file)

    def _ref(self) -> TableRef:
        ref = selection.current_ref(self.context, self.place.item)
        assert ref is not None
        return ref

    def _picked(self, key: str) -> None:
        self.context.navigation.note(self.tab, key)

    def _column_clicked(self, place: int) -> None:
        table = self.model.table
        if table is not None:
            item = selection.key_of(self._ref())
            self.context.navigation.note(self.tab, item, table.columns[place].name)

    def _sort(self, place: int) -> None:
        table = self.model.table
        if table is not None:
            steps.sort(self.context, self._ref(), table.columns[place].name)

    def _add_filter(self, step: Filter) -> None:
        steps.add(self.context, self._ref(), step, "Filter rows")

    def _add_column(self, step: Computed) -> None:
        item = selection.key_of(self._ref())
        note = partial(self.context.navigation.note, self.tab, item, step.column)
        steps.add(self.context, self._ref(), step, "Add a column", note)

    def _average(self, place: int, like: RollingMean) -> None:
        take = (add_column, plot_with)[place]
        guarded(self.context, lambda: take(self.context, selection.required(self.context), like))

    def _plot_figures(self, alike: FiguresAlike) -> None:
        plot_alike(
            self.context, [alike], edits.query_of(self.context.session.workspace, self._ref())
        )

    def _remove_step(self, place: int) -> None:
        steps.remove(self.context, self._ref(), place)

    def _go_to_row(self, row: int) -> None:
        if self._shown is None or self.model.table is None or self.table.go_to(row):
            return
        ref, query, dataset = self._shown
        words = why_no_row(query, self.model.table, dataset, row)
        back = partial(self._go_to_row_of_file, ref, row) if query.steps else None
        self.context.messages.inform(words, "Take the steps back" if back else "", back)

    def _go_to_row_of_file(self, ref: TableRef, row: int) -> None:
        """Show the rows as the file has them, and go to one."""
        self._gone_to = None
        item = selection.key_of(ref)
        go = partial(self.context.navigation.go, self.tab, item, self.place.part, row)
        steps.take_back(self.context, ref, go)

    def _file_failed(self, _file: str, _sentence: str) -> None:
        self.mark_dirty()

    def _full(self) -> QWidget:
        """The table, with what was noticed in it and the steps taken on it above."""
        full = QWidget()
        rows = QVBoxLayout(full)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.findings)
        rows.addWidget(self.filters)
        rows.addWidget(self.table, 1)
        return full

    def _build(self) -> None:
        opener = button("Open files…", hint="CSV, JSON, GeoJSON, XLSX and ODS files")
        opener.clicked.connect(giver(self.context, "open"))
        self.things.foot.addWidget(opener)
        self.lay_out(self.things, self.pages, self.inspector)
