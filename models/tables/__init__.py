"""Dataset and query to table: filter, sort, window, per day, by month, other units, formulas."""

from models.tables.query import Query, Step, TableRef, run
from models.tables.table import Table, whole
from models.tables.transforms import (
    TRANSFORMS,
    ChangeOver,
    ColumnsAsRows,
    Computed,
    FiguresAlike,
    Filter,
    Monthly,
    PerDay,
    RollingMean,
    Scale,
    Select,
    Sort,
    Window,
)

__all__ = [
    "TRANSFORMS", "ChangeOver", "ColumnsAsRows", "Computed", "FiguresAlike", "Filter", "Monthly",
    "PerDay", "Query", "RollingMean", "Scale", "Select", "Sort", "Step", "Table", "TableRef",
    "Window", "run", "whole",
]  # fmt: skip
