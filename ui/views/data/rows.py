"""The rows of a table, which keep their place when the table behind them changes."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView

from models.tables import Table
from ui.table_model import TableModel
from ui.theme import Theme
from ui.views.data.cells import Cells
from ui.widgets.table_header import TableHeader

_ROWS_MEASURED = 60
_COLUMNS_MEASURED = 40
_WIDEST = 320


class Rows(QTableView):
    """Shows a `Table`. `described`: the place of a column to describe; `sorted`: one to sort by."""

    described = Signal(int)
    sorted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.rows = TableModel("Click to describe this column, double-click to sort by it.")
        self.header = TableHeader()
        self.setAccessibleName("Rows")
        self.setModel(self.rows)
        self.cells = Cells(self)
        self.setItemDelegate(self.cells)
        self.setHorizontalHeader(self.header)
        self.header.sectionClicked.connect(self.described)
        self.header.sectionDoubleClicked.connect(self.sorted)
        self.clicked.connect(self._cell_clicked)
        self.verticalHeader().setDefaultSectionSize(26)
        self.verticalHeader().setMinimumWidth(56)
        self.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def show_table(self, table: Table, *, keep_place: bool) -> None:
        """Show `table`; scrolled as before, with the same row chosen, where the place is kept."""
        top = self.verticalScrollBar().value() if keep_place else 0
        chosen = self._chosen() if keep_place else None
        self.scrollToTop()  # a reset to fewer rows while scrolled down stalls the view
        same = self.rows.table is not None and self.rows.table.columns == table.columns
        self.rows.show_table(table)
        if not same:
            self._fit_columns()
        if chosen is not None:
            self._choose(*chosen)
        self.verticalScrollBar().setValue(min(top, len(table.values)))

    def set_theme(self, theme: Theme) -> None:
        """Paint the header and the cells in the colours of `theme`."""
        self.header.theme = self.cells.theme = theme

    def show_column(self, place: int) -> None:
        """Scroll sideways until the column at `place` is in sight."""
        left, wide = self.header.sectionViewportPosition(place), self.header.sectionSize(place)
        if left < 0 or left + wide > self.viewport().width():
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + left + wide - self.viewport().width())

    def go_to(self, row: int) -> bool:
        """Choose the row of the file in the middle of the view; whether it is among those shown."""
        if not self._choose(row, 0):
            return False
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    def _chosen(self) -> tuple[int, int] | None:
        """The row of the file that is chosen, and the column."""
        index, table = self.currentIndex(), self.rows.table
        if table is None or not index.isValid():
            return None
        return int(table.rows[index.row()]), index.column()

    def _choose(self, row: int, column: int) -> bool:
        """Choose a row of the file; whether it is among those shown."""
        table = self.rows.table
        if table is None or row < 0:
            return False
        found = (table.rows == row).nonzero()[0]
        if not len(found):
            return False
        self.setCurrentIndex(self.rows.index(int(found[0]), column))
        return True

    def _cell_clicked(self, index: QModelIndex) -> None:
        self.described.emit(index.column())

    def _fit_columns(self) -> None:
        """As wide as the header and the first rows ask for, within reason."""
        metrics = self.fontMetrics()
        for place in range(min(self.rows.columnCount(), _COLUMNS_MEASURED)):
            wide = self.header.sectionSizeFromContents(place).width()
            for row in range(min(self.rows.rowCount(), _ROWS_MEASURED)):
                text = str(self.rows.index(row, place).data() or "")
                wide = max(wide, metrics.horizontalAdvance(text[:60]) + 28)
            self.header.resizeSection(place, min(wide, _WIDEST))
