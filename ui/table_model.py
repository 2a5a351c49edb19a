"""A table for Qt's views: text a block at a time, never cell by cell from the frame."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from models.datasets.dataset import Column
from models.tables.display import texts
from models.tables.table import Table

_BLOCK = 256  # rows: a page on the largest screen is a fifth of it
_MOST_BLOCKS = 256

Index = QModelIndex | QPersistentModelIndex

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class TableModel(QAbstractTableModel):
    """Shows one `Table`; `show_table` replaces it. `hint`: what can be done at a header."""

    def __init__(self, hint: str = "") -> None:
        super().__init__()
        self._hint = hint
        self._table: Table | None = None
        self._blocks: dict[tuple[int, int], list[str]] = {}

    @property
    def table(self) -> Table | None:
        """The table shown."""
        return self._table

    def show_table(self, table: Table | None) -> None:
        """Show `table` instead. Scroll views to the top before: a shorter one stalls them."""
        self.beginResetModel()
        self._table = table
        self._blocks.clear()
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        if self._table is None or parent.isValid():
            return 0
        return len(self._table.values)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        if self._table is None or parent.isValid():
            return 0
        return len(self._table.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | int | None:
        if self._table is None or not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self._table, index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(self._table.columns[index.column()])
        return None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> str | int | None:
        if self._table is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return f"{section + 1:,}" if role == Qt.ItemDataRole.DisplayRole else None
        if not 0 <= section < len(self._table.columns):
            return None
        column = self._table.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.name
        if role == Qt.ItemDataRole.UserRole:
            return nature(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            told = column.name, nature(column), column.reason, self._hint
            return "\n".join(filter(None, told))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return alignment(column)
        return None

    def _text(self, table: Table, row: int, column: int) -> str:
        block = row // _BLOCK
        key = (column, block)
        if key not in self._blocks:
            if len(self._blocks) >= _MOST_BLOCKS:
                self._blocks.clear()
            start = block * _BLOCK
            stop = min(start + _BLOCK, len(table.values))
            self._blocks[key] = texts(table, column, start, stop)
        return self._blocks[key][row - block * _BLOCK]


def alignment(column: Column) -> int:
    """Numbers stand right under each other; all else starts at the left."""
    return _RIGHT if column.kind == "number" else _LEFT


def nature(column: Column) -> str:
    """Unit, kind and basis in a few words, for the second line of a header.

    A unit says already that the column holds numbers.
    """
    kind = column.granularity if column.kind == "period" and column.granularity else column.kind
    kind = "" if column.unit and kind == "number" else kind
    basis = "running total" if column.basis == "cumulative" else column.basis
    return " · ".join(filter(None, (column.unit, kind, basis, column.extent, column.standing)))
